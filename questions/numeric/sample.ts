import type { Numeric } from './schema'

export const numericSample: Numeric = {
  id: 'three-rounds-total',
  type: 'numeric',
  basis: 'calculation',
  claims: ['sim-round-june-2023', 'sim-round-dec-2023', 'sim-round-june-2024', 'sim-total-over-1bn'],
  objectives: ['add-up-the-rounds'],
  marks: 1,
  stem: {
    fr: 'Quel est le total des trois levées de juin 2023 à juin 2024 ?',
    en: 'What is the total of the three rounds from June 2023 to June 2024?',
  },
  explanation: {
    fr: 'On ajoute l’amorçage (105), la série A (385) et la série B (600) :cite[ref-series-b-600m].',
    en: 'Add the seed round (105), the Series A (385) and the Series B (600) :cite[ref-series-b-600m].',
  },
  key: 1090,
  tolerance: { kind: 'absolute', value: 10 },
  unit: { fr: 'M€', en: '€m' },
  feedback: {
    right: { fr: 'Le compte est bon.', en: 'Your sum is right.' },
    wrong: { fr: 'Reprenez les trois montants un à un.', en: 'Go back to the three amounts one by one.' },
  },
  misconceptions: [
    {
      value: 1000,
      feedback: {
        fr: 'L’expression « plus d’un milliard » n’est pas une valeur exacte.',
        en: 'The words ‘more than a billion’ are not an exact value.',
      },
    },
    {
      value: 1105,
      feedback: {
        fr: 'Les 15 millions de Microsoft ne sont pas l’une de ces trois levées.',
        en: 'Microsoft’s 15 million is not one of these three rounds.',
      },
    },
    { value: 958, feedback: { fr: 'La part de dette manque.', en: 'The debt part is missing.' } },
  ],
}

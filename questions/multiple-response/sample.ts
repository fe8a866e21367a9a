import type { MultipleResponse } from './schema'

export const multipleResponseSample: MultipleResponse = {
  id: 'series-b-terms',
  type: 'multiple-response',
  basis: 'fact',
  claims: ['sim-round-june-2024', 'sim-microsoft-absent-last-round', 'ref-series-b-600m'],
  objectives: ['date-the-rounds', 'tell-equity-from-debt'],
  marks: 2,
  stem: { fr: 'Que peut-on dire de la levée de juin 2024 ?', en: 'What can be said of the June 2024 round?' },
  explanation: {
    fr: 'Le 11 juin 2024 : 468 M€ de capital et 132 M€ de dette, General Catalyst en tête :cite[ref-series-b-600m].',
    en: 'On 11 June 2024: €468m of equity and €132m of debt, led by General Catalyst :cite[ref-series-b-600m].',
  },
  options: [
    {
      id: 'a',
      text: { fr: 'Elle porte sur 600 M€.', en: 'It is worth €600m.' },
      feedback: { fr: 'C’est le total annoncé.', en: 'This is the total announced.' },
    },
    {
      id: 'b',
      text: { fr: 'Microsoft y participe.', en: 'Microsoft takes part in it.' },
      feedback: {
        fr: 'L’investisseur de février ne figure pas parmi ceux de juin.',
        en: 'The investor of February is not among those of June.',
      },
    },
    {
      id: 'c',
      text: { fr: 'Une part est de la dette.', en: 'Part of it is debt.' },
      feedback: { fr: 'Un peu plus d’un cinquième du tour.', en: 'A little over a fifth of the round.' },
    },
    {
      id: 'd',
      text: { fr: 'ASML la mène.', en: 'ASML leads it.' },
      feedback: { fr: 'ASML arrive en septembre 2025.', en: 'ASML comes in September 2025.' },
    },
    {
      id: 'e',
      text: { fr: 'Elle valorise l’entreprise 5,8 Md€.', en: 'It values the company at €5.8bn.' },
      feedback: { fr: 'Valeur après la levée.', en: 'The value after the round.' },
    },
  ],
  keys: ['a', 'c', 'e'],
}

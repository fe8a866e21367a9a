import type { SingleChoice } from './schema'

export const singleChoiceSample: SingleChoice = {
  id: 'series-a-amount',
  type: 'single-choice',
  basis: 'fact',
  claims: ['sim-round-dec-2023', 'sui-series-a-over-400m', 'ref-series-a-385m', 'ref-series-a-450m-prelim'],
  objectives: ['date-the-rounds'],
  marks: 1,
  stem: {
    fr: 'Quel montant la série A de décembre 2023 a-t-elle atteint ?',
    en: 'How much did the December 2023 Series A reach?',
  },
  explanation: {
    fr: 'Le tour annoncé les 10 et 11 décembre 2023 est de **385 M€**, pour une valorisation de 2 Md€ :cite[ref-series-a-385m].',
    en: 'The round announced on 10 and 11 December 2023 was **€385m**, at a valuation of €2bn :cite[ref-series-a-385m].',
  },
  options: [
    {
      id: 'a',
      text: { fr: 'Plus de 400 M€', en: 'More than €400m' },
      feedback: {
        fr: 'Un article l’écrit, sans source ; 415 est un montant en dollars.',
        en: 'One article says so, without a source; 415 is an amount in dollars.',
      },
    },
    {
      id: 'b',
      text: { fr: '385 M€', en: '€385m' },
      feedback: { fr: 'C’est le montant annoncé à la clôture.', en: 'This is the amount announced at closing.' },
    },
    {
      id: 'c',
      text: { fr: '450 M€', en: '€450m' },
      feedback: {
        fr: 'Ce chiffre circulait avant la clôture du tour.',
        en: 'This figure went round before the round was closed.',
      },
    },
    {
      id: 'd',
      text: { fr: '600 M€', en: '€600m' },
      feedback: { fr: 'C’est la série B, en juin 2024.', en: 'That is the Series B, in June 2024.' },
    },
  ],
  key: 'b',
}

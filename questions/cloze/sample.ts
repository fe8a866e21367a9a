import type { Cloze } from './schema'

const loosely = { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: false }

export const clozeSample: Cloze = {
  id: 'june-2024-round',
  type: 'cloze',
  basis: 'fact',
  claims: ['sim-round-june-2024', 'ref-series-b-600m'],
  objectives: ['tell-equity-from-debt'],
  marks: 3,
  stem: { fr: 'Complétez ce récit de la levée de juin 2024.', en: 'Complete this account of the June 2024 round.' },
  text: {
    fr: 'Menée par {{lead}}, elle apporte *en tout {{total}} M€*, dont une part de {{loan}}.\n\nElle donne à l’entreprise une valeur de {{value}} Md€.',
    en: 'It values the company at €{{value}}bn.\n\nIt brings *€{{total}}m in all*, part of which is {{loan}}, and is led by {{lead}}.',
  },
  explanation: {
    fr: 'General Catalyst mène un tour de 600 M€, dont 132 M€ de dette, pour 5,8 Md€ de valeur :cite[ref-series-b-600m].',
    en: 'General Catalyst leads a round of €600m, €132m of it debt, at a value of €5.8bn :cite[ref-series-b-600m].',
  },
  gaps: [
    {
      id: 'lead',
      kind: 'choice',
      weight: 1,
      options: [
        {
          id: 'a',
          text: { fr: 'ASML', en: 'ASML' },
          feedback: { fr: 'ASML entre en 2025.', en: 'ASML comes in in 2025.' },
        },
        {
          id: 'b',
          text: { fr: 'General Catalyst', en: 'General Catalyst' },
          feedback: { fr: 'C’est bien ce fonds américain.', en: 'It is indeed this American fund.' },
        },
        {
          id: 'c',
          text: { fr: 'Lightspeed', en: 'Lightspeed' },
          feedback: { fr: 'Ce fonds a mené l’amorçage.', en: 'This fund led the seed round.' },
        },
      ],
      key: 'b',
    },
    {
      id: 'total',
      kind: 'number',
      weight: 1,
      key: 600,
      tolerance: { kind: 'absolute', value: 0 },
      unit: { fr: 'M€', en: '€m' },
      feedback: {
        right: { fr: 'Capital et dette ensemble.', en: 'Equity and debt together.' },
        wrong: { fr: 'Ajoutez le capital et la dette.', en: 'Add the equity and the debt.' },
      },
      misconceptions: [
        { value: 468, feedback: { fr: 'C’est le capital seul.', en: 'That is the equity alone.' } },
      ],
    },
    {
      id: 'loan',
      kind: 'text',
      weight: 1,
      accepted: [
        {
          texts: { fr: ['dette', 'dettes'], en: ['debt'] },
          share: 1,
          feedback: { fr: 'Elle se rembourse.', en: 'It has to be paid back.' },
        },
      ],
      misconceptions: [
        {
          texts: { fr: ['capital'], en: ['equity'] },
          feedback: { fr: 'Le capital est l’autre part.', en: 'Equity is the other part.' },
        },
      ],
      matching: loosely,
      feedback: { wrong: { fr: 'Une part doit être rendue.', en: 'One part must be given back.' } },
    },
    {
      id: 'value',
      kind: 'number',
      weight: 1,
      key: 5.8,
      tolerance: { kind: 'absolute', value: 0.05 },
      unit: { fr: 'Md€', en: '€bn' },
      feedback: {
        right: { fr: 'La valeur après la levée.', en: 'The value after the round.' },
        wrong: { fr: 'Moins de dix fois la somme levée.', en: 'Less than ten times the sum raised.' },
      },
      misconceptions: [
        {
          value: 6,
          share: 1,
          feedback: { fr: 'Accepté : c’est le chiffre arrondi.', en: 'Accepted: this is the rounded figure.' },
        },
      ],
    },
  ],
}

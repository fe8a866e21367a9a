import type { TrueFalse } from './schema'

export const trueFalseSample: TrueFalse = {
  id: 'models-out-at-series-a',
  type: 'true-false',
  basis: 'refutation',
  claims: ['sui-no-product-at-announcement', 'opa-delivered-not-slides'],
  objectives: ['date-the-models'],
  marks: 1,
  stem: {
    fr: 'Lorsque la série A est annoncée, en décembre 2023, aucun modèle n’est encore sorti.',
    en: 'When the Series A is announced, in December 2023, no model is out yet.',
  },
  explanation: {
    fr: 'Mistral 7B est publié depuis le 27 septembre 2023.',
    en: 'Mistral 7B has been out since 27 September 2023.',
  },
  key: false,
  feedback: {
    whenTrue: {
      fr: 'C’était exact en juin 2023, à l’amorçage ; ce ne l’est plus six mois après.',
      en: 'That held in June 2023, at the seed round; six months later it no longer does.',
    },
    whenFalse: { fr: 'Un premier modèle a précédé l’annonce.', en: 'A first model came before the announcement.' },
  },
}

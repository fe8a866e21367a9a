import type { SpotTheError } from './schema'

export const spotTheErrorSample: SpotTheError = {
  id: 'rounds-retold',
  type: 'spot-the-error',
  basis: 'refutation',
  claims: ['sui-series-a-over-400m', 'sim-seed-european-record', 'ref-seed-105m', 'ref-series-a-385m'],
  objectives: ['date-the-rounds'],
  marks: 2,
  stem: {
    fr: 'Ce résumé de deux levées a été écrit trop vite. Quels passages sont inexacts ?',
    en: 'This summary of two rounds was written in haste. Which passages are inaccurate?',
  },
  explanation: {
    fr: 'L’amorçage, 105 M€ en juin 2023, est un record pour un *amorçage* ; la série A, en décembre, est de 385 M€ :cite[ref-series-a-385m].',
    en: 'The seed round, €105m in June 2023, is a record for a *seed* round; the Series A, in December, is €385m :cite[ref-series-a-385m].',
  },
  text: {
    fr: 'En [[s3|juin 2023]], l’entreprise lève [[s1|105 M€]], un record européen [[s4|toutes levées confondues]] ; puis, *six mois après*, [[s2|plus de 400 M€]] auprès de [[s5|fonds américains et français]].',
    en: 'In [[s3|June 2023]] the company raises [[s1|€105m]], a European record [[s4|for a round of any kind]]; then, *six months later*, it takes in [[s2|more than €400m]] from [[s5|American and French funds]].',
  },
  errors: [
    {
      id: 's2',
      correction: { fr: '385 M€', en: '€385m' },
      feedback: {
        fr: 'Le montant de 415 circulait en dollars ; en euros, le tour est plus petit.',
        en: 'The figure of 415 went round in dollars; in euros the round is smaller.',
      },
    },
    {
      id: 's4',
      correction: { fr: 'pour un amorçage', en: 'for a seed round' },
      feedback: {
        fr: 'Un mot s’est perdu d’une copie à l’autre, et la portée du record avec lui.',
        en: 'A word was lost from one copy to the next, and the scope of the record with it.',
      },
    },
  ],
  decoys: [
    {
      id: 's1',
      feedback: { fr: 'Ce montant est celui que les investisseurs ont annoncé.', en: 'This amount is the one that the investors announced.' },
    },
  ],
}

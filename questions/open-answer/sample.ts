import type { OpenAnswer } from './schema'

export const openAnswerSample: OpenAnswer = {
  id: 'independence-reworded',
  type: 'open-answer',
  basis: 'method',
  claims: ['lrm-better-independence-data-control', 'sim-us-cloud-dependence'],
  objectives: ['measure-words'],
  marks: 0,
  stem: {
    fr: 'Récrivez cette phrase pour qu’on puisse la défendre : « Un modèle français rend indépendant. »',
    en: 'Rewrite this sentence so that it can be defended: ‘A French model makes you independent.’',
  },
  explanation: {
    fr: 'Un modèle que l’on héberge donne la maîtrise des données, non celle des puces :cite[sim-us-cloud-dependence].',
    en: 'A model that you host gives you control of the data, not of the chips :cite[sim-us-cloud-dependence].',
  },
  review: 'self',
  rubric: [
    { id: 'measured-verb', text: { fr: 'Le verbe est mesuré : « peut », « contribue à ».', en: 'The verb is measured: ‘can’, ‘helps’.' } },
    { id: 'hosting', text: { fr: 'La phrase dit où le modèle est hébergé.', en: 'The sentence says where the model is hosted.' } },
    { id: 'limit', text: { fr: 'Une dépendance qui reste est nommée.', en: 'One dependence that remains is named.' } },
  ],
  modelAnswer: {
    fr: 'Hébergé chez soi, un modèle ouvert peut rendre la maîtrise de ses données ; les puces, elles, restent importées.',
    en: 'Hosted on your own premises, an open model can give you back control of your data; the chips are still imported.',
  },
  misconceptions: [
    {
      text: { fr: '« Un modèle français assure l’indépendance. »', en: '‘A French model ensures independence.’' },
      feedback: { fr: 'Le mot change, l’excès demeure.', en: 'The word has changed, the excess has not.' },
    },
  ],
}

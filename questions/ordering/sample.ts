import type { Ordering } from './schema'

export const orderingSample: Ordering = {
  id: 'first-year-in-order',
  type: 'ordering',
  basis: 'fact',
  claims: ['sim-round-june-2023', 'sim-round-dec-2023', 'sim-round-june-2024', 'ref-registered-april-2023'],
  objectives: ['date-the-rounds'],
  marks: 3,
  stem: {
    fr: 'Remettez ces événements de 2023 et 2024 dans l’ordre.',
    en: 'Put these events of 2023 and 2024 in order.',
  },
  explanation: {
    fr: 'Le modèle sort en septembre 2023, entre l’amorçage et la série A :cite[ref-registered-april-2023].',
    en: 'The model comes out in September 2023, between seed round and Series A :cite[ref-registered-april-2023].',
  },
  items: [
    {
      id: 'registration',
      text: { fr: 'Immatriculation', en: 'Registration' },
      feedback: { fr: '28 avril 2023', en: '28 April 2023' },
    },
    { id: 'seed', text: { fr: 'Amorçage', en: 'Seed round' }, feedback: { fr: 'Juin 2023', en: 'June 2023' } },
    {
      id: 'first-model',
      text: { fr: 'Sortie de *Mistral 7B*', en: 'Release of *Mistral 7B*' },
      feedback: { fr: '27 septembre 2023', en: '27 September 2023' },
    },
    { id: 'series-a', text: { fr: 'Série A', en: 'Series A' }, feedback: { fr: 'Décembre 2023', en: 'December 2023' } },
    { id: 'series-b', text: { fr: 'Série B', en: 'Series B' }, feedback: { fr: '11 juin 2024', en: '11 June 2024' } },
  ],
  key: ['registration', 'seed', 'first-model', 'series-a', 'series-b'],
  feedback: {
    right: { fr: 'Vous avez retrouvé toute la première année.', en: 'You have the whole first year.' },
    wrong: { fr: 'Reprenez les dates une à une.', en: 'Go through the dates one by one.' },
  },
  misconceptions: [
    {
      order: ['series-a', 'first-model'],
      feedback: {
        fr: 'Un modèle existait déjà quand la série A a été annoncée.',
        en: 'A model was already out when the Series A was announced.',
      },
    },
    {
      first: 'seed',
      feedback: {
        fr: 'L’annonce de l’amorçage n’est pas la naissance de l’entreprise.',
        en: 'The announcement of the seed round is not the birth of the company.',
      },
    },
  ],
  scoring: 'share',
}

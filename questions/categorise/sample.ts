import type { Categorise } from './schema'

export const categoriseSample: Categorise = {
  id: 'statements-by-kind',
  type: 'categorise',
  basis: 'attribution',
  claims: ['sui-hq-paris', 'sim-round-dec-2023', 'sui-investors-trust-team', 'sui-fast-raise-pressure'],
  objectives: ['tell-fact-from-opinion'],
  marks: 2,
  stem: {
    fr: 'De quelle sorte est chacun de ces énoncés sur décembre 2023 ?',
    en: 'Of what kind is each of these statements about December 2023?',
  },
  explanation: {
    fr: 'Un lieu et une somme se vérifient ; une confiance et une pression se discutent.',
    en: 'A place and an amount can be checked; trust and pressure are matters of judgement.',
  },
  items: [
    {
      id: 'head-office',
      text: { fr: 'Le siège est à Paris.', en: 'The head office is in Paris.' },
      feedback: { fr: 'Un registre public suffit à le vérifier.', en: 'A public register is enough to check it.' },
    },
    {
      id: 'amount',
      text: { fr: 'La série A porte sur 385 M€.', en: 'The Series A is worth €385m.' },
      feedback: { fr: 'La somme est exacte à cette date.', en: 'The sum is exact at that date.' },
    },
    {
      id: 'trust',
      text: { fr: 'Les fonds ont **confiance** dans l’équipe.', en: 'The funds **trust** the team.' },
      feedback: { fr: 'C’est une lecture de la somme.', en: 'It is a reading of the sum.' },
    },
    {
      id: 'pressure',
      text: { fr: 'Une telle somme met sous pression.', en: 'Such a sum puts them under pressure.' },
      feedback: { fr: 'On peut soutenir le contraire.', en: 'One may argue the contrary.' },
    },
  ],
  categories: [
    { id: 'fact', text: { fr: 'Fait vérifiable', en: 'Checkable fact' } },
    { id: 'figure', text: { fr: 'Chiffre daté', en: 'Dated figure' } },
    { id: 'opinion', text: { fr: 'Opinion', en: 'Opinion' } },
  ],
  key: { 'head-office': 'fact', amount: 'figure', trust: 'opinion', pressure: 'opinion' },
  misconceptions: [
    {
      item: 'trust',
      category: 'fact',
      feedback: {
        fr: 'Vous prenez pour un fait ce que l’auteur déduit d’une somme.',
        en: 'You take for a fact what the author infers from a sum.',
      },
    },
    {
      category: 'figure',
      feedback: { fr: 'Cet énoncé ne contient pas de nombre.', en: 'This statement holds no number.' },
    },
  ],
  oneForAll: { fr: 'Ces énoncés ne se valent pas tous.', en: 'These statements are not all of one kind.' },
  scoring: 'share',
}

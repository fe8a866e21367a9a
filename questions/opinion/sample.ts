import type { Opinion } from './schema'

export const opinionSample: Opinion = {
  id: 'americans-ahead',
  type: 'opinion',
  basis: 'opinion',
  claims: [],
  objectives: [],
  marks: 0,
  stem: {
    fr: 'Les entreprises européennes de l’IA peuvent-elles rattraper leur retard ?',
    en: 'Can European AI companies catch up?',
  },
  response: {
    kind: 'scale',
    range: '1-5',
    lowest: { fr: 'Certainement pas', en: 'Certainly not' },
    highest: { fr: 'Certainement', en: 'Certainly' },
  },
}

/** The same type with options in the place of a scale. */
export const opinionChoiceSample: Opinion = {
  ...opinionSample,
  id: 'deal-seen-as',
  claims: ['lrm-azure-masterstroke', 'lat-sovereignty-slap'],
  stem: { fr: 'L’accord de février 2024 avec Microsoft, pour vous, c’est…', en: 'The deal of February 2024 with Microsoft is, to you…' },
  explanation: {
    fr: 'Deux articles en jugent à l’opposé ; aucun fait ne les départage.',
    en: 'Two articles judge it in opposite ways; no fact decides between them.',
  },
  response: {
    kind: 'choice',
    options: [
      { id: 'a', text: { fr: 'un coup de maître', en: 'a masterstroke' } },
      { id: 'b', text: { fr: 'un renoncement', en: 'a surrender' } },
      { id: 'c', text: { fr: 'un contrat comme un autre', en: 'a contract like any other' } },
    ],
  },
}

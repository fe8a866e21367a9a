import type { ShortText } from './schema'

export const shortTextSample: ShortText = {
  id: 'made-up-answer',
  type: 'short-text',
  basis: 'method',
  claims: ['ref-hallucination-demo'],
  objectives: ['name-the-limits'],
  marks: 1,
  stem: {
    fr: 'Comment appelle-t-on une réponse inventée mais donnée avec assurance ?',
    en: 'What is a made-up but confident answer called?',
  },
  explanation: {
    fr: 'Un modèle écrit la suite la plus probable, sans savoir si elle est vraie :cite[ref-hallucination-demo].',
    en: 'A model writes the likeliest continuation, without knowing whether it is true :cite[ref-hallucination-demo].',
  },
  accepted: [
    {
      texts: { fr: ['hallucination', '*hallucination*'], en: ['hallucination', '*hallucination*'] },
      share: 1,
      feedback: { fr: 'C’est le mot consacré.', en: 'That is the settled word.' },
    },
    {
      texts: { fr: ['confabulation', 'affabulation'], en: ['confabulation'] },
      share: 0.5,
      feedback: {
        fr: 'Le mot se dit aussi ; celui qui s’est imposé est un autre.',
        en: 'This word is used too; the one that has settled is another.',
      },
    },
  ],
  misconceptions: [
    {
      texts: { fr: ['bug', 'bogue'], en: ['bug'] },
      feedback: {
        fr: 'Ce n’est pas une panne : le modèle fait ce qu’il fait d’ordinaire.',
        en: 'Nothing is broken: the model does what it always does.',
      },
    },
  ],
  matching: { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: false },
  feedback: {
    wrong: { fr: 'Pensez à un mot de la médecine.', en: 'Think of a word from medicine.' },
  },
}

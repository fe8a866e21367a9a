/** The interface words of player and review, as message keys in the order in which one meets them. */
export const questionLabelKeys = [
  'chooseOne',
  'chooseSeveral',
  'chooseTrueOrFalse',
  'matchEach',
  'putInOrder',
  'categoriseEach',
  'allOrNothing',
  'true',
  'false',
  'yourAnswer',
  'numberHint',
  'unit',
  'notANumber',
  'textHint',
  'caseAndAccentsAside',
  'caseCounts',
  'accentsCount',
  'clozeHint',
  'gap',
  'gapOf',
  'choose',
  'choose',
  'moveUp',
  'moveDown',
  'position',
  'keepThisOrder',
  'orderNotAnswer',
  'orderIsAnswer',
  'right',
  'partlyRight',
  'wrong',
  'notAnswered',
  'needsReview',
  'unreadable',
  'points',
  'outOf',
  'chosenRightly',
  'chosenWrongly',
  'expected',
  'yourOrder',
  'rightOrder',
  'inPlace',
  'expectedPlace',
  'pairsInOrder',
  'otherOptions',
  'alsoAccepted',
  'expectedAnswers',
  'commonMistakes',
  'explanation',
] as const

export type QuestionLabelKey = (typeof questionLabelKeys)[number]

/** Plain words in the language of the page: data, so that a server component can hand them to the player. */
export type QuestionLabels = Record<QuestionLabelKey, string>

/** The labels from a function that translates one key. */
export const questionLabels = (translate: (key: QuestionLabelKey) => string): QuestionLabels =>
  Object.fromEntries(questionLabelKeys.map(key => [key, translate(key)])) as QuestionLabels

/** The interface words of player and review, as message keys in the order in which one meets them. */
export const questionLabelKeys = [
  'chooseOne',
  'chooseSeveral',
  'chooseTrueOrFalse',
  'true',
  'false',
  'yourAnswer',
  'numberHint',
  'unit',
  'notANumber',
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
  'otherOptions',
  'commonMistakes',
  'explanation',
] as const

/** Plain words in the language of the page, given by the caller. */
export type QuestionLabels = Record<(typeof questionLabelKeys)[number], string>

/** The interface words of player and review, as message keys in the order in which one meets them. */
export const questionLabelKeys = [
  'chooseOne',
  'chooseSeveral',
  'chooseAllOrNothing',
  'chooseWeighted',
  'chooseTrueOrFalse',
  'true',
  'false',
  'yourAnswer',
  'numberHint',
  'unit',
  'notANumber',
  'selectErrors',
  'selectAllOrNothing',
  'openHintSelf',
  'openHintTrainer',
  'charactersLeft',
  'giveOpinion',
  'right',
  'partlyRight',
  'wrong',
  'notAnswered',
  'needsReview',
  'opinionGiven',
  'unreadable',
  'points',
  'outOf',
  'chosenRightly',
  'chosenPartlyRightly',
  'chosenWrongly',
  'expected',
  'otherOptions',
  'commonMistakes',
  'errorFound',
  'errorMissed',
  'wronglyAccused',
  'note',
  'correction',
  'rubric',
  'criterionMet',
  'criterionNotMet',
  'criteriaMet',
  'modelAnswer',
  'scale',
  'explanation',
  'remark',
] as const

export type QuestionLabelKey = (typeof questionLabelKeys)[number]

/** Plain words in the language of the page: data, so that a server component can hand them to the player. */
export type QuestionLabels = Record<QuestionLabelKey, string>

/** The labels from a function that translates one key. */
export const questionLabels = (translate: (key: QuestionLabelKey) => string): QuestionLabels =>
  Object.fromEntries(questionLabelKeys.map(key => [key, translate(key)])) as QuestionLabels

/** What `lintQuestion` can find. Each code is a message key for whoever shows it. */
export type ProblemCode =
  | 'unknown-claim'
  | 'duplicate-claim'
  | 'fact-without-support'
  | 'untranslated'
  | 'too-few-options'
  | 'too-many-options'
  | 'duplicate-option-id'
  | 'duplicate-option-text'
  | 'option-id-tells-key'
  | 'feedback-repeats-text'
  | 'key-not-an-option'
  | 'no-key'
  | 'duplicate-key'
  | 'every-option-is-key'
  | 'relative-tolerance-of-zero'
  | 'tolerance-too-wide'
  | 'duplicate-misconception'
  | 'misconception-within-tolerance'
  | 'unknown-item'
  | 'item-without-key'
  | 'ids-follow-key'
  | 'misconception-is-right'
  | 'markup-not-shown'

/** `field` is the path inside the question, with numbers for places in lists: `options.2.id`. */
export type Problem = { field: string; problem: ProblemCode }

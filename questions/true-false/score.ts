import { trueFalsePath } from '../feedback-path'
import { graded, type Score } from '../score'
import type { TrueFalse, TrueFalseAnswer } from './schema'

/** All the marks for the key, none for the other value (curriculum, rule of items with one right answer). */
export const scoreTrueFalse = ({ key, marks }: TrueFalse, { value }: TrueFalseAnswer): Score =>
  graded(marks, value === key ? 1 : 0, [trueFalsePath(value)])

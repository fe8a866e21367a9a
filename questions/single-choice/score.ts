import { optionPath } from '../feedback-path'
import { graded, type Score } from '../score'
import type { SingleChoice, SingleChoiceAnswer } from './schema'

/** All the marks for the key, none for another option (curriculum, rule of items with one right answer). */
export const scoreSingleChoice = ({ key, marks }: SingleChoice, { optionId }: SingleChoiceAnswer): Score =>
  graded(marks, optionId === key ? 1 : 0, [optionPath(optionId)])

import { z } from 'zod'
import { blankCategorise } from './categorise/draft'
import { blankCloze, blankGap } from './cloze/draft'
import { blankMatching } from './matching/draft'
import { blankMultipleResponse } from './multiple-response/draft'
import { blankNumeric } from './numeric/draft'
import { blankOpenAnswer } from './open-answer/draft'
import { blankOpinion } from './opinion/draft'
import { blankOrdering } from './ordering/draft'
import { questionSchema, type Question, type QuestionType } from './question'
import { blankShortText } from './short-text/draft'
import { blankSingleChoice } from './single-choice/draft'
import { blankSpotTheError } from './spot-the-error/draft'
import { blankTrueFalse } from './true-false/draft'
import type { Unfinished } from './unfinished'
import { unknownType } from './unknown-type'

/** A question of any type that is being written. */
export type QuestionDraft = Unfinished<Question>

/** A question of this type of which nothing is written yet. */
export function blankQuestion(type: QuestionType, id: string): QuestionDraft {
  switch (type) {
    case 'single-choice':
      return blankSingleChoice(id)
    case 'multiple-response':
      return blankMultipleResponse(id)
    case 'true-false':
      return blankTrueFalse(id)
    case 'numeric':
      return blankNumeric(id)
    case 'short-text':
      return blankShortText(id)
    case 'cloze':
      return blankCloze(id)
    case 'matching':
      return blankMatching(id)
    case 'ordering':
      return blankOrdering(id)
    case 'categorise':
      return blankCategorise(id)
    case 'spot-the-error':
      return blankSpotTheError(id)
    case 'open-answer':
      return blankOpenAnswer(id)
    case 'opinion':
      return blankOpinion(id)
    default:
      return unknownType(type)
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((part, name) => (typeof part === 'object' && part !== null && Object.hasOwn(part, name) ? (part as Record<PropertyKey, unknown>)[name] : undefined), value)

/** True for what a finished question must not have and one that is being written may. */
function isUnfinished(issue: z.core.$ZodIssue, value: unknown): boolean {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
      return true
    case 'custom':
      // What the database cannot keep has no place in a draft either.
      return issue.message !== 'unstorable'
    case 'invalid_type':
      return (issue.expected === 'number' || issue.expected === 'boolean') && valueAt(value, issue.path) === undefined
    default:
      return false
  }
}

/** Reads a draft: the shape of a question of its type, in which texts may be empty or too long, and numbers missing. */
export const questionDraftSchema = z.unknown().transform((value, context): QuestionDraft => {
  const issues = questionSchema.safeParse(value).error?.issues ?? []
  const wrong = issues.filter(issue => !isUnfinished(issue, value))
  for (const issue of wrong) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] })
  if (wrong.length > 0) return z.NEVER
  return completed(value as QuestionDraft)
})

/** With what the schema would fill in, so that an editor finds every part that it shows. */
function completed(draft: QuestionDraft): QuestionDraft {
  const filled = { ...blankQuestion(draft.type, draft.id), ...draft } as QuestionDraft
  if (filled.type !== 'cloze') return filled
  return { ...filled, gaps: filled.gaps.map(gap => ({ ...blankGap(gap.id, gap.kind), ...gap }) as typeof gap) }
}

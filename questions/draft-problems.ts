import type { z } from 'zod'
import { lintQuestion, questionSchema, type LintClaim, type Question } from './question'
import type { QuestionDraft } from './draft'
import type { ProblemCode } from './problem'

/** What keeps a draft from being a question, besides what `lintQuestion` finds. Each is a message key too. */
export const shapeCodes = ['empty', 'too-long', 'unstorable', 'number-missing', 'number-too-small', 'number-too-large', 'key-missing', 'choice-missing', 'no-target', 'too-few-rows', 'too-many-rows', 'not-an-id', 'unfit'] as const
export type ShapeCode = (typeof shapeCodes)[number]

/** `field` is the path inside the question: `options.2.text.fr`. `limit` is the number that the words of the code name. */
export type DraftProblem = { field: string; code: ProblemCode | ShapeCode; limit: number }

type Issue = z.core.$ZodIssue

const chosen = new Set(['key', 'prompt', 'choice', 'item', 'category', 'first', 'last'])

/** An id that is chosen from a list, or one that is written. */
const codeOfId = (path: readonly PropertyKey[]): ShapeCode => {
  const [last, before] = [path.at(-1), path.at(-2)]
  if (last === 'key') return 'key-missing'
  return chosen.has(String(last)) || before === 'key' || before === 'order' ? 'choice-missing' : 'not-an-id'
}

function codeOf(issue: Issue): { code: ShapeCode; limit?: number | bigint } {
  switch (issue.code) {
    case 'too_small':
      return { code: issue.origin === 'array' ? 'too-few-rows' : 'number-too-small', limit: issue.minimum }
    case 'too_big':
      if (issue.origin === 'array') return { code: 'too-many-rows', limit: issue.maximum }
      return { code: issue.origin === 'string' ? 'too-long' : 'number-too-large', limit: issue.maximum }
    case 'invalid_format':
      return { code: codeOfId(issue.path) }
    case 'invalid_type':
      return { code: issue.expected === 'boolean' ? 'key-missing' : 'number-missing' }
    case 'custom':
      if (issue.message === 'empty' || issue.message === 'unstorable') return { code: issue.message }
      return { code: issue.path.at(-1) === 'key' ? 'no-target' : 'unfit' }
    default:
      return { code: 'unfit' }
  }
}

const isWithin = (field: string, part: string): boolean => part === field || part.startsWith(`${field}.`)

/**
 * Everything that keeps a draft from being published, by field; empty when nothing does. Never throws. What is compared
 * with a text that is still empty is not found fault with twice.
 */
export function problemsOf(draft: QuestionDraft, claims: readonly LintClaim[]): DraftProblem[] {
  const { data, error } = questionSchema.safeParse(draft)
  const shape = (error?.issues ?? []).map((issue): DraftProblem => {
    const { code, limit = 0 } = codeOf(issue)
    return { field: issue.path.join('.'), code, limit: Number(limit) }
  })
  // The rules read a draft as well as a question: what is missing compares with nothing.
  const found = lintQuestion(data ?? (draft as Question), claims).map(({ field, problem }): DraftProblem => ({ field, code: problem, limit: 0 }))
  return [...shape, ...found.filter(({ field }) => !shape.some(problem => isWithin(field, problem.field) || isWithin(problem.field, field)))]
}

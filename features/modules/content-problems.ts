import type { z } from 'zod'

/** Something wrong in a file of content: where it is (`questions[2].stem.en`, or `line 12` of a text) and a sentence. */
export type Problem = { file: string; field: string; message: string }

/** Takes a problem of one known file; `field` is empty for the file as a whole. */
export type Report = (field: string, message: string) => void

/** Adds the file's name to each problem that is reported. */
export const reportFor =
  (problems: Problem[], file: string): Report =>
  (field, message) => {
    problems.push({ file, field: field || 'file', message })
  }

/** `['questions', 2, 'stem', 'en']` → `questions[2].stem.en`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((joined, part) => {
    if (typeof part === 'number') return `${joined}[${part}]`
    return joined ? `${joined}.${String(part)}` : String(part)
  }, '')
}

/** Says every issue of a failed parse in words; `prefix` is the place of `value` in its file. */
export function reportIssues(error: z.ZodError, value: unknown, prefix: readonly PropertyKey[], report: Report): void {
  for (const issue of error.issues) {
    const path = [...prefix, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(fieldPath([...path, key]), 'This field is not known here.')
    } else if (valueAt(value, issue.path) === undefined) {
      report(fieldPath(path), missingMessage(issue.path))
    } else {
      report(fieldPath(path), words[issue.message] ?? issue.message)
    }
  }
}

/** What the schemas of the questions say in one word. */
const words: Record<string, string> = {
  empty: 'This text is empty.',
  unstorable: 'This text holds a character that the database cannot keep.',
}

function missingMessage(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === 'fr') return 'The French text is missing.'
  if (last === 'en') return 'The English text is missing.'
  return 'This field is missing.'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), value)
}

/** True for an object or a list, whose members can be looked up by name. */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The message of the one error that an application with bad content throws. */
export const formatProblems = (problems: readonly Problem[]): string =>
  problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n')

import type { Locale } from '../localised'
import type { ProblemCode } from '../problem'

/** An error keeps a question from being published; a warning may be answered with a reason. */
export type Severity = 'error' | 'warning'

/** What an editor would send back in a question that is well formed: by code, which is a key of the messages. */
const editorial = {
  'text-missing': 'error',
  'feedback-missing': 'error',
  'number-in-one-language': 'error',
  'date-in-one-language': 'error',
  'name-in-one-language': 'error',
  'fact-undated': 'error',
  'options-about-options': 'error',
  'double-negation': 'error',
  'option-repeats-stem': 'error',
  'keys-mostly-longest': 'error',
  'no-questions': 'error',
  'no-language': 'error',
  'duplicate-question': 'error',
  'image-malformed': 'error',
  'image-unknown': 'error',
  'image-without-alt': 'error',
  'image-in-one-language': 'error',
  'image-not-shown': 'error',
  'key-longest': 'warning',
  'options-nearly-equal': 'warning',
  'option-much-longer': 'warning',
  'option-much-shorter': 'warning',
  'absolute-word': 'warning',
  'stem-hard-to-read': 'warning',
  'stem-too-long': 'warning',
  'questions-alike': 'warning',
} as const satisfies Record<string, Severity>
export type EditorialCode = keyof typeof editorial

/** What a draft has that no question may: found when it is parsed. */
export type ShapeCode = 'field-missing' | 'field-malformed' | 'field-unknown' | 'text-too-long' | 'text-unstorable'

export type QualityCode = ProblemCode | EditorialCode | ShapeCode

/** `field` is the path inside the question, with numbers for places in lists: `options.2.text.fr`. `params` are for the message. */
export type Finding = { field: string; code: QualityCode; severity: Severity; params: Record<string, string | number> }

export const finding = (field: string, code: EditorialCode, params: Finding['params'] = {}): Finding => ({ field, code, severity: editorial[code], params })

/** A claim of the ledger or a reference (whose status is `reference`), and whether its fact may change. */
export type QualityClaim = { id: string; status: string; isMoving: boolean }

/** What a question is held against. */
export type QualityContext = {
  claims: readonly QualityClaim[]
  /** Those that the quiz declares: texts in another are not looked at. */
  languages: readonly Locale[]
  /** Words that both languages write alike and with a capital (`commonNames`). Without any, names are not compared. */
  names?: ReadonlySet<string>
  /** The references of images that are stored. Absent, any is taken for known. */
  images?: ReadonlySet<string>
}

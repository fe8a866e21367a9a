import { z } from 'zod'
import { kebabIdSchema } from '@/questions/common'
import { languageGaps, type LanguageGap } from '@/questions/language-gaps'
import { isStorable, type Localised } from '@/questions/localised'
import { questionSchema, type Question } from '@/questions/question'

/** As many as fit a page; also what one bulk command may name. */
export const BANK_PAGE_SIZE = 50

/** Every type of question, in the order of the schema. */
export const questionTypes = questionSchema.options.map((option) => option.shape.type.value)

/** `used`: in the newest version of a listed quiz. `unused`: in the newest version of no quiz at all. */
export const bankStatusSchema = z.enum(['used', 'unused', 'archived'])
export type BankStatus = z.infer<typeof bankStatusSchema>

const chosen = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** What the address of the bank says; what cannot be read is left out. Without a status, all but the archived. */
export const bankFilterSchema = z.object({
  search: z.string().trim().max(200).refine(isStorable).catch(''),
  type: chosen(z.enum(questionTypes)),
  tag: chosen(kebabIdSchema),
  topic: chosen(kebabIdSchema),
  claim: chosen(kebabIdSchema),
  status: chosen(bankStatusSchema),
  gap: chosen(z.enum(languageGaps)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type BankFilter = z.infer<typeof bankFilterSchema>

/** A question in the list of the bank. */
export type BankRow = {
  slug: string
  type: Question['type']
  stem: Localised
  tags: string[]
  topic: string | null
  isArchived: boolean
  languageGaps: LanguageGap[]
  /** Quizzes whose newest version has it, listed or not. */
  quizCount: number
  answerCount: number
  versionCount: number
}

/** What there is to filter by, and to file under: tags and topics with their titles. */
export type BankFacets = { tags: string[]; topics: Topic[] }
export type Topic = { slug: string; title: Localised | null }

/** A quiz that has a question in its newest version. */
export type UsingQuiz = { slug: string; title: Localised; number: number; isListed: boolean }

export type BankVersion = {
  number: number
  createdAt: Date
  question: Question
  answerCount: number
  /** Versions of quizzes that were frozen with it, by the number of their newest. */
  quizzes: { slug: string; title: Localised; number: number }[]
}

/** A question with its history, the newest version first. */
export type BankQuestion = Omit<BankRow, 'quizCount' | 'versionCount' | 'stem' | 'type'> & {
  versions: [BankVersion, ...BankVersion[]]
  quizzes: UsingQuiz[]
}

export const bulkSchema = z.strictObject({ questions: z.array(kebabIdSchema).min(1).max(BANK_PAGE_SIZE) })
export type Bulk = z.infer<typeof bulkSchema>
export const bulkTagSchema = bulkSchema.extend({ tag: kebabIdSchema })
export type BulkTag = z.infer<typeof bulkTagSchema>
export const bulkMoveSchema = bulkSchema.extend({ topic: kebabIdSchema })
export type BulkMove = z.infer<typeof bulkMoveSchema>

/** `changed` questions are other than before; the rest was so already. Nothing is changed by a refusal. */
export type BulkOutcome = { ok: true; changed: number } | BulkRefusal
export type BulkRefusal = { ok: false; error: 'IN_USE'; question: string; quizzes: Localised[] } | { ok: false; error: 'TOO_MANY_TAGS'; question: string }

/** `basedOn` is the number of the newest version that the admin has seen. */
export const restoreSchema = z.strictObject({ question: kebabIdSchema, number: z.int().min(1), basedOn: z.int().min(1) })
export type Restore = z.infer<typeof restoreSchema>
/** `number` of the version that now is the newest; `isNew` is false when it said the same already. */
export type RestoreOutcome = { ok: true; number: number; isNew: boolean } | { ok: false; error: 'QUESTION_CHANGED' }

/** How many tags a question may have: what the schema of questions allows. */
export const MOST_TAGS = 20

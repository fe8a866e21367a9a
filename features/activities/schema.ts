import { z } from 'zod'
import { isStorable, localisedSchema, type Localised } from '@/questions/localised'

const kebab = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write lower-case words joined by hyphens, such as "date-of-check".')

/** Something to choose or to tick. Labels are plain text everywhere; `help` and `example` are inline Markdown. */
const optionSchema = z.strictObject({ id: kebab, label: localisedSchema })

const common = { id: kebab, label: localisedSchema, help: localisedSchema.optional(), example: localisedSchema.optional() }

const shortTextSchema = z.strictObject({ ...common, kind: z.literal('short-text') })
const longTextSchema = z.strictObject({
  ...common,
  kind: z.literal('long-text'),
  /** The length that is advised. */
  words: z.strictObject({ from: z.int().positive(), to: z.int().positive() }).optional(),
  /** For a text that will be spoken: how long it takes is shown beside it. */
  wordsPerMinute: z.int().min(60).max(250).optional(),
})
const dateSchema = z.strictObject({ ...common, kind: z.literal('date') })
const linkSchema = z.strictObject({ ...common, kind: z.literal('link') })
const choiceSchema = z.strictObject({ ...common, kind: z.literal('choice'), options: z.array(optionSchema).min(2).max(8) })
const checklistSchema = z.strictObject({ ...common, kind: z.literal('checklist'), items: z.array(optionSchema).min(1).max(15) })

const columnSchema = z.discriminatedUnion('kind', [shortTextSchema, longTextSchema, dateSchema, linkSchema, choiceSchema])

/** The same columns several times over; the learner adds rows and takes them away. */
const rowsSchema = z.strictObject({
  ...common,
  kind: z.literal('rows'),
  /** What one row is called: ‘Card’. */
  rowLabel: localisedSchema,
  startRows: z.int().min(1).max(20),
  maxRows: z.int().min(1).max(20),
  columns: z.array(columnSchema).min(1).max(14),
})

/** What somebody observes, criterion by criterion, in points and in the words that they heard. */
const gridSchema = z.strictObject({
  ...common,
  kind: z.literal('grid'),
  noteLabel: localisedSchema,
  /** Points that the course asks for. */
  passMark: z.int().positive().optional(),
  criteria: z
    .array(optionSchema.extend({ levels: z.array(z.strictObject({ points: z.int().min(0).max(10), label: localisedSchema })).min(2).max(5) }))
    .min(1)
    .max(15),
})

const fieldSchema = z.discriminatedUnion('kind', [...columnSchema.options, checklistSchema, rowsSchema, gridSchema])

/** `content/activities/<slug>.yaml`: something to do that is no code and no quiz, as a form. */
export const activitySchema = z.strictObject({
  slug: kebab,
  module: kebab,
  /** The section whose activity this is. */
  section: kebab,
  minutes: z.int('Write a whole number of minutes.').positive('Write a whole number of minutes.').max(600),
  title: localisedSchema,
  introduction: localisedSchema,
  fields: z.array(fieldSchema).min(1).max(30),
})

export type Activity = z.infer<typeof activitySchema>
export type Field = Activity['fields'][number]

/** The same thing in one language: each pair of texts has become a text. */
export type InOneLanguage<T> = T extends Localised
  ? string
  : T extends readonly (infer Item)[]
    ? InOneLanguage<Item>[]
    : T extends object
      ? { [Key in keyof T]: InOneLanguage<T[Key]> }
      : T

/** As the browser has it: labels are typeset plain text, `help`, `example` and `introduction` sanitised HTML. */
export type ShownActivity = InOneLanguage<Activity>
export type ShownField = ShownActivity['fields'][number]
export type FieldOf<Kind extends ShownField['kind']> = Extract<ShownField, { kind: Kind }>
export type ShownColumn = FieldOf<'rows'>['columns'][number]

// What is filled in. Lengths and numbers of rows are for rules.ts, which says them in words at the field; here is only
// what can be stored at all. Fields that this version of the form does not know stay as they came.
const text = z.string().refine(isStorable)
const markSchema = z.strictObject({ points: z.int().min(0).max(10).nullable(), note: text })

/** By the field's id; a row by its column's, a mark by its criterion's. The same whatever the language. */
export const valuesSchema = z.record(kebab, z.union([text, z.array(text), z.array(z.record(kebab, text)), z.record(kebab, markSchema)]))
export type Values = z.infer<typeof valuesSchema>
export type Mark = z.infer<typeof markSchema>
export type Row = Record<string, string>

/** An activity's slug in an address. */
export const activitySlugSchema = kebab.max(100)

export const saveActivitySchema = z.strictObject({
  values: valuesSchema,
  /** The revision that this browser's version was made from; 0 for none. */
  basedOn: z.int().min(0),
  /** The record that this browser knows of. Whoever asks must be its owner. */
  recordId: z.uuid().nullable(),
  /** Versions of an adopted guest (`others`) about which the person has decided. */
  settled: z.array(z.uuid()).max(20),
})
export type SaveActivity = z.infer<typeof saveActivitySchema>

export const showActivitySchema = z.strictObject({ isShown: z.boolean() })

/** A version that somebody filled in before they had an account, kept beside the account's own until they choose. */
const otherSchema = z.strictObject({ id: z.string(), values: valuesSchema, savedAt: z.string() })
export const othersSchema = z.array(otherSchema)
export type OtherVersion = z.infer<typeof otherSchema>

/** What is stored for one learner and activity. `showId` is in the address for trainers; null while it is not shown. */
export type ActivityRecord = { id: string; revision: number; saveKey: string; values: Values; savedAt: string; showId: string | null; others: OtherVersion[] }

/** `owner`: whose account asks, so that a browser never mixes up two people's drafts; null for a guest or nobody. */
export type OwnActivity = { ok: true; owner: string | null; name: string | null; record: ActivityRecord | null }

/** What is wrong with a value, and where: a field, `field.row.column` (rows from 0) or `field.criterion`; '' for all together. */
export type ValueProblem = { at: string; problem: 'too-long' | 'too-many-rows' | 'too-much'; limit: number }

export type SaveActivityResult =
  | { ok: true; record: ActivityRecord }
  /** Another device has stored something since. */
  | { ok: false; error: 'CHANGED_ELSEWHERE'; record: ActivityRecord }
  | { ok: false; error: 'VALUES_REFUSED'; problems: ValueProblem[] }

export type ShowActivityResult = { ok: true; showId: string | null }

/** What a trainer reads: the words of the learner and no name but those that they wrote themselves. */
export type ShownWork = { slug: string; values: Values; savedAt: string }

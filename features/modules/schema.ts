import { z } from 'zod'
import { quizSettingsSchema } from '@/features/quizzes/settings'
import { localisedSchema, type Localised } from '@/questions/localised'
import type { Question } from '@/questions/question'
import { freshnessKinds } from './freshness'

export const kebab = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write lower-case words joined by hyphens, such as "first-round-2023".')
const filled = z.string().regex(/\S/, 'This text is empty.')
export const minutes = z.int('Write a whole number of minutes.').positive('Write a whole number of minutes.').max(600)

const aDate = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
/** When something was so: a year, a month or a day, or two of them with a slash for some time in between. */
const asOf = z
  .string("Quote the date: '2023', '2023-06' or '2023-06-13'.")
  .regex(new RegExp(`^${aDate}(?:/${aDate})?$`), "Write a year, a month or a day: '2023', '2023-06' or '2023-06-13'.")
const day = z.iso.date("Write a day, in quotes: '2026-11-22'.")

/** What says when a fact is to be checked again (freshness.ts). */
const checkedFields = { freshness: z.enum(freshnessKinds), checkedOn: day, reviewBy: day.optional() }

const isReviewLater = { message: 'The next check comes after the last one.', path: ['reviewBy'] }

export const claimKinds = ['fact', 'figure', 'opinion', 'proposal', 'forecast'] as const
export const claimStatuses = [
  'corroborated',
  'contradicted-by-seed',
  'contradicted-elsewhere',
  'outdated',
  'unverified',
  'opinion',
] as const

/** One item of `content/articles.yaml`: an article that the ledger of claims was drawn from. */
export const articleSchema = z.strictObject({
  id: kebab,
  title: filled,
  publisher: filled,
  author: localisedSchema,
  date: localisedSchema,
  /** `date` for reckoning: what the article says, it says as of then. */
  asOf,
  genre: localisedSchema,
  stance: localisedSchema,
  weight: localisedSchema,
  language: z.literal('fr'),
  summary: localisedSchema,
  caveats: z.array(localisedSchema),
  outline: z.array(z.strictObject({ code: z.string().regex(/^H\d+(?:\.\d+)?$/, 'Write H and a number, such as H2 or H2.1.'), heading: filled })).min(1),
})

/** One item of `content/claims/<article>.yaml`, as it is written. */
export const claimFileItemSchema = z
  .strictObject({
    id: kebab,
    locator: filled,
    kind: z.enum(claimKinds),
    status: z.enum(claimStatuses),
    text: localisedSchema,
    check: localisedSchema,
    ...checkedFields,
    topics: z.array(kebab).min(1),
  })
  .refine(({ checkedOn, reviewBy }) => !reviewBy || reviewBy > checkedOn, isReviewLater)

/** One item of `content/claims/references.yaml`, as it is written. */
export const referenceFileItemSchema = z
  .strictObject({
    id: kebab,
    text: localisedSchema,
    where: localisedSchema,
    asOf,
    confidence: z.enum(['high', 'medium', 'low']),
    ...checkedFields,
    topics: z.array(kebab).min(1),
  })
  .refine(({ checkedOn, reviewBy }) => !reviewBy || reviewBy > checkedOn, isReviewLater)
  .refine(({ asOf: date, checkedOn }) => date <= checkedOn, { message: 'A fact cannot be dated after it was checked.', path: ['asOf'] })

export const glossaryTermSchema = z.strictObject({ id: kebab, term: localisedSchema, definition: localisedSchema })

export const trackSchema = z.strictObject({
  id: z.enum(['education', 'ambassadors']),
  title: localisedSchema,
  summary: localisedSchema,
  modules: z.array(kebab).min(1),
})

const sectionFileSchema = z.strictObject({ slug: kebab, objectives: z.array(kebab).min(1) })

/** `content/modules/<slug>/module.yaml`, as it is written; the titles of sections are in the texts. */
export const moduleFileSchema = z.strictObject({
  slug: kebab,
  track: trackSchema.shape.id,
  status: z.enum(['available', 'planned']),
  title: localisedSchema,
  summary: localisedSchema,
  /** What a planned module will take; the minutes of an available one are counted (reading-time.ts). */
  minutes: minutes.optional(),
  quizMinutes: minutes.optional(),
  prerequisites: z.strictObject({
    modules: z.array(kebab),
    advised: z.array(kebab),
    note: localisedSchema.optional(),
  }),
  objectives: z.array(z.strictObject({ id: kebab, text: localisedSchema })).min(1),
  sections: z.array(sectionFileSchema).optional(),
})

/** The head of `content/modules/<slug>/quiz.yaml`; the questions are checked one by one with `questionSchema`. */
export const quizFileSchema = z.strictObject({
  id: kebab,
  title: localisedSchema,
  languages: z.tuple([z.literal('fr'), z.literal('en')], 'Write [fr, en]: a quiz is in both languages.'),
  passMarkPercent: z.int().min(0).max(100),
  settings: quizSettingsSchema.prefault({}),
  questions: z.array(z.unknown()).min(1),
})


export type Article = z.infer<typeof articleSchema>
export type ClaimKind = (typeof claimKinds)[number]
export type ClaimStatus = (typeof claimStatuses)[number]
type ClaimFileItem = z.infer<typeof claimFileItemSchema>
type ReferenceFileItem = z.infer<typeof referenceFileItemSchema>

/** One line of the ledger: a statement that an article makes, or a public fact that corrects or completes one. */
export type Claim = ArticleClaim | Reference
export type ArticleClaim = Omit<ClaimFileItem, 'kind'> & { kind: 'claim'; articleId: string; claimKind: ClaimKind }
export type Reference = ReferenceFileItem & { kind: 'reference' }

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>
export type Track = z.infer<typeof trackSchema>
export type ModuleFile = z.infer<typeof moduleFileSchema>
export type Section = z.infer<typeof sectionFileSchema> & { title: Localised; minutes: number }
export type Module = Omit<ModuleFile, 'sections' | 'minutes' | 'quizMinutes'> & { minutes: number; sections: Section[] }
export type QuizContent = Omit<z.infer<typeof quizFileSchema>, 'questions'> & { questions: Question[] }

export type { Localised, Question }

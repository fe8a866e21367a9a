import { z } from 'zod'
import { kebab, minutes } from '@/features/modules/schema'
import { localisedSchema, type Localised } from '@/questions/localised'
import type { Opinion } from '@/questions/opinion/schema'
import type { Question } from '@/questions/question'

/** What every activity of a plan has, whatever its kind. `notes` are the trainer's, in the order of doing. */
const activityFields = {
  id: kebab,
  minutes,
  /** What is left of it when the session runs late. */
  minutesIfLate: minutes.optional(),
  title: localisedSchema,
  objectives: z.array(kebab),
  notes: z.array(localisedSchema).min(1),
  participants: localisedSchema,
  materials: z.array(localisedSchema).default([]),
  handouts: z.array(kebab).default([]),
  /** What is done where there is no network. */
  paper: localisedSchema,
}
/** `room` is what the projector shows. */
const shownFields = { ...activityFields, room: localisedSchema }

const phaseSchema = z.strictObject({
  id: kebab,
  title: localisedSchema,
  minutes,
  /** The vote that is taken in this phase. */
  vote: z.enum(['before', 'after']).optional(),
})

/** One step of a plan. `question` names one of the live questions. */
export const activitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shownFields, kind: z.literal('lesson'), section: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Write the module, a slash and the section.') }),
  z.strictObject({ ...shownFields, kind: z.literal('question'), question: kebab }),
  /** `repeats` names the earlier poll that put the same question. */
  z.strictObject({ ...shownFields, kind: z.literal('poll'), question: kebab, repeats: kebab.optional() }),
  z.strictObject({ ...shownFields, kind: z.literal('scale'), question: kebab }),
  /** `criteria` are for whoever reads the texts, not for their writers. */
  z.strictObject({ ...shownFields, kind: z.literal('open-text'), prompt: localisedSchema, criteria: z.array(localisedSchema).default([]) }),
  z.strictObject({ ...shownFields, kind: z.literal('room-questions') }),
  z.strictObject({ ...shownFields, kind: z.literal('debate'), motion: localisedSchema, question: kebab, phases: z.array(phaseSchema).min(2) }),
  z.strictObject({ ...shownFields, kind: z.literal('pre-test') }),
  z.strictObject({ ...shownFields, kind: z.literal('post-test') }),
  z.strictObject({ ...shownFields, kind: z.literal('survey') }),
  z.strictObject({ ...shownFields, kind: z.literal('break') }),
  /** `slide` is Markdown of several blocks. */
  z.strictObject({ ...activityFields, kind: z.literal('slide'), slide: localisedSchema }),
])
export type Activity = z.infer<typeof activitySchema>
export type ActivityKind = Activity['kind']

const partSchema = z.strictObject({ id: kebab, title: localisedSchema, activities: z.array(activitySchema).min(1) })

const cardSchema = z.strictObject({ title: localisedSchema, text: localisedSchema.optional(), answer: localisedSchema.optional() })

/** Cards to print and cut out; an `answer` is on the trainer's sheet of answers alone. */
const handoutSchema = z.strictObject({ id: kebab, title: localisedSchema, note: localisedSchema.optional(), cards: z.array(cardSchema).min(1) })
export type Handout = z.infer<typeof handoutSchema>

/** `mean-normalised-gain` is from −∞ to 1, `mean-satisfaction` from 1 to 5, `post-test-response` a share from 0 to 1. */
const successSchema = z.strictObject({
  measure: z.enum(['mean-normalised-gain', 'mean-satisfaction', 'post-test-response']),
  atLeast: z.number().positive(),
  text: localisedSchema,
})

/** `content/workshops/<slug>/workshop.yaml`: the card and the plan, part by part. */
export const workshopFileSchema = z.strictObject({
  slug: kebab,
  languages: z.tuple([z.literal('fr'), z.literal('en')], 'Write [fr, en]: a plan is in both languages.'),
  title: localisedSchema,
  summary: localisedSchema,
  minutes,
  audience: localisedSchema,
  room: localisedSchema,
  staff: localisedSchema,
  objectives: z.array(z.strictObject({ id: kebab, text: localisedSchema })).min(1),
  success: z.array(successSchema).min(1),
  preparation: z.array(localisedSchema),
  plan: z.array(partSchema).min(1),
  risks: z.array(z.strictObject({ risk: localisedSchema, answer: localisedSchema })),
  handouts: z.array(handoutSchema),
})
export type WorkshopFile = z.infer<typeof workshopFileSchema>

export const difficulties = ['easy', 'middle', 'hard'] as const

/** The head of `pre-test.yaml` and `post-test.yaml`; `difficulties` has one for each question, in their order. */
export const testFileSchema = z.strictObject({
  title: localisedSchema,
  introduction: localisedSchema,
  difficulties: z.array(z.enum(difficulties)),
  questions: z.array(z.unknown()).min(1),
})

/** The head of `live-questions.yaml`. */
export const liveFileSchema = z.strictObject({ title: localisedSchema, questions: z.array(z.unknown()).min(1) })

/** The head of `satisfaction.yaml`. */
export const surveyFileSchema = z.strictObject({ title: localisedSchema, introduction: localisedSchema, questions: z.array(z.unknown()).min(1) })

/** A question of the survey that is answered in one's own words: nobody judges it, so it has no rubric and no claims. */
export const openTextSchema = z.strictObject({ id: kebab, type: z.literal('open-text'), stem: localisedSchema })
export type SurveyQuestion = Opinion | z.infer<typeof openTextSchema>

export type TestForm = Omit<z.infer<typeof testFileSchema>, 'questions'> & { questions: Question[] }
export type Survey = Omit<z.infer<typeof surveyFileSchema>, 'questions'> & { questions: SurveyQuestion[] }

/** A ready plan with all that it puts to the room, keys included: for trainers alone. */
export type WorkshopPlan = WorkshopFile & {
  preTest: TestForm
  postTest: TestForm
  live: { title: Localised; questions: Question[] }
  survey: Survey
}

export type { Localised }

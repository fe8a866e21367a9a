import { z } from 'zod'

/** ⅓, as Moodle takes it off for each further try. */
export const DEFAULT_PENALTY = 1 / 3

/**
 * When a question is marked.
 * - `deferred`: at submission.
 * - `immediate`: when the learner checks it; then it is locked.
 * - `interactive`: when it is checked; a wrong answer may be tried again, once for each hint of the question. Mark =
 *   max(0, fraction − (tries used − 1) × penalty).
 * - `certainty`: at submission, each answer with a certainty (certainty-based marking, Gardner-Medwin): see `rules.ts`
 *   of attempts.
 */
export const behaviourSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deferred') }),
  z.strictObject({ kind: z.literal('immediate') }),
  z.strictObject({ kind: z.literal('interactive'), penalty: z.number().min(0).max(1).default(DEFAULT_PENALTY) }),
  z.strictObject({ kind: z.literal('certainty') }),
])
export type Behaviour = z.infer<typeof behaviourSchema>

/** True where each question is marked when the learner checks it, and not all of them at submission. */
export const isMarkedOneByOne = ({ kind }: Pick<Behaviour, 'kind'>): boolean => kind === 'immediate' || kind === 'interactive'

/**
 * The first moment at which a learner may see a thing. `after-each` comes when a question is locked, and with the
 * submission where a behaviour does not mark one by one; `after-closing` needs `closesAt`.
 */
export const momentSchema = z.enum(['after-each', 'after-submission', 'after-closing', 'never'])
export type Moment = z.infer<typeof momentSchema>

const seconds = z.int().min(1).max(30 * 24 * 3600)

/** Questions of the version that carry `tag`, of which each attempt gets `pick`, chosen by its seed. */
export const poolSchema = z.strictObject({ tag: z.string().min(1).max(100), pick: z.int().min(1).max(200) })

/** How a quiz version is taken. Every field has the default that a short quiz in a module wants. */
export const quizSettingsSchema = z
  .strictObject({
    behaviour: behaviourSchema.default({ kind: 'deferred' }),
    /** By the server's clock, from the start of the attempt. */
    timeLimitSeconds: seconds.nullable().default(null),
    /** What arrives this long after the deadline still counts: it was on its way. */
    graceSeconds: z.int().min(0).max(600).default(30),
    /** No attempt starts after it, and running ones end then. ISO 8601 with its offset. */
    closesAt: z.iso.datetime({ offset: true }).nullable().default(null),
    attemptsAllowed: z.int().min(1).max(100).nullable().default(null),
    /** From the submission of one attempt to the start of the next. */
    delaySeconds: z.int().min(0).max(30 * 24 * 3600).default(0),
    /** Which of several attempts counts. */
    countedAttempt: z.enum(['best', 'last', 'average']).default('best'),
    areQuestionsShuffled: z.boolean().default(false),
    areOptionsShuffled: z.boolean().default(true),
    pools: z.array(poolSchema).max(20).default([]),
    layout: z.enum(['all', 'one-per-page']).default('all'),
    /** `forward-only`: a question that was left cannot be seen or changed any more. Needs one question a page. */
    navigation: z.enum(['free', 'forward-only']).default('free'),
    /** Without a word on it: as soon as the behaviour marks. Who may see the key may see the score. */
    shows: z.strictObject({ score: momentSchema.optional(), feedback: momentSchema.optional(), key: momentSchema.optional() }).prefault({}),
  })
  .refine(({ navigation, layout }) => navigation === 'free' || layout === 'one-per-page', { path: ['layout'], error: 'forward-only needs one question a page' })
  .refine(({ shows, closesAt }) => closesAt !== null || !Object.values(shows).includes('after-closing'), { path: ['closesAt'], error: 'after-closing needs closesAt' })
  .transform(({ shows, ...settings }) => {
    const soonest: Moment = isMarkedOneByOne(settings.behaviour) ? 'after-each' : 'after-submission'
    const { score = soonest, feedback = soonest, key = soonest } = shows
    return { ...settings, shows: { score, feedback, key } }
  })
export type QuizSettings = z.infer<typeof quizSettingsSchema>
/** As an author writes them: what is left out has its default. */
export type QuizSettingsDraft = z.input<typeof quizSettingsSchema>

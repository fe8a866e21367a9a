import { z } from 'zod'
import { isStorable, localisedSchema } from '@/questions/localised'

const kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write lower-case words joined by hyphens.')

/** Characters, of the learner's file of one step. */
export const CODE_LIMIT = 20_000

const checkFileSchema = z.strictObject({ id: kebab, text: localisedSchema, failed: localisedSchema })

const stepFileSchema = z.strictObject({
  id: kebab,
  title: localisedSchema,
  /** What the learner's file is called: `memory.py`. */
  file: z.string().regex(/^[a-z][a-z0-9_]*\.py$/, 'Write the name of a Python file, such as memory.py.'),
  hints: z.array(localisedSchema).max(6),
  checks: z.array(checkFileSchema).min(1).max(20),
})

/** `content/labs/<slug>/lab.yaml`, as it is written. */
export const labFileSchema = z.strictObject({
  slug: kebab,
  module: kebab,
  /** The section for which it is done: its page leads here, and the lab leads on to what follows it. */
  section: kebab,
  minutes: z.int('Write a whole number of minutes.').positive('Write a whole number of minutes.').max(600),
  title: localisedSchema,
  summary: localisedSchema,
  objectives: z.array(kebab).min(1),
  claims: z.array(kebab),
  /** Of one run, loading and the model's thinking not counted. */
  timeLimitSeconds: z.int().min(1).max(60).default(10),
  usesModel: z.boolean().default(false),
  steps: z.array(stepFileSchema).min(1).max(20),
  files: z.array(z.strictObject({ name: z.string().regex(/^[a-z0-9][a-z0-9_.-]*\.(?:py|json|csv|md|txt)$/, 'Write a file name in lower case that ends in .py, .json, .csv, .md or .txt.'), title: localisedSchema })),
})

/** `examples.yaml` of a lab that asks a model: what is answered where none is configured. */
export const examplesFileSchema = z
  .array(
    z.strictObject({
      /** Words that the last message holds, all of them, in whatever case; none: it answers whatever is asked. */
      when: z.array(z.string().min(1)),
      /** The model that the example imagines. */
      model: z.string().min(1),
      content: localisedSchema,
    }),
  )
  .min(1)

export type LabFile = z.infer<typeof labFileSchema>
export type LabExample = z.infer<typeof examplesFileSchema>[number]

export const saveLabStepSchema = z.strictObject({
  code: z.string().max(CODE_LIMIT).refine(isStorable, 'unstorable'),
  /** True when this code has met every check of the step: its browser says so. */
  isPassed: z.boolean(),
  basedOn: z.int32().min(0),
  browserId: z.uuid(),
  sequence: z.int32().min(1),
})

/** What is kept of one step. Instants are ISO 8601. */
export type StepWork = {
  code: string
  /** What a guest had written here before they signed in to an account that had its own; null when nothing waits for a choice. */
  setAsideCode: string | null
  passedAt: string | null
  revision: number
  savedAt: string
}

export type SaveStepResult =
  | { ok: true; revision: number; savedAt: string; passedAt: string | null }
  /** Another browser has changed the step since `basedOn`: nothing was written; `current` is what is kept. */
  | { ok: false; error: 'CHANGED_ELSEWHERE'; current: StepWork }

export const CHAT_LIMITS = { messages: 20, characters: 8_000 } as const

const messageSchema = z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1).max(CHAT_LIMITS.characters) })
export type ChatMessage = z.infer<typeof messageSchema>

export const chatSchema = z.strictObject({ messages: z.array(messageSchema).min(1).max(CHAT_LIMITS.messages), locale: z.enum(['fr', 'en']) })

/** Why a model did not answer. Nothing that the model's server said is passed on: it could hold the key. */
export type ChatFailure = 'timeout' | 'unreachable' | 'refused' | 'malformed' | 'busy'

export type ChatResult =
  /** `source` says where it comes from: what is constructed is never taken for what a model said. */
  | { ok: true; source: 'model' | 'example'; model: string; content: string }
  | { ok: false; error: 'NO_EXAMPLE' }
  /** `status` is that of the model's server, where it answered. */
  | { ok: false; error: 'MODEL_FAILED'; reason: ChatFailure; status: number | null }

/** What a lab's page asks for once it is shown: what runs its code, and the learner's own work by step. */
export type LabView = {
  files: Record<string, string>
  tests: Record<string, string>
  steps: Record<string, StepWork>
  /** The configured model's name; null where examples answer. */
  model: string | null
}

import { z } from 'zod'
import { localisedSchema } from '@/questions/localised'
import { kebab } from './schema'

/** A card's number, as an exhibit of a lesson names it: K01. */
const cardIdSchema = z.string().regex(/^K\d\d$/, 'Write K and two digits, such as K01.')

const sideSchema = z.strictObject({
  text: localisedSchema,
  /** The claims that say it; where no article does, the public facts. */
  claims: z.array(kebab).min(1),
})

export const contradictionSchema = z.strictObject({
  id: cardIdSchema,
  group: kebab,
  title: localisedSchema,
  sides: z.tuple([sideSchema, sideSchema]),
  verdict: localisedSchema,
  /** Public facts that the verdict rests on, besides those of a side. */
  facts: z.array(kebab),
  exercise: localisedSchema,
  expected: localisedSchema,
  /** The activity of a lesson in which the card is worked on. */
  lesson: z.strictObject({ module: kebab, section: kebab, activity: localisedSchema }),
})

/** `content/contradictions.yaml`: what the page on source criticism gathers. */
export const sourceCriticismSchema = z.strictObject({
  introduction: z.array(localisedSchema).min(1),
  questions: z.array(localisedSchema).min(1),
  groups: z.array(z.strictObject({ id: kebab, title: localisedSchema, text: localisedSchema })).min(1),
  cards: z.array(contradictionSchema).min(1),
})

export type Contradiction = z.infer<typeof contradictionSchema>
export type SourceCriticism = z.infer<typeof sourceCriticismSchema>

/** The claims and public facts that a card rests on, each once. */
export const claimsOfCard = ({ sides, facts }: Contradiction): string[] => [...new Set([...sides.flatMap((side) => side.claims), ...facts])]

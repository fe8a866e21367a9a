/** Paths of feedback texts, as `Score.feedback` names them. Apart from the schemas, so that browsers need no zod. */

/** The feedback of an option. */
export const optionPath = (id: string): string => `options.${id}`

/** The feedback of a prompt or an item that is in its right place. */
export const itemPath = (id: string): string => `items.${id}`

/** The feedback for who answered `value`. */
export const trueFalsePath = (value: boolean): 'whenTrue' | 'whenFalse' => (value ? 'whenTrue' : 'whenFalse')

/** The feedback of a misconception, by its place in the list. */
export const misconceptionPath = (index: number): string => `misconceptions.${index}`

/** The feedback of an accepted answer, by its place in the list. */
export const acceptedPath = (index: number): string => `accepted.${index}`

/** A feedback of one gap of a cloze: `path` is the gap's own. */
export const gapPath = (gapId: string, path: string): string => `gaps.${gapId}.${path}`

/** The feedback for who gave all prompts or items one and the same place. */
export const oneForAllPath = 'oneForAll'

/** The feedback of a segment that can be selected in a text. */
export const segmentPath = (id: string): string => `segments.${id}`

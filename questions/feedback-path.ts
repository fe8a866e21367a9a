/** Paths of feedback texts, as `Score.feedback` names them. Apart from the schemas, so that browsers need no zod. */

/** The feedback of an option. */
export const optionPath = (id: string): string => `options.${id}`

/** The feedback for who answered `value`. */
export const trueFalsePath = (value: boolean): 'whenTrue' | 'whenFalse' => (value ? 'whenTrue' : 'whenFalse')

/** The feedback of a misconception, by its place in the list. */
export const misconceptionPath = (index: number): string => `misconceptions.${index}`

/** The feedback of a segment that can be selected in a text. */
export const segmentPath = (id: string): string => `segments.${id}`

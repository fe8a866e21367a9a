/** How sure somebody is of an answer, where a quiz asks. Apart from the schema, so that the browser needs no zod. */
export const certainties = ['low', 'middle', 'high'] as const
export type Certainty = (typeof certainties)[number]

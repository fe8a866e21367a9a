/** In UTF-16 code units, which is what a text area counts. Apart from the schema, so that browsers need no zod. */
export const openAnswerMaxLength = 5000

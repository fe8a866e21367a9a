type Weighed = { id: string; marks?: number | undefined }

/** `marks` is null for a rubric in which no criterion has any. */
export type RubricSummary = { met: number; count: number; marks: { met: number; max: number } | null }

/**
 * '2 of 3 criteria met', and the marks of those where the rubric has marks (a criterion without any then counts as 1).
 * Ids that the rubric does not have count nothing.
 */
export function summariseRubric(rubric: readonly Weighed[], metIds: readonly string[]): RubricSummary {
  const met = rubric.filter(({ id }) => metIds.includes(id))
  const sum = (criteria: readonly Weighed[]) => criteria.reduce((total, { marks = 1 }) => total + marks, 0)
  const hasMarks = rubric.some(({ marks }) => marks !== undefined)
  return { met: met.length, count: rubric.length, marks: hasMarks ? { met: sum(met), max: sum(rubric) } : null }
}

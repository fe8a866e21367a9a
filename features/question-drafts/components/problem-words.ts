import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { DraftProblem } from '@/questions/draft-problems'
import { editorLabels, type EditorLabels } from '@/questions/editor-labels'

/** What is merely not written yet: an author who has just begun need not be told at every field. */
const unwritten = new Set<DraftProblem['code']>(['empty', 'number-missing', 'key-missing', 'choice-missing', 'no-target', 'too-few-rows', 'too-few-options', 'no-key', 'item-without-key', 'fact-without-support', 'no-error', 'gap-not-in-text', 'no-plain-answer', 'no-whole-answer', 'weight-missing', 'weights-below-whole', 'key-not-an-option'])

export const isUnwritten = ({ code }: DraftProblem): boolean => unwritten.has(code)

// From the top of the form to its end; what is the type's own comes after the stem.
const ranks: Record<string, number> = { stem: 0, explanation: 2, basis: 3, claims: 3, hints: 4, settings: 5, marks: 5, objectives: 5, tags: 5 }

/** The problems in the order in which one meets their fields. */
export const inFormOrder = (problems: readonly DraftProblem[]): DraftProblem[] => {
  const rank = ({ field }: DraftProblem) => ranks[field.split('.')[0] ?? ''] ?? 1
  return problems.toSorted((a, b) => rank(a) - rank(b))
}

export type WordedProblem = { field: string; text: string }

/** Says problems in the language of the page. */
export function useProblemWords(): (problems: readonly DraftProblem[]) => WordedProblem[] {
  const t = useTranslations('questionEditor.problems')
  return useMemo(() => (problems) => problems.map(({ field, code, limit }) => ({ field, text: t(code, { limit }) })), [t])
}

/** The words of the editors in the language of the page. */
export function useEditorLabels(): EditorLabels {
  const t = useTranslations('questionEditor.labels')
  return useMemo(() => editorLabels(t), [t])
}

/** What is wrong, in words by field. */
export function byField(problems: readonly WordedProblem[]): Record<string, string[]> {
  const grouped: Record<string, string[]> = {}
  for (const { field, text } of problems) (grouped[field] ??= []).push(text)
  return grouped
}

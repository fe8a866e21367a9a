import type { QuestionDraft } from './draft'
import type { EditorLabels } from './editor-labels'

/** What all fields of an editor share: its words, and what is wrong, in words by the path of the field. */
export type EditorForm = {
  labels: EditorLabels
  problems: Readonly<Record<string, readonly string[]>>
  /** Of the page: decides between the comma and the point. */
  locale: string
}

/** Props of every editor, a controlled component: it keeps no question itself, and gives the whole new one at each change. */
export type EditorProps<Q extends QuestionDraft = QuestionDraft> = {
  question: Q
  onChange: (question: Q) => void
  form: EditorForm
}

/** The id in the page of the field at this path of the question. */
export const fieldId = (path: string): string => `field-${path}`

/** What is wrong at this path alone. */
export const problemsAt = ({ problems }: EditorForm, path: string): readonly string[] => problems[path] ?? []

/** What is wrong at this path and below it. */
export const problemsWithin = ({ problems }: EditorForm, path: string): readonly string[] =>
  Object.entries(problems).flatMap(([field, texts]) => (field === path || field.startsWith(`${path}.`) ? texts : []))

import type { EditorLabelKey, EditorLabels } from './editor-labels'
import type { QuestionDraft } from './draft'

// Where a part of a question is called otherwise in the form than in the question itself.
const otherNames: Record<string, EditorLabelKey> = {
  right: 'feedbackRight',
  wrong: 'feedbackWrong',
  whenTrue: 'feedbackWhenTrue',
  whenFalse: 'feedbackWhenFalse',
  errors: 'role_error',
  decoys: 'role_decoy',
  order: 'wrongOrder_order',
  first: 'wrongOrder_first',
  last: 'wrongOrder_last',
}

/** The name of a field in words: `options.1.text.fr` is « Réponses 2 · Texte · Français ». Ids stay as they are. */
export function fieldName(field: string, labels: EditorLabels): string {
  const words = field.split('.').reduce<string[]>((names, part) => {
    if (/^\d+$/.test(part)) return [...names.slice(0, -1), `${names.at(-1) ?? ''} ${Number(part) + 1}`.trim()]
    const key = otherNames[part] ?? part
    return [...names, Object.hasOwn(labels, key) ? labels[key as EditorLabelKey] : part]
  }, [])
  return words.join(' · ')
}

type Named = { id: string; text: { fr: string; en: string } }

const isNamed = (value: object): value is Named => 'id' in value && 'text' in value && typeof value.text === 'object'

/** The words of everything in a draft that has an id, by that id: what a key says to somebody who reads it. */
export function wordsById(draft: QuestionDraft, locale: 'fr' | 'en'): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if (isNamed(value) && value.text[locale] !== '') words.set(value.id, value.text[locale])
    Object.values(value).forEach(visit)
  }
  // The parts: the question as a whole has an id too, and some have a text.
  Object.values(draft).forEach(visit)
  return words
}

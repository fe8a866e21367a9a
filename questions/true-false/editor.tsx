import { FieldProblems, FieldSection, LocalisedField } from '../editor-fields'
import { fieldId, problemsAt, type EditorProps } from '../editor-props'
import type { TrueFalseDraft } from './draft'

/** Which of the two is right, and what is said of each. */
export function TrueFalseEditor({ question, onChange, form }: EditorProps<TrueFalseDraft>) {
  const { labels } = form
  const { key, feedback } = question
  return (
    <FieldSection form={form} at="feedback" title={labels.key}>
      <div role="radiogroup" aria-label={labels.key} id={fieldId('key')} className="flex flex-wrap gap-x-8">
        {[true, false].map(value => (
          <label key={String(value)} className="inline-flex min-h-11 items-center gap-3">
            <input type="radio" name={fieldId('key')} checked={key === value} onChange={() => onChange({ ...question, key: value })} className="size-5 shrink-0 accent-sea" />
            {value ? labels.true : labels.false}
          </label>
        ))}
      </div>
      <FieldProblems id={`${fieldId('key')}-problems`} texts={problemsAt(form, 'key')} />
      <LocalisedField form={form} at="feedback.whenTrue" label={labels.feedbackWhenTrue} value={feedback.whenTrue} onChange={whenTrue => onChange({ ...question, feedback: { ...feedback, whenTrue } })} />
      <LocalisedField form={form} at="feedback.whenFalse" label={labels.feedbackWhenFalse} value={feedback.whenFalse} onChange={whenFalse => onChange({ ...question, feedback: { ...feedback, whenFalse } })} />
    </FieldSection>
  )
}

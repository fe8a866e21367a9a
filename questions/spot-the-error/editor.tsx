import { FieldProblems, FieldSection, LocalisedField, SelectField } from '../editor-fields'
import { fieldId, problemsAt, type EditorProps } from '../editor-props'
import type { Locale } from '../localised'
import { roleOf, segmentsOf, withRole, withSegment, type SpotTheErrorDraft } from './draft'
import { wordsOf } from './segments'

/** The text, in which passages are marked, and what each of them is. */
export function SpotTheErrorEditor({ question, onChange, form }: EditorProps<SpotTheErrorDraft>) {
  const { labels } = form
  const { text, errors, decoys } = question
  const segments = segmentsOf(question)
  const marker = (locale: Locale) => (
    <button
      type="button"
      className="min-h-11 text-sm text-sea underline hover:text-ink"
      onClick={() => {
        const area = document.getElementById(fieldId(`text.${locale}`))
        if (area instanceof HTMLTextAreaElement) onChange({ ...question, text: withSegment(text, locale, area.selectionStart, area.selectionEnd) })
      }}
    >
      {labels.markSegment}
      <span className="sr-only"> ({labels[locale]})</span>
    </button>
  )
  return (
    <>
      <LocalisedField
        form={form}
        at="text"
        label={labels.segmentedText}
        hint={labels.segmentedTextHint}
        value={text}
        onChange={changed => onChange({ ...question, text: changed })}
        below={{ fr: marker('fr'), en: marker('en') }}
      />
      <FieldSection form={form} at="errors" title={labels.segments}>
        {segments.length === 0 ? <p className="text-ink-soft">{labels.noSegments}</p> : null}
        {segments.map(id => {
          const role = roleOf(question, id)
          const [error, decoy] = [errors.findIndex(one => one.id === id), decoys.findIndex(one => one.id === id)]
          const words = [...new Set([wordsOf(text.fr, id), wordsOf(text.en, id)])].filter(Boolean).join(' / ')
          return (
            <fieldset key={id} id={fieldId(`segments.${id}`)} className="min-w-0 space-y-3 rounded-[4px] border border-line bg-raised px-4 pt-2 pb-4">
              <legend className="px-1 font-semibold">
                {labels.segment} {id}
              </legend>
              {words ? <p>{words}</p> : null}
              <FieldProblems id={`${fieldId(`segments.${id}`)}-problems`} texts={[...problemsAt(form, `errors.${error}.id`), ...problemsAt(form, `decoys.${decoy}.id`)]} />
              <SelectField
                form={form}
                at={`role.${id}`}
                label={labels.role}
                value={role}
                choices={(['plain', 'error', 'decoy'] as const).map(value => [value, labels[`role_${value}`]])}
                onChange={value => onChange(withRole(question, id, value))}
              />
              {errors.map((one, index) =>
                index === error ? (
                  <div key={id} className="space-y-3">
                    <LocalisedField form={form} at={`errors.${index}.correction`} label={labels.correction} value={one.correction} onChange={correction => onChange({ ...question, errors: errors.with(index, { ...one, correction }) })} />
                    <LocalisedField form={form} at={`errors.${index}.feedback`} label={labels.feedback} value={one.feedback} onChange={feedback => onChange({ ...question, errors: errors.with(index, { ...one, feedback }) })} />
                  </div>
                ) : null,
              )}
              {decoys.map((one, index) =>
                index === decoy ? <LocalisedField key={id} form={form} at={`decoys.${index}.feedback`} label={labels.feedback} value={one.feedback} onChange={feedback => onChange({ ...question, decoys: decoys.with(index, { ...one, feedback }) })} /> : null,
              )}
            </fieldset>
          )
        })}
      </FieldSection>
    </>
  )
}

import { blankTexts } from '../blank-fields'
import { FieldSection, LocalisedField, NumberField, SelectField, written } from '../editor-fields'
import type { EditorForm } from '../editor-props'
import { Rows } from '../editor-rows'
import { withTarget, type NumberDraft } from './draft'

type NumberFieldsProps<Q extends NumberDraft> = {
  form: EditorForm
  /** What comes before the fields' own names in their paths: nothing, or the gap with a point. */
  at: string
  expected: Q
  onChange: (expected: Q) => void
}

/** What is expected of a number, in a question or in a gap. */
export function NumberFields<Q extends NumberDraft>({ form, at, expected, onChange }: NumberFieldsProps<Q>) {
  const { labels } = form
  const { key, range, tolerance, unit, feedback, misconceptions } = expected
  const set = (change: Partial<NumberDraft>) => onChange({ ...expected, ...change })
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <SelectField
          form={form}
          at={`${at}target`}
          label={labels.target}
          value={range ? 'range' : 'key'}
          choices={[['key', labels.target_key], ['range', labels.target_range]]}
          // What is left is what was there without one of its two optional parts.
          onChange={target => onChange(withTarget(expected, target) as Q)}
        />
        {range ? (
          <>
            <NumberField form={form} at={`${at}range.min`} label={labels.min} value={range.min} onChange={min => set({ range: { ...range, min } })} />
            <NumberField form={form} at={`${at}range.max`} label={labels.max} value={range.max} onChange={max => set({ range: { ...range, max } })} />
          </>
        ) : (
          <NumberField form={form} at={`${at}key`} label={labels.number} value={key} onChange={value => set({ key: value })} />
        )}
      </div>
      <FieldSection form={form} at={`${at}tolerance`} title={labels.tolerance} hint={labels.toleranceHint}>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <SelectField
            form={form}
            at={`${at}tolerance.kind`}
            label={labels.tolerance}
            value={tolerance.kind}
            choices={[['absolute', labels.tolerance_absolute], ['relative', labels.tolerance_relative]]}
            onChange={kind => set({ tolerance: { ...tolerance, kind } })}
          />
          <NumberField form={form} at={`${at}tolerance.value`} label={labels.toleranceValue} value={tolerance.value} onChange={value => set({ tolerance: { ...tolerance, value } })} />
        </div>
      </FieldSection>
      <LocalisedField
        form={form}
        at={`${at}unit`}
        label={labels.unit}
        value={unit}
        isOptional
        onChange={texts => {
          const { unit: _, ...rest } = expected
          const given = written(texts)
          onChange((given ? { ...rest, unit: given } : rest) as Q)
        }}
      />
      <LocalisedField form={form} at={`${at}feedback.right`} label={labels.feedbackRight} value={feedback.right} onChange={right => set({ feedback: { ...feedback, right } })} />
      <LocalisedField form={form} at={`${at}feedback.wrong`} label={labels.feedbackWrong} value={feedback.wrong} onChange={wrong => set({ feedback: { ...feedback, wrong } })} />
      <FieldSection form={form} at={`${at}misconceptions`} title={labels.misconceptions}>
        <Rows
          form={form}
          at={`${at}misconceptions`}
          rows={misconceptions}
          rowLabel={labels.misconception}
          onChange={rows => set({ misconceptions: rows })}
          make={misconceptions.length < 20 ? () => ({ value: undefined, feedback: blankTexts() }) : undefined}
          addLabel={labels.addMisconception}
        >
          {(wrong, index, change) => (
            <>
              <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
                <NumberField form={form} at={`${at}misconceptions.${index}.value`} label={labels.value} value={wrong.value} onChange={value => change({ ...wrong, value })} />
                <NumberField form={form} at={`${at}misconceptions.${index}.share`} label={labels.share} hint={labels.shareHint} value={wrong.share} onChange={share => change({ ...wrong, share })} />
              </div>
              <LocalisedField form={form} at={`${at}misconceptions.${index}.feedback`} label={labels.feedback} value={wrong.feedback} onChange={text => change({ ...wrong, feedback: text })} />
            </>
          )}
        </Rows>
      </FieldSection>
    </>
  )
}

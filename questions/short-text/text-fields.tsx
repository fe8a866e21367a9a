import { CheckField, FieldSection, LinesField, LocalisedField, NumberField } from '../editor-fields'
import type { EditorForm } from '../editor-props'
import { Rows } from '../editor-rows'
import { blankAccepted, blankWrongText, type TextDraft } from './draft'

type TextFieldsProps<Q extends TextDraft> = {
  form: EditorForm
  /** What comes before the fields' own names in their paths: nothing, or the gap with a point. */
  at: string
  expected: Q
  onChange: (expected: Q) => void
}

/** What is expected of a text, in a question or in a gap. */
export function TextFields<Q extends TextDraft>({ form, at, expected, onChange }: TextFieldsProps<Q>) {
  const { labels } = form
  const { accepted, misconceptions, matching, feedback } = expected
  const set = (change: Partial<TextDraft>) => onChange({ ...expected, ...change })
  return (
    <>
      <FieldSection form={form} at={`${at}accepted`} title={labels.accepted}>
        <Rows form={form} at={`${at}accepted`} rows={accepted} rowLabel={labels.acceptedOne} onChange={rows => set({ accepted: rows })} make={accepted.length < 20 ? () => blankAccepted(accepted.length === 0 ? 1 : 0.5) : undefined} addLabel={labels.addAccepted}>
          {(answer, index, change) => (
            <>
              <LinesField form={form} at={`${at}accepted.${index}.texts`} label={labels.texts} hint={labels.textsHint} value={answer.texts} onChange={texts => change({ ...answer, texts })} />
              <NumberField form={form} at={`${at}accepted.${index}.share`} label={labels.share} hint={labels.shareHint} value={answer.share} onChange={share => change({ ...answer, share })} />
              <LocalisedField form={form} at={`${at}accepted.${index}.feedback`} label={labels.feedback} value={answer.feedback} onChange={text => change({ ...answer, feedback: text })} />
            </>
          )}
        </Rows>
      </FieldSection>
      <div role="group" aria-label={labels.matching}>
        <p className="font-semibold">{labels.matching}</p>
        {(['isCaseSensitive', 'isAccentSensitive', 'isPunctuationIgnored'] as const).map(rule => (
          <CheckField key={rule} label={labels[rule]} isChecked={matching[rule] ?? false} onChange={isChecked => set({ matching: { ...matching, [rule]: isChecked } })} />
        ))}
      </div>
      <LocalisedField form={form} at={`${at}feedback.wrong`} label={labels.feedbackWrong} value={feedback.wrong} onChange={wrong => set({ feedback: { ...feedback, wrong } })} />
      <FieldSection form={form} at={`${at}misconceptions`} title={labels.misconceptions}>
        <Rows form={form} at={`${at}misconceptions`} rows={misconceptions} rowLabel={labels.misconception} onChange={rows => set({ misconceptions: rows })} make={misconceptions.length < 20 ? blankWrongText : undefined} addLabel={labels.addMisconception}>
          {(wrong, index, change) => (
            <>
              <LinesField form={form} at={`${at}misconceptions.${index}.texts`} label={labels.texts} hint={labels.textsHint} value={wrong.texts} onChange={texts => change({ ...wrong, texts })} />
              <LocalisedField form={form} at={`${at}misconceptions.${index}.feedback`} label={labels.feedback} value={wrong.feedback} onChange={text => change({ ...wrong, feedback: text })} />
            </>
          )}
        </Rows>
      </FieldSection>
    </>
  )
}

import { FieldProblems, FieldSection, LocalisedField, NumberField } from '../editor-fields'
import { fieldId, problemsAt, type EditorForm, type EditorProps } from '../editor-props'
import { Rows } from '../editor-rows'
import { NumberFields } from '../numeric/number-fields'
import { OptionRows } from '../option-rows'
import { TextFields } from '../short-text/text-fields'
import { withOptions } from '../single-choice/draft'
import { withGap, withGaps, type ClozeDraft, type GapDraft } from './draft'

/** The text with its gaps, and what each gap expects. */
export function ClozeEditor({ question, onChange, form }: EditorProps<ClozeDraft>) {
  const { labels } = form
  const kinds = [['choice', labels.addGapChoice], ['text', labels.addGapText], ['number', labels.addGapNumber]] as const
  return (
    <FieldSection form={form} at="gaps" title={labels.gaps}>
      <LocalisedField form={form} at="text" label={labels.gappedText} hint={labels.gappedTextHint} value={question.text} onChange={text => onChange({ ...question, text })} />
      <Rows form={form} at="gaps" rows={question.gaps} rowLabel={labels.gap} onChange={gaps => onChange(withGaps(question, gaps))}>
        {(gap, index, change) => (
          <>
            <p>
              {labels[`gap_${gap.kind}`]} <code className="rounded-[3px] bg-paper px-1.5 py-0.5">{`{{${gap.id}}}`}</code>
            </p>
            <GapFields gap={gap} at={`gaps.${index}`} onChange={change} form={form} />
            <NumberField form={form} at={`gaps.${index}.weight`} label={labels.gapWeight} value={gap.weight} onChange={weight => change({ ...gap, weight })} />
          </>
        )}
      </Rows>
      <div className="flex flex-wrap gap-3">
        {kinds.map(([kind, words]) => (
          <button key={kind} type="button" disabled={question.gaps.length >= 20} className="inline-flex min-h-11 items-center rounded-[4px] border border-line px-4 text-sm font-semibold text-ink hover:border-ink" onClick={() => onChange(withGap(question, kind))}>
            {words}
          </button>
        ))}
      </div>
    </FieldSection>
  )
}

function GapFields({ gap, at, onChange, form }: { gap: GapDraft; at: string; onChange: (gap: GapDraft) => void; form: EditorForm }) {
  switch (gap.kind) {
    case 'choice':
      return (
        <>
          <div id={fieldId(`${at}.key`)}>
            <FieldProblems id={`${fieldId(`${at}.key`)}-problems`} texts={[...problemsAt(form, `${at}.key`), ...problemsAt(form, `${at}.options`)]} />
          </div>
          <OptionRows
            form={form}
            at={`${at}.options`}
            options={gap.options}
            onChange={options => onChange(withOptions(gap, options))}
            keyMark="radio"
            isKey={id => id === gap.key}
            onKey={key => onChange({ ...gap, key })}
            hasWeights={false}
          />
        </>
      )
    case 'text':
      return <TextFields form={form} at={`${at}.`} expected={gap} onChange={onChange} />
    case 'number':
      return <NumberFields form={form} at={`${at}.`} expected={gap} onChange={onChange} />
  }
}

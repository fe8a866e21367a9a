import { LocalisedField, NumberField } from './editor-fields'
import { fieldId, type EditorForm } from './editor-props'
import { Rows } from './editor-rows'
import { blankOption, type OptionDraft } from './option-draft'

type OptionRowsProps = {
  form: EditorForm
  /** The path of the options inside the question. */
  at: string
  options: readonly OptionDraft[]
  onChange: (options: OptionDraft[]) => void
  /** One of them, or any number. */
  keyMark: 'radio' | 'checkbox'
  isKey: (id: string) => boolean
  onKey: (id: string, isKey: boolean) => void
  hasWeights: boolean
}

/** The options of a question or of a gap: text, whether it is the key, feedback. */
export function OptionRows({ form, at, options, onChange, keyMark, isKey, onKey, hasWeights }: OptionRowsProps) {
  const { labels } = form
  return (
    <Rows form={form} at={at} rows={options} rowLabel={labels.option} onChange={onChange} make={options.length < 12 ? () => blankOption(options) : undefined} addLabel={labels.addOption}>
      {(option, index, change) => (
        <>
          <label className="inline-flex min-h-11 items-center gap-3 font-semibold has-checked:text-ok">
            <input type={keyMark} name={fieldId(`${at}-key`)} checked={isKey(option.id)} onChange={event => onKey(option.id, event.target.checked)} className="size-5 shrink-0 accent-sea" />
            {labels.isKey}
          </label>
          <LocalisedField form={form} at={`${at}.${index}.text`} label={labels.text} value={option.text} onChange={text => change({ ...option, text })} />
          <LocalisedField form={form} at={`${at}.${index}.feedback`} label={labels.feedback} value={option.feedback} onChange={feedback => change({ ...option, feedback })} />
          {hasWeights ? (
            <NumberField
              form={form}
              at={`${at}.${index}.weight`}
              label={labels.weight}
              hint={labels.weightHint}
              value={option.weight}
              onChange={weight => change(weight === undefined ? withoutWeight(option) : { ...option, weight })}
            />
          ) : null}
        </>
      )}
    </Rows>
  )
}

function withoutWeight(option: OptionDraft): OptionDraft {
  const { weight: _, ...rest } = option
  return rest
}

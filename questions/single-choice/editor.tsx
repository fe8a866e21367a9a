import { FieldProblems, FieldSection } from '../editor-fields'
import { fieldId, problemsAt, type EditorProps } from '../editor-props'
import { OptionRows } from '../option-rows'
import { withOptions, type SingleChoiceDraft } from './draft'

/** The options, one of which is the key. */
export function SingleChoiceEditor({ question, onChange, form }: EditorProps<SingleChoiceDraft>) {
  return (
    <FieldSection form={form} at="options" title={form.labels.options}>
      <div id={fieldId('key')}>
        <FieldProblems id={`${fieldId('key')}-problems`} texts={problemsAt(form, 'key')} />
      </div>
      <OptionRows
        form={form}
        at="options"
        options={question.options}
        onChange={options => onChange(withOptions(question, options))}
        keyMark="radio"
        isKey={id => id === question.key}
        onKey={key => onChange({ ...question, key })}
        hasWeights={question.options.some(({ weight }) => weight !== undefined)}
      />
    </FieldSection>
  )
}

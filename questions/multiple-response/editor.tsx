import { FieldProblems, FieldSection, SelectField } from '../editor-fields'
import { fieldId, problemsWithin, type EditorProps } from '../editor-props'
import { OptionRows } from '../option-rows'
import { withKey, withOptions, withScoring, type MultipleResponseDraft } from './draft'

/** The options, any of which may be a key, and how ticks are marked. */
export function MultipleResponseEditor({ question, onChange, form }: EditorProps<MultipleResponseDraft>) {
  const { labels } = form
  return (
    <FieldSection form={form} at="options" title={labels.options}>
      <SelectField
        form={form}
        at="scoring"
        label={labels.scoring}
        value={question.scoring ?? 'each'}
        choices={(['each', 'all-or-nothing', 'weights'] as const).map(value => [value, labels[`scoring_${value}`]])}
        onChange={scoring => onChange(withScoring(question, scoring === 'each' ? undefined : scoring))}
      />
      <div id={fieldId('keys')}>
        <FieldProblems id={`${fieldId('keys')}-problems`} texts={problemsWithin(form, 'keys')} />
      </div>
      <OptionRows
        form={form}
        at="options"
        options={question.options}
        onChange={options => onChange(withOptions(question, options))}
        keyMark="checkbox"
        isKey={id => question.keys.includes(id)}
        onKey={(id, isKey) => onChange(withKey(question, id, isKey))}
        hasWeights={question.scoring === 'weights'}
      />
    </FieldSection>
  )
}

import { FieldSection, LocalisedField, SelectField } from '../editor-fields'
import type { EditorProps } from '../editor-props'
import { Rows } from '../editor-rows'
import { blankItem } from '../option-draft'
import { blankResponse, type OpinionDraft } from './draft'

/** Options in the author's order, or a scale whose ends have names. */
export function OpinionEditor({ question, onChange, form }: EditorProps<OpinionDraft>) {
  const { labels } = form
  const { response } = question
  return (
    <FieldSection form={form} at="response" title={labels.response}>
      <SelectField form={form} at="response.kind" label={labels.response} value={response.kind} choices={[['choice', labels.response_choice], ['scale', labels.response_scale]]} onChange={kind => onChange({ ...question, response: blankResponse(kind) })} />
      {response.kind === 'choice' ? (
        <Rows form={form} at="response.options" rows={response.options} rowLabel={labels.option} onChange={options => onChange({ ...question, response: { ...response, options } })} make={response.options.length < 12 ? () => blankItem(response.options) : undefined} addLabel={labels.addOption}>
          {(option, index, change) => <LocalisedField form={form} at={`response.options.${index}.text`} label={labels.text} value={option.text} onChange={text => change({ ...option, text })} />}
        </Rows>
      ) : (
        <>
          <SelectField form={form} at="response.range" label={labels.range} value={response.range} choices={[['1-5', labels['range_1-5']], ['0-10', labels['range_0-10']]]} onChange={range => onChange({ ...question, response: { ...response, range } })} />
          <LocalisedField form={form} at="response.lowest" label={labels.lowest} value={response.lowest} onChange={lowest => onChange({ ...question, response: { ...response, lowest } })} />
          <LocalisedField form={form} at="response.highest" label={labels.highest} value={response.highest} onChange={highest => onChange({ ...question, response: { ...response, highest } })} />
        </>
      )}
    </FieldSection>
  )
}

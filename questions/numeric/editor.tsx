import { FieldSection } from '../editor-fields'
import type { EditorProps } from '../editor-props'
import type { NumericDraft } from './draft'
import { NumberFields } from './number-fields'

/** The number, how near is near enough, its unit and the known errors. */
export const NumericEditor = ({ question, onChange, form }: EditorProps<NumericDraft>) => (
  <FieldSection form={form} at="expected" title={form.labels.key}>
    <NumberFields form={form} at="" expected={question} onChange={onChange} />
  </FieldSection>
)

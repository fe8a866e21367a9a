import type { EditorProps } from '../editor-props'
import type { ShortTextDraft } from './draft'
import { TextFields } from './text-fields'

/** The accepted answers and the known errors. */
export const ShortTextEditor = ({ question, onChange, form }: EditorProps<ShortTextDraft>) => <TextFields form={form} at="" expected={question} onChange={onChange} />

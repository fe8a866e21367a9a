import { blankTexts } from './blank-fields'
import { CheckField, LocalisedField, SelectField } from './editor-fields'
import type { EditorForm } from './editor-props'
import type { Localised } from './localised'

/** A list of things to choose one from, each by its number and its words in the language of the page. */
export const choicesOf = (list: readonly { id: string; text: Localised }[], locale: string): [string, string][] =>
  list.map(({ id, text }, index) => [id, `${index + 1}. ${text[locale === 'fr' ? 'fr' : 'en']}`])

type IdFieldProps = {
  form: EditorForm
  at: string
  label: string
  /** What it says as long as nothing is chosen. */
  none: string
  value: string
  list: readonly { id: string; text: Localised }[]
  onChange: (id: string) => void
}

/** One thing of a list, by its id; '' for none. */
export const IdField = ({ form, at, label, none, value, list, onChange }: IdFieldProps) => (
  <SelectField form={form} at={at} label={label} value={value} choices={[['', none], ...choicesOf(list, form.locale)]} onChange={onChange} />
)

type OneForAllProps = { form: EditorForm; value: Localised | undefined; onChange: (value: Localised | undefined) => void }

/** What is said to whoever gives all of them the same place. */
export function OneForAllField({ form, value, onChange }: OneForAllProps) {
  const { labels } = form
  return (
    <>
      <CheckField label={labels.oneForAll} isChecked={value !== undefined} onChange={isChecked => onChange(isChecked ? blankTexts() : undefined)} />
      {value ? <LocalisedField form={form} at="oneForAll" label={labels.oneForAllHint} value={value} onChange={onChange} /> : null}
    </>
  )
}

/** A share for each that is right, or the marks for the whole alone. */
export function ScoringField({ form, value, onChange }: { form: EditorForm; value: 'share' | 'all-or-nothing'; onChange: (value: 'share' | 'all-or-nothing') => void }) {
  const { labels } = form
  return <SelectField form={form} at="scoring" label={labels.scoring} value={value} choices={[['share', labels.scoring_share], ['all-or-nothing', labels['scoring_all-or-nothing']]]} onChange={onChange} />
}

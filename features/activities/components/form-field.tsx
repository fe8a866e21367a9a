'use client'

import { OptionRow } from '@/questions/option-row'
import type { ShownField, Values } from '../schema'
import { textIn, ticksIn } from '../values'
import { GridField } from './grid-field'
import { RowsField } from './rows-field'
import { Group, TextField } from './text-field'

/** `problems`: what is wrong, in words, by place; see `ValueProblem`. */
type Props = { field: ShownField; values: Values; problems: ReadonlyMap<string, string>; onChange: (value: Values[string]) => void }

/** One field of a form, of whatever kind. */
export function FormField({ field, values, problems, onChange }: Props) {
  if (field.kind === 'rows') return <RowsField field={field} values={values} problems={problems} onChange={onChange} />
  if (field.kind === 'grid') return <GridField field={field} values={values} problems={problems} onChange={onChange} />
  if (field.kind === 'checklist') {
    const ticks = ticksIn(values, field.id)
    // In the order of the form, whatever the order of ticking, so that the same ticks are the same value.
    const tick = (changed: string, isTicked: boolean) =>
      onChange(field.items.map(({ id }) => id).filter((id) => (id === changed ? isTicked : ticks.includes(id))))
    return (
      <Group label={field.label} help={field.help} example={field.example}>
        {field.items.map(({ id, label }) => (
          <OptionRow key={id} type="checkbox" name={field.id} value={id} isChosen={ticks.includes(id)} onChange={(isTicked) => tick(id, isTicked)}>
            {label}
          </OptionRow>
        ))}
      </Group>
    )
  }
  return <TextField field={field} text={textIn(values, field.id)} problem={problems.get(field.id)} onChange={onChange} />
}

'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/field'
import { RichText } from '@/components/rich-text'
import { OptionRow } from '@/questions/option-row'
import type { FieldOf, Mark, Values } from '../schema'
import { marksIn, placeOf, pointsOf } from '../values'

type Props = { field: FieldOf<'grid'>; values: Values; problems: ReadonlyMap<string, string>; onChange: (marks: Record<string, Mark>) => void }

const blank: Mark = { points: null, note: '' }

/** A grid of observation: for each criterion its points, each with what it stands for, and the words heard. */
export function GridField({ field, values, problems, onChange }: Props) {
  const t = useTranslations('activity.grid')
  const marks = marksIn(values, field.id)
  const { points, most, isWhole } = pointsOf(values, field)
  const change = (id: string, part: Partial<Mark>) => onChange({ ...marks, [id]: { ...blank, ...marks[id], ...part } })
  return (
    <div role="group" aria-labelledby={`${field.id}-label`}>
      <h2 id={`${field.id}-label`} className="text-[1.375rem]">
        {field.label}
      </h2>
      {field.help ? (
        <p className="mt-1 text-ink-soft">
          <RichText as="span" html={field.help} />
        </p>
      ) : null}
      <ol className="mt-4 space-y-5">
        {field.criteria.map(({ id, label, levels }) => (
          <li key={id} className="rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7">
            <fieldset className="min-w-0">
              <legend className="mb-2 font-semibold">{label}</legend>
              <div className="flex flex-col gap-2">
                {levels.map((level) => (
                  <OptionRow
                    key={level.points}
                    type="radio"
                    name={`${field.id}-${id}`}
                    value={String(level.points)}
                    isChosen={marks[id]?.points === level.points}
                    onChange={() => change(id, { points: level.points })}
                  >
                    {t('level', { points: level.points, label: level.label })}
                  </OptionRow>
                ))}
              </div>
              <div className="mt-4">
                <Field label={field.noteLabel} error={problems.get(placeOf(field, id))}>
                  {(control) => <textarea {...control} rows={2} className={`${control.className} field-sizing-content`} value={marks[id]?.note ?? ''} onChange={(event) => change(id, { note: event.target.value })} />}
                </Field>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <p role="status" className="mt-4 font-semibold tabular-nums">
        {t(isWhole ? 'total' : 'soFar', { points, most })}
        {field.passMark ? <span className="font-normal text-ink-soft"> {t('passMark', { points: field.passMark })}</span> : null}
      </p>
    </div>
  )
}

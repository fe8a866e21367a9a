'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import type { FieldOf, Row, Values } from '../schema'
import { placeOf, rowsIn } from '../values'
import { TextField } from './text-field'

type Props = { field: FieldOf<'rows'>; values: Values; problems: ReadonlyMap<string, string>; onChange: (rows: Row[]) => void }

/** The same few fields several times over; one can be added, and one taken away and put back. */
export function RowsField({ field, values, problems, onChange }: Props) {
  const t = useTranslations('activity.rows')
  const rows = rowsIn(values, field)
  const [removed, setRemoved] = useState<{ row: Row; index: number } | null>(null)
  /** What takes the focus once it is there: the new row, or the way back to the one taken away. */
  const next = useRef<number | 'undo' | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (next.current === 'undo') undo.current?.focus()
    else if (next.current !== null) list.current?.children[next.current]?.querySelector<HTMLElement>('input, textarea')?.focus()
    next.current = null
  })

  const name = (index: number) => t('name', { label: field.rowLabel, number: index + 1 })
  const problem = problems.get(field.id)
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
      {problem ? (
        <p role="alert" className="mt-2 inline-flex items-baseline gap-1.5 text-sm text-wrong">
          <Icon name="circleX" className="size-[1em] translate-y-[0.13em]" />
          {problem}
        </p>
      ) : null}
      <ol ref={list} className="mt-4 space-y-5">
        {rows.map((row, index) => (
          <li key={index} className="rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7">
            <fieldset className="min-w-0">
              <legend className="sr-only">{name(index)}</legend>
              <p aria-hidden="true" className="font-display text-lg">
                {name(index)}
              </p>
              <div className={`mt-3 grid gap-5 ${field.columns.length === 2 ? 'sm:grid-cols-2' : ''}`}>
                {field.columns.map((column) => (
                  <TextField
                    key={column.id}
                    field={column}
                    text={row[column.id] ?? ''}
                    isExampleShown={index === 0}
                    problem={problems.get(placeOf(field, index, column.id))}
                    onChange={(text) => onChange(rows.map((other, place) => (place === index ? { ...other, [column.id]: text } : other)))}
                  />
                ))}
              </div>
              {rows.length > 1 ? (
                <Button
                  variant="quiet"
                  className="mt-3"
                  onClick={() => {
                    setRemoved({ row, index })
                    next.current = 'undo'
                    onChange(rows.filter((_, place) => place !== index))
                  }}
                >
                  {t('remove', { name: name(index) })}
                </Button>
              ) : null}
            </fieldset>
          </li>
        ))}
      </ol>
      <div role="status" className={removed ? 'mt-3' : undefined}>
        {removed ? (
          <p className="flex flex-wrap items-center gap-x-4">
            {t('removed', { name: name(removed.index) })}
            <Button
              ref={undo}
              variant="quiet"
              onClick={() => {
                onChange(rows.toSpliced(removed.index, 0, removed.row))
                next.current = removed.index
                setRemoved(null)
              }}
            >
              {t('undo')}
            </Button>
          </p>
        ) : null}
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button
          disabled={rows.length >= field.maxRows}
          onClick={() => {
            next.current = rows.length
            onChange([...rows, {}])
          }}
        >
          <Icon name="plus" className="size-4" />
          {t('add', { label: field.rowLabel })}
        </Button>
        <span className="text-sm text-ink-soft tabular-nums">{t('most', { count: rows.length, most: field.maxRows })}</span>
      </p>
    </div>
  )
}

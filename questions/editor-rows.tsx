import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { FieldProblems } from './editor-fields'
import { fieldId, problemsAt, type EditorForm } from './editor-props'

/** The rows with the one at `from` at `to` instead; unchanged when there is no such place. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}

type RowsProps<Row> = {
  form: EditorForm
  /** The path of the list inside the question. */
  at: string
  rows: readonly Row[]
  /** What one of them is called; its number follows. */
  rowLabel: string
  onChange: (rows: Row[]) => void
  /** Makes one more; without it there is no button. */
  make?: (() => NoInfer<Row>) | undefined
  addLabel?: string
  /** Their order says something, or is seen. */
  isOrdered?: boolean
  children: (row: Row, index: number, change: (row: Row) => void) => ReactNode
}

const quiet = 'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-[4px] border border-line px-2.5 text-sm text-ink hover:border-ink aria-disabled:cursor-default aria-disabled:opacity-50 aria-disabled:hover:border-line'

/** A list whose rows are added, moved and removed with buttons; the focus follows what was done, and it is said. */
export function Rows<Row>({ form, at, rows, rowLabel, onChange, make, addLabel, isOrdered = true, children }: RowsProps<Row>) {
  const { labels } = form
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const goal = useRef<string | null>(null)
  const id = fieldId(at)

  useEffect(() => {
    const [place, what] = goal.current?.split('/') ?? []
    goal.current = null
    if (place === undefined) return
    const row = list.current?.querySelector(`[data-row="${place}"]`)
    const target = what === 'field' ? row?.querySelector<HTMLElement>('input, textarea, select') : row?.querySelector<HTMLElement>(`[data-act="${what}"]`)
    ;(target ?? list.current?.querySelector<HTMLElement>('[data-act="add"]'))?.focus()
  })

  const nameOf = (index: number) => `${rowLabel} ${index + 1}`
  function move(index: number, to: number) {
    if (to < 0 || to >= rows.length) return
    goal.current = `${to}/${to < index ? 'up' : 'down'}`
    setSaid(`${nameOf(index)} : ${labels.moved} ${to + 1}`)
    onChange(moved(rows, index, to))
  }
  function remove(index: number) {
    goal.current = `${Math.min(index, rows.length - 2)}/remove`
    setSaid(`${nameOf(index)} : ${labels.removed}`)
    onChange(rows.toSpliced(index, 1))
  }
  function add(row: Row) {
    goal.current = `${rows.length}/field`
    onChange([...rows, row])
  }

  return (
    <div ref={list} className="space-y-4">
      {rows.map((row, index) => (
        // By place and not by id, which may be drawn again while a field of the row has the focus.
        <fieldset key={index} data-row={index} id={`${id}.${index}`} className="min-w-0 rounded-[4px] border border-line bg-raised px-4 pt-3 pb-4">
          <legend className="sr-only">{nameOf(index)}</legend>
          <div className="mb-2 flex flex-wrap items-center gap-2">
            <span aria-hidden="true" className="me-auto font-semibold">
              {nameOf(index)}
            </span>
            {isOrdered && rows.length > 1 ? (
              <>
                <button type="button" data-act="up" aria-disabled={index === 0} aria-label={`${labels.moveUp} – ${nameOf(index)}`} className={quiet} onClick={() => move(index, index - 1)}>
                  <Icon name="arrowUp" className="size-4" />
                </button>
                <button type="button" data-act="down" aria-disabled={index === rows.length - 1} aria-label={`${labels.moveDown} – ${nameOf(index)}`} className={quiet} onClick={() => move(index, index + 1)}>
                  <Icon name="arrowDown" className="size-4" />
                </button>
              </>
            ) : null}
            <button type="button" data-act="remove" aria-label={`${labels.remove} – ${nameOf(index)}`} className={quiet} onClick={() => remove(index)}>
              <Icon name="close" className="size-4" />
              {labels.remove}
            </button>
          </div>
          <FieldProblems id={`${id}.${index}-problems`} texts={[...problemsAt(form, `${at}.${index}`), ...problemsAt(form, `${at}.${index}.id`)]} />
          <div className="space-y-3">{children(row, index, changed => onChange(rows.with(index, changed)))}</div>
        </fieldset>
      ))}
      {make ? (
        <button type="button" data-act="add" className={`${quiet} px-4 font-semibold`} onClick={() => add(make())}>
          <Icon name="plus" className="size-4" />
          {addLabel}
        </button>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}

import { Fragment } from 'react'
import { fill } from '@/features/modules/components/fill'
import { regionOf } from '@/lib/region'
import type { FieldOf, ShownActivity, ShownColumn, ShownField, Values } from '../schema'
import { marksIn, pointsOf, rowsIn, textIn, ticksIn } from '../values'

/** `total` has {points} and {most} to fill in. */
export type DocumentTexts = { total: string; empty: string; ticked: string; unticked: string }
type Shared = {
  /** What stands for an empty field: lines and boxes to fill in by hand, or a word. */
  empty: 'lines' | 'words'
  texts: DocumentTexts
  locale: string
}
type Props = Shared & { form: ShownActivity; values: Values }

/** The form as a document with the learner's words: what is printed, what a trainer reads. Text is shown as it was typed. */
export function ActivityDocument({ form, values, ...shared }: Props) {
  return (
    <div className="space-y-5">
      {form.fields.map((field) => (
        <Part key={field.id} field={field} values={values} {...shared} />
      ))}
    </div>
  )
}

const isShort = (field: ShownField) => field.kind === 'short-text' || field.kind === 'date' || field.kind === 'link' || field.kind === 'choice'
const beside = 'grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr] print:grid-cols-[11rem_1fr]'

function Part({ field, values, ...shared }: Shared & { field: ShownField; values: Values }) {
  return (
    <section className={isShort(field) ? beside : undefined}>
      {/* Beside its text a heading cannot be parted from it; told to stay with what follows, all of them would go to the next page. */}
      <h2 className={`mb-1 font-sans text-base leading-normal font-semibold tracking-normal print:text-[11pt] ${isShort(field) ? '' : 'break-after-avoid'}`}>{field.label}</h2>
      {field.kind === 'rows' ? (
        <Rows field={field} values={values} {...shared} />
      ) : field.kind === 'grid' ? (
        <Grid field={field} values={values} {...shared} />
      ) : field.kind === 'checklist' ? (
        <Boxes options={field.items} chosen={ticksIn(values, field.id)} texts={shared.texts} />
      ) : (
        <Text field={field} text={textIn(values, field.id)} {...shared} />
      )}
    </section>
  )
}

type TextProps = Shared & { field: ShownColumn; text: string }

function Text({ field, text, empty, texts, locale }: TextProps) {
  if (field.kind === 'choice') {
    const chosen = field.options.find(({ id }) => id === text)
    if (chosen) return <p>{chosen.label}</p>
    return empty === 'lines' ? <Boxes options={field.options} chosen={[]} texts={texts} /> : <Empty texts={texts} />
  }
  if (text.trim() === '') return empty === 'lines' ? <Lines count={linesFor(field)} /> : <Empty texts={texts} />
  if (field.kind === 'date') return <p>{day(text, locale)}</p>
  if (field.kind === 'link' && /^https?:\/\/\S+$/i.test(text))
    return (
      <p className="break-all">
        <a href={text} rel="nofollow noreferrer">
          {text}
        </a>
      </p>
    )
  return <p className="break-words whitespace-pre-wrap">{text}</p>
}

const Empty = ({ texts }: { texts: DocumentTexts }) => <p className="text-ink-soft">{texts.empty}</p>

/** '23 November 2026'; what is no date stays as it was typed. */
function day(text: string, locale: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? text : new Intl.DateTimeFormat(regionOf(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** A handwritten line takes a dozen words. */
const linesFor = (field: ShownColumn) => (field.kind !== 'long-text' ? 1 : field.words ? Math.ceil(field.words.to / 12) : 3)

const Lines = ({ count }: { count: number }) => (
  <div aria-hidden="true">
    {Array.from({ length: count }, (_, line) => (
      <div key={line} className="h-7 border-b border-line" />
    ))}
  </div>
)

type BoxesProps = { options: { id: string; label: string }[]; chosen: string[]; texts: DocumentTexts; isInLine?: boolean }

/** Every option with its box, so that a sheet can be ticked by hand. */
function Boxes({ options, chosen, texts, isInLine = false }: BoxesProps) {
  return (
    <ul className={isInLine ? 'sm:flex sm:gap-x-5 print:flex print:gap-x-5' : undefined}>
      {options.map(({ id, label }) => (
        <li key={id} className="flex flex-1 gap-2 leading-snug">
          <span role="img" aria-label={chosen.includes(id) ? texts.ticked : texts.unticked} className="shrink-0">
            {chosen.includes(id) ? '☒' : '☐'}
          </span>
          <span className={chosen.includes(id) ? 'font-semibold' : undefined}>{label}</span>
        </li>
      ))}
    </ul>
  )
}

function Rows({ field, values, ...shared }: Shared & { field: FieldOf<'rows'>; values: Values }) {
  const rows = rowsIn(values, field)
  // Two columns make a table that is read at a glance; more of them, a card for each row.
  if (field.columns.length > 2)
    return (
      <ol className="space-y-4">
        {rows.map((row, index) => (
          <li key={index} className="border-t border-line pt-2">
            <p className="font-display">
              {field.rowLabel} {index + 1}
            </p>
            <dl className={`mt-1 ${beside}`}>
              {field.columns.map((column) => (
                <Fragment key={column.id}>
                  <dt className="text-sm text-ink-soft">{column.label}</dt>
                  <dd className="mb-1 min-w-0">
                    <Text field={column} text={row[column.id] ?? ''} {...shared} />
                  </dd>
                </Fragment>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    )
  return (
    <table className="w-full table-fixed border-collapse text-start">
      <thead>
        <tr className="border-b border-ink text-sm text-ink-soft">
          <th scope="col" className="w-16 py-1 text-start font-normal">
            {field.rowLabel}
          </th>
          {field.columns.map(({ id, label }) => (
            <th key={id} scope="col" className="py-1 ps-3 text-start font-normal">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className="border-b border-line align-baseline">
            <th scope="row" className="py-1.5 text-start font-normal">
              {index + 1}
            </th>
            {field.columns.map((column) => (
              <td key={column.id} className="h-12 py-1.5 ps-3">
                {row[column.id]?.trim() || shared.empty === 'words' ? <Text field={column} text={row[column.id] ?? ''} {...shared} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Grid({ field, values, empty, texts }: Shared & { field: FieldOf<'grid'>; values: Values }) {
  const marks = marksIn(values, field.id)
  const { points, most } = pointsOf(values, field)
  const isBlank = empty === 'lines' && Object.values(marks).every((mark) => mark.points === null)
  return (
    <>
      <ol className="space-y-3">
        {field.criteria.map(({ id, label, levels }) => {
          const { points: given = null, note = '' } = marks[id] ?? {}
          const options = levels.map((level) => ({ id: String(level.points), label: `${level.points} · ${level.label}` }))
          return (
            <li key={id} className="border-t border-line pt-1.5">
              <p className="font-semibold">{label}</p>
              <Boxes options={options} chosen={given === null ? [] : [String(given)]} texts={texts} isInLine />
              <p className="mt-1 flex gap-3">
                <span className="shrink-0 text-sm text-ink-soft">{field.noteLabel}</span>
                {note.trim() ? (
                  <span className="min-w-0 break-words whitespace-pre-wrap">{note}</span>
                ) : empty === 'lines' ? (
                  <span aria-hidden="true" className="h-6 flex-1 border-b border-line" />
                ) : (
                  <span className="text-ink-soft">{texts.empty}</span>
                )}
              </p>
            </li>
          )
        })}
      </ol>
      <p className="mt-3 font-semibold">{fill(texts.total, { points: isBlank ? '……' : points, most })}</p>
    </>
  )
}

import { useId, useState, type ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { blankTexts } from './blank-fields'
import { fieldId, problemsAt, problemsWithin, type EditorForm } from './editor-props'
import { locales, type Locale, type Localised } from './localised'

const box = 'block min-h-11 w-full rounded-[4px] border border-wind bg-raised px-3 py-2 text-ink aria-invalid:border-wrong'

/** What is wrong with a field, in words, below it. */
export function FieldProblems({ id, texts }: { id: string; texts: readonly string[] }) {
  return texts.length === 0 ? null : (
    <ul id={id} className="mt-1 space-y-0.5 text-sm text-wrong">
      {[...new Set(texts)].map(text => (
        <li key={text} className="flex items-baseline gap-1.5">
          <Icon name="circleX" className="size-[1em] translate-y-[0.13em]" />
          {text}
        </li>
      ))}
    </ul>
  )
}

const describedBy = (...ids: (string | false)[]) => ids.filter(Boolean).join(' ') || undefined

// PostgreSQL keeps neither; they come by pasting from broken files alone.
const storable = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '')

type LocalisedFieldProps = {
  form: EditorForm
  /** The path of the field inside the question. */
  at: string
  label: string
  hint?: string
  value: Localised | undefined
  /** An optional text of which nothing is written is left out of the question. */
  isOptional?: boolean
  onChange: (value: Localised) => void
  /** Below each language. */
  below?: Record<Locale, ReactNode>
}

/** A text in both languages side by side, one above the other on a phone. */
export function LocalisedField({ form, at, label, hint, value, isOptional = false, onChange, below }: LocalisedFieldProps) {
  const id = fieldId(at)
  const texts = value ?? blankTexts()
  const whole = problemsAt(form, at)
  return (
    <div role="group" aria-labelledby={`${id}-label`} id={id}>
      <p id={`${id}-label`} className="font-semibold">
        {label}
        {isOptional ? <span className="font-normal text-ink-soft"> {form.labels.optionalTexts}</span> : null}
      </p>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <div className="mt-1 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {locales.map(locale => {
          const problems = problemsAt(form, `${at}.${locale}`)
          const isWrong = problems.length > 0 || whole.length > 0
          return (
            <div key={locale} className="min-w-0">
              <label id={`${id}-${locale}-label`} htmlFor={`${id}.${locale}`} className="block text-sm text-ink-soft">
                {form.labels[locale]}
              </label>
              <textarea
                id={fieldId(`${at}.${locale}`)}
                lang={locale}
                rows={1}
                value={texts[locale]}
                onChange={event => onChange({ ...texts, [locale]: storable(event.target.value) })}
                aria-labelledby={`${id}-label ${id}-${locale}-label`}
                aria-invalid={isWrong || undefined}
                aria-describedby={describedBy(hint !== undefined && `${id}-hint`, problems.length > 0 && `${id}-${locale}-problems`, whole.length > 0 && `${id}-problems`)}
                className={`${box} resize-y [field-sizing:content]`}
              />
              <FieldProblems id={`${id}-${locale}-problems`} texts={problems} />
              {below?.[locale]}
            </div>
          )
        })}
      </div>
      <FieldProblems id={`${id}-problems`} texts={whole} />
    </div>
  )
}

/** Undefined for a text of which nothing is written. */
export const written = (texts: Localised): Localised | undefined => (texts.fr === '' && texts.en === '' ? undefined : texts)

type LinesFieldProps = { form: EditorForm; at: string; label: string; hint: string; value: Record<Locale, string[]>; onChange: (value: Record<Locale, string[]>) => void }

/** Several short texts in each language, one a line. */
export function LinesField({ form, at, label, hint, value, onChange }: LinesFieldProps) {
  const id = fieldId(at)
  return (
    <div role="group" aria-labelledby={`${id}-label`} id={id}>
      <p id={`${id}-label`} className="font-semibold">
        {label}
      </p>
      <p id={`${id}-hint`} className="text-sm text-ink-soft">
        {hint}
      </p>
      <div className="mt-1 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {locales.map(locale => {
          const problems = problemsWithin(form, `${at}.${locale}`)
          const change = (lines: string[]) => onChange({ ...value, [locale]: lines })
          return (
            <div key={locale} className="min-w-0">
              <label id={`${id}-${locale}-label`} htmlFor={`${id}.${locale}`} className="block text-sm text-ink-soft">
                {form.labels[locale]}
              </label>
              <textarea
                id={`${id}.${locale}`}
                lang={locale}
                rows={2}
                value={value[locale].join('\n')}
                onChange={event => change(storable(event.target.value).split('\n'))}
                onBlur={() => {
                  const filled = value[locale].filter(line => line.trim() !== '')
                  if (filled.length > 0 && filled.length < value[locale].length) change(filled)
                }}
                aria-labelledby={`${id}-label ${id}-${locale}-label`}
                aria-invalid={problems.length > 0 || undefined}
                aria-describedby={describedBy(`${id}-hint`, problems.length > 0 && `${id}-${locale}-problems`)}
                className={`${box} resize-y [field-sizing:content]`}
              />
              <FieldProblems id={`${id}-${locale}-problems`} texts={problems} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

type OneProps = { form: EditorForm; at: string; label: string; hint?: string }

/** A label, a control, what is wrong with it. */
function One({ form, at, label, hint, children }: OneProps & { children: (control: { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined; className: string }) => ReactNode }) {
  const id = fieldId(at)
  const problems = problemsAt(form, at)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <div className="mt-1">
        {children({ id, 'aria-invalid': problems.length > 0 || undefined, 'aria-describedby': describedBy(hint !== undefined && `${id}-hint`, problems.length > 0 && `${id}-problems`), className: box })}
      </div>
      <FieldProblems id={`${id}-problems`} texts={problems} />
    </div>
  )
}

/** A number as its author typed it, with a comma or a point; undefined for anything else. */
export function readPlainNumber(text: string): number | undefined {
  const figures = text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.').replace('−', '-')
  const number = Number(figures)
  return figures !== '' && Number.isFinite(number) ? number : undefined
}

const showNumber = (value: number | undefined, locale: string): string => (value === undefined ? '' : locale === 'fr' ? String(value).replace('.', ',') : String(value))

type NumberFieldProps = OneProps & { value: number | undefined; onChange: (value: number | undefined) => void }

/** A text field rather than a number field, which would refuse the comma or the point by the browser's language. */
export function NumberField({ value, onChange, ...one }: NumberFieldProps) {
  const { locale } = one.form
  const [typed, setTyped] = useState(showNumber(value, locale))
  // What is typed stays as it is as long as it says the number that the question has: undoing changes that one.
  const shown = readPlainNumber(typed) === value ? typed : showNumber(value, locale)
  return (
    <One {...one}>
      {control => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          onChange={event => {
            setTyped(event.target.value)
            onChange(readPlainNumber(event.target.value))
          }}
          className={`${box} max-w-40 tabular-nums`}
        />
      )}
    </One>
  )
}

type SelectFieldProps<Value extends string> = OneProps & { value: Value; choices: readonly (readonly [Value, string])[]; onChange: (value: Value) => void }

/** One of a few values, in the browser's own list. */
export function SelectField<Value extends string>({ value, choices, onChange, ...one }: SelectFieldProps<Value>) {
  return (
    <One {...one}>
      {control => (
        <select
          {...control}
          value={value}
          onChange={event => {
            const found = choices.find(([choice]) => choice === event.target.value)
            if (found) onChange(found[0])
          }}
        >
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      )}
    </One>
  )
}

/** Ids in one line, divided by commas or spaces. */
export function IdsField({ value, onChange, ...one }: OneProps & { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const read = (text: string) => text.split(/[\s,;]+/).filter(Boolean)
  const [typed, setTyped] = useState(value.join(', '))
  const shown = read(typed).join() === value.join() ? typed : value.join(', ')
  // A problem is that of one id among them.
  const form = { ...one.form, problems: { ...one.form.problems, [one.at]: problemsWithin(one.form, one.at) } }
  return (
    <One {...one} form={form}>
      {control => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={shown}
          onChange={event => {
            setTyped(event.target.value)
            onChange(read(event.target.value))
          }}
        />
      )}
    </One>
  )
}

/** Something that is so or not. */
export function CheckField({ label, isChecked, onChange }: { label: string; isChecked: boolean; onChange: (isChecked: boolean) => void }) {
  const id = useId()
  return (
    <label htmlFor={id} className="flex min-h-11 items-center gap-3">
      <input id={id} type="checkbox" checked={isChecked} onChange={event => onChange(event.target.checked)} className="size-5 shrink-0 accent-sea" />
      {label}
    </label>
  )
}

/** Fields that belong together, with what is wrong with them as a whole. */
export function FieldSection({ form, at, title, hint, children }: { form: EditorForm; at: string; title: string; hint?: string; children: ReactNode }) {
  const id = fieldId(at)
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="border-t border-line pt-5">
      <h3 id={`${id}-title`} className="text-[1.25rem]">
        {title}
      </h3>
      {hint ? <p className="mt-1 max-w-[44rem] text-sm text-ink-soft">{hint}</p> : null}
      <FieldProblems id={`${id}-problems`} texts={problemsAt(form, at)} />
      <div className="mt-3 space-y-5">{children}</div>
    </section>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { Field } from '@/components/field'
import { RichText } from '@/components/rich-text'
import { OptionRow } from '@/questions/option-row'
import type { ShownColumn } from '../schema'
import { countWords, secondsToSay } from '../values'

/** `isExampleShown`: in the first of several rows alone. */
type TextFieldProps = { field: ShownColumn; text: string; problem: string | undefined; isExampleShown?: boolean; onChange: (text: string) => void }

/** A field whose value is a text: typed, a date, an address, or one of several options. */
export function TextField({ field, text, problem, isExampleShown = true, onChange }: TextFieldProps) {
  const name = useId()
  const example = isExampleShown ? field.example : undefined
  if (field.kind === 'choice')
    return (
      <Group label={field.label} help={field.help} example={example}>
        {field.options.map(({ id, label }) => (
          <OptionRow key={id} type="radio" name={name} value={id} isChosen={id === text} onChange={() => onChange(id)}>
            {label}
          </OptionRow>
        ))}
      </Group>
    )
  const hint = field.help ? <RichText as="span" html={field.help} /> : undefined
  return (
    <div>
      <Field label={field.label} hint={hint} error={problem}>
        {(control) =>
          field.kind === 'long-text' || field.kind === 'short-text' ? (
            // Grows with what is typed, where the browser can: nothing of it is out of sight.
            <textarea {...control} rows={rowsOf(field)} className={`${control.className} field-sizing-content ${leastHeights[rowsOf(field)]}`} value={text} onChange={(event) => onChange(event.target.value)} />
          ) : (
            <input {...control} type={types[field.kind]} value={text} onChange={(event) => onChange(event.target.value)} />
          )
        }
      </Field>
      {field.kind === 'long-text' && (field.words ?? field.wordsPerMinute) ? <Length field={field} text={text} /> : null}
      {example ? <Example html={example} /> : null}
    </div>
  )
}

const types = { date: 'date', link: 'url' } as const

const leastHeights = { 1: '', 4: 'min-h-30', 9: 'min-h-64' }
const rowsOf = (field: ShownColumn) => (field.kind !== 'long-text' ? 1 : field.words && field.words.to > 80 ? 9 : 4)

/** How long a text is, how long it might be, and how long it takes to say. */
function Length({ field: { words, wordsPerMinute }, text }: { field: Extract<ShownColumn, { kind: 'long-text' }>; text: string }) {
  const t = useTranslations('activity.length')
  const count = countWords(text)
  const seconds = wordsPerMinute ? secondsToSay(count, wordsPerMinute) : 0
  return (
    <p className="mt-1 text-sm text-ink-soft tabular-nums">
      {[
        t('words', { count }),
        words ? t('advised', words) : null,
        wordsPerMinute ? t('spoken', { minutes: Math.floor(seconds / 60), seconds: seconds % 60, pace: wordsPerMinute }) : null,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

/** An example that the course has made up, and says so. */
function Example({ html }: { html: string }) {
  const t = useTranslations('activity')
  return (
    <details className="mt-1">
      <summary className="inline-block min-h-11 py-2 text-sm text-sea underline underline-offset-[0.2em]">{t('example')}</summary>
      <p className="border-s-2 border-line ps-4">
        <RichText as="span" html={html} />
      </p>
    </details>
  )
}

type GroupProps = { label: string; help?: string | undefined; example?: string | undefined; children: ReactNode }

/** Several inputs under one name. */
export function Group({ label, help, example, children }: GroupProps) {
  const id = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={help ? id : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {help ? (
        <p id={id} className="mb-2 text-sm text-ink-soft">
          <RichText as="span" html={help} />
        </p>
      ) : null}
      <div className="flex flex-col gap-2">{children}</div>
      {example ? <Example html={example} /> : null}
    </fieldset>
  )
}

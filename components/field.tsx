import { useId, type ReactNode } from 'react'
import { Icon } from './icon'

type Control = { id: string; className: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }
type FieldProps = { label: string; hint?: ReactNode; error?: string | undefined; children: (control: Control) => ReactNode }

/** A labelled input with its rule and its error beside it. The child spreads what it is given onto the control. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children({
        id,
        className: 'block min-h-11 w-full rounded-[4px] border border-wind bg-raised px-3 py-2 aria-invalid:border-wrong',
        'aria-invalid': Boolean(error),
        'aria-describedby': [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined,
      })}
      {hint ? (
        <p id={hintId} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} className="mt-1 inline-flex items-baseline gap-1.5 text-sm text-wrong">
          <Icon name="circleX" className="size-[1em] translate-y-[0.13em]" />
          {error}
        </p>
      ) : null}
    </div>
  )
}

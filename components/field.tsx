import { useId, type ReactNode } from 'react'
import { Icon } from './icon'

type Control = { id: string; className: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }
type FieldProps = { label: string; error?: string | undefined; children: (control: Control) => ReactNode }

/** A labelled input with its error beside it. The child spreads what it is given onto the control. */
export function Field({ label, error, children }: FieldProps) {
  const id = useId()
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
        'aria-describedby': error ? errorId : undefined,
      })}
      {error ? (
        <p id={errorId} className="mt-1 inline-flex items-baseline gap-1.5 text-sm text-wrong">
          <Icon name="circleX" className="size-[1em] translate-y-[0.13em]" />
          {error}
        </p>
      ) : null}
    </div>
  )
}

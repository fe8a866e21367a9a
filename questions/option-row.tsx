import type { ReactNode } from 'react'

type OptionRowProps = {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  isChosen: boolean
  onChange: (isChosen: boolean) => void
  children: ReactNode
}

/** One option: a native input in a label that is the whole row. Chosen shows by mark, border and weight. */
export function OptionRow({ type, name, value, isChosen, onChange, children }: OptionRowProps) {
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded-[4px] border border-line bg-raised px-4 py-3 text-ink hover:border-ink-soft has-checked:border-sea has-checked:font-semibold has-checked:ring-1 has-checked:ring-sea has-checked:ring-inset has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-sea has-disabled:cursor-default has-disabled:hover:border-line has-checked:has-disabled:hover:border-sea">
      <input
        type={type}
        name={name}
        value={value}
        checked={isChosen}
        onChange={event => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-sea outline-none"
      />
      <span className="min-w-0 break-words">{children}</span>
    </label>
  )
}

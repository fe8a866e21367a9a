import type { InputHTMLAttributes, KeyboardEvent } from 'react'

type TypedFieldProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'name' | 'maxLength' | 'inputMode' | 'aria-describedby' | 'aria-invalid'
> & { value: string; onType: (text: string) => void; width: string }

/** Enter would submit a form around the question; with an input method it only ends a word. */
function keepFromSubmitting(event: KeyboardEvent) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}

/** A field for a short answer, with no help from the browser that would give it away or change it. */
export function TypedField({ onType, width, ...rest }: TypedFieldProps) {
  return (
    <input
      {...rest}
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      onChange={event => onType(event.target.value)}
      onKeyDown={keepFromSubmitting}
      className={`min-h-11 max-w-full rounded-[4px] border border-wind bg-paper text-ink ${width}`}
    />
  )
}

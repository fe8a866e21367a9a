import type { ReactNode } from 'react'
import { RichText } from '@/components/rich-text'

type QuestionFrameProps = {
  stem: string
  hint: string
  hintId: string
  disabled?: boolean | undefined
  children: ReactNode
}

/** A group of inputs whose legend is the stem, so that screen readers say the question with the first input. */
export function QuestionFrame({ stem, hint, hintId, disabled, children }: QuestionFrameProps) {
  return (
    <fieldset className="min-w-0" aria-describedby={hintId} disabled={disabled}>
      <legend className="w-full text-lg font-medium leading-snug text-ink">
        <RichText as="span" html={stem} />
      </legend>
      <p id={hintId} className="mt-1 text-sm text-ink-soft">
        {hint}
      </p>
      <div className="mt-4 flex flex-col gap-2">{children}</div>
    </fieldset>
  )
}

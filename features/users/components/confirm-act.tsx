'use client'

import { useId, useState, type RefObject } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'

export type Question = {
  title: string
  text: string
  submit: string
  /** To be typed before the act can be done; null where it is easily undone. */
  name: string | null
}

type Props = {
  ref: RefObject<HTMLDialogElement | null>
  question: Question
  labels: { cancel: string; sending: string; typeName: string; nameDiffers: string }
  locale: string
  isSending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Says what an act will do and asks for it once more; what is hard to undo asks for the person's name. */
export function ConfirmAct({ ref, question, labels, locale, isSending, onConfirm, onClose }: Props) {
  const titleId = useId()
  const textId = useId()
  const [typed, setTyped] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const { title, text, submit, name } = question

  function confirm() {
    // Capitals and accents aside: it is the person who counts, not the keyboard.
    const isSame = name === null || new Intl.Collator(locale, { sensitivity: 'base' }).compare(typed.trim(), name.trim()) === 0
    setIsRefused(!isSame)
    if (isSame) onConfirm()
    else ref.current?.querySelector('input')?.focus()
  }

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      aria-describedby={textId}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-[4px] border border-line bg-raised p-6 text-ink backdrop:bg-[#0b1620]/60"
      onClose={() => {
        setTyped('')
        setIsRefused(false)
        onClose()
      }}
    >
      <h2 id={titleId} className="text-[1.5rem]">
        {title}
      </h2>
      <p id={textId} className="mt-3">
        {text}
      </p>
      <form
        noValidate
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        {name === null ? null : (
          <Field label={labels.typeName} error={isRefused ? labels.nameDiffers : undefined}>
            {(control) => (
              <input type="text" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} {...control} />
            )}
          </Field>
        )}
        <div className="mt-6 flex flex-col gap-3 sm:flex-row sm:justify-end">
          <Button onClick={() => ref.current?.close()}>{labels.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isSending}>
            {isSending ? labels.sending : submit}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Button } from '@/components/button'

type Props = {
  ref: Ref<HTMLDialogElement>
  unanswered: { id: string; number: number }[]
  isSending: boolean
  onSubmit: () => void
}

/** Asks once before submitting, since it cannot be undone, and says what is still blank. */
export function SubmitDialog({ ref, unanswered, isSending, onSubmit }: Props) {
  const t = useTranslations('quiz.dialog')
  return (
    <dialog
      ref={ref}
      aria-labelledby="submit-title"
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-[4px] border border-line bg-raised p-6 text-ink backdrop:bg-[#0b1620]/60"
    >
      <h2 id="submit-title" className="text-[1.625rem]">
        {t('title')}
      </h2>
      <p className="mt-3">{t('text')}</p>
      {unanswered.length > 0 ? (
        <>
          <p className="mt-4 font-semibold">{t('unanswered', { count: unanswered.length })}</p>
          <ul className="mt-1 flex flex-wrap gap-x-5">
            {unanswered.map(({ id, number }) => (
              <li key={id}>
                <a
                  href={`#question-${number}`}
                  className="inline-block py-2.5"
                  onClick={(event) => event.currentTarget.closest('dialog')?.close()}
                >
                  {t('goTo', { number })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <form method="dialog" className="mt-6 flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button type="submit">{t('back')}</Button>
        <Button variant="primary" disabled={isSending} onClick={onSubmit}>
          {isSending ? t('sending') : t('submit')}
        </Button>
      </form>
    </dialog>
  )
}

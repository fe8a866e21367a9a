'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Button } from '@/components/button'
import type { RunningAttempt } from '../schema'

type Props = {
  ref: Ref<HTMLDialogElement>
  /** Numbers of questions. */
  unanswered: readonly number[]
  flagged: readonly number[]
  unstored: readonly number[]
  shows: RunningAttempt['settings']['shows']
  /** Questions that can be gone back to. */
  canGo: (number: number) => boolean
  isSending: boolean
  onGo: (number: number) => void
  onSubmit: () => void
}

/** Asks once before submitting, since it cannot be undone, and says what is still blank, flagged or not yet stored. */
export function SubmitDialog({ ref, unanswered, flagged, unstored, shows, canGo, isSending, onGo, onSubmit }: Props) {
  const t = useTranslations('quiz.dialog')
  const isShown = shows.score === 'after-submission' || shows.score === 'after-each'
  return (
    <dialog
      ref={ref}
      aria-labelledby="submit-title"
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-[4px] border border-line bg-raised p-6 text-ink backdrop:bg-[#0b1620]/60"
    >
      <h2 id="submit-title" className="text-[1.625rem]">
        {t('title')}
      </h2>
      <p className="mt-3">{t(isShown ? 'text' : 'textLater')}</p>
      <Numbers title={t('unanswered', { count: unanswered.length })} numbers={unanswered} canGo={canGo} onGo={onGo} />
      <Numbers title={t('flagged', { count: flagged.length })} numbers={flagged} canGo={canGo} onGo={onGo} />
      <Numbers title={t('unstored', { count: unstored.length })} numbers={unstored} canGo={canGo} onGo={onGo} />
      <form method="dialog" className="mt-6 flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button type="submit">{t('back')}</Button>
        <Button variant="primary" disabled={isSending} onClick={onSubmit}>
          {isSending ? t('sending') : t('submit')}
        </Button>
      </form>
    </dialog>
  )
}

type NumbersProps = Pick<Props, 'canGo' | 'onGo'> & { title: string; numbers: readonly number[] }

function Numbers({ title, numbers, canGo, onGo }: NumbersProps) {
  const t = useTranslations('quiz.dialog')
  if (numbers.length === 0) return null
  return (
    <>
      <p className="mt-4 font-semibold">{title}</p>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {numbers.map((number) => (
          <li key={number}>
            {canGo(number) ? (
              <a
                href={`#question-${number}`}
                className="inline-block py-2.5"
                onClick={(event) => {
                  event.preventDefault()
                  event.currentTarget.closest('dialog')?.close()
                  onGo(number)
                }}
              >
                {t('goTo', { number })}
              </a>
            ) : (
              <span className="inline-block py-2.5">{t('goTo', { number })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

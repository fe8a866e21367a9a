'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Button } from '@/components/button'

type Props = { ref: Ref<HTMLDialogElement>; onLeave: () => void }

/** Asks before a question without an answer is left for good. */
export function LeaveDialog({ ref, onLeave }: Props) {
  const t = useTranslations('quiz.leave')
  return (
    <dialog
      ref={ref}
      aria-labelledby="leave-title"
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-[4px] border border-line bg-raised p-6 text-ink backdrop:bg-[#0b1620]/60"
    >
      <h2 id="leave-title" className="text-[1.625rem]">
        {t('title')}
      </h2>
      <p className="mt-3">{t('text')}</p>
      <form method="dialog" className="mt-6 flex flex-col gap-3 sm:flex-row sm:justify-end">
        <Button type="submit">{t('stay')}</Button>
        <Button type="submit" variant="primary" onClick={onLeave}>
          {t('go')}
        </Button>
      </form>
    </dialog>
  )
}

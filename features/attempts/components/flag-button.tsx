'use client'

import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Props = { isFlagged: boolean; isDisabled: boolean; number: number; onChange: (isFlagged: boolean) => void }

/** Marks a question for later, and says whether it is. */
export function FlagButton({ isFlagged, isDisabled, number, onChange }: Props) {
  const t = useTranslations('quiz.flag')
  return (
    <button
      type="button"
      aria-pressed={isFlagged}
      disabled={isDisabled}
      onClick={() => onChange(!isFlagged)}
      className={`-my-2.5 -me-2 inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-[4px] px-2 text-sm hover:text-ink ${isFlagged ? 'font-semibold text-sail' : 'text-ink-soft'}`}
    >
      <Flag aria-hidden="true" className="size-4" fill={isFlagged ? 'currentColor' : 'none'} />
      {/* The name stays: whether it is pressed says the rest. */}
      <span aria-hidden="true">{isFlagged ? t('flagged') : t('flag')}</span>
      <span className="sr-only">{t('flagNumber', { number })}</span>
    </button>
  )
}

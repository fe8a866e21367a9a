'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CopyField } from '@/components/copy-field'
import { address } from '@/i18n/address'

/** The address that opens this attempt to a trainer: to read out, to copy, to send. Nobody else can use it. */
export function ShowToTrainer({ attemptId }: { attemptId: string }) {
  const t = useTranslations('quiz.trainer')
  const locale = useLocale()
  return (
    <details className="no-print min-w-0 rounded-[4px] border border-line">
      <summary className="min-h-11 px-4 py-2.5 font-semibold sm:px-7">{t('title')}</summary>
      <div className="px-4 pb-5 sm:px-7">
        <p>{t('text')}</p>
        <CopyField label={t('link')} value={`${location.origin}${address(`/trainer/attempts/${attemptId}`, locale)}`} texts={{ copy: t('copy'), copied: t('copied') }} />
      </div>
    </details>
  )
}

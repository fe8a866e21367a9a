'use client'

import { Check, Copy } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { address } from '@/i18n/address'

/** The address that opens this attempt to a trainer: to read out, to copy, to send. Nobody else can use it. */
export function ShowToTrainer({ attemptId }: { attemptId: string }) {
  const t = useTranslations('quiz.trainer')
  const locale = useLocale()
  const [isCopied, setCopied] = useState(false)
  const link = `${location.origin}${address(`/trainer/attempts/${attemptId}`, locale)}`
  // Browsers have a clipboard on https and on this machine only; elsewhere the field is there to be copied from.
  const canCopy = typeof navigator.clipboard?.writeText === 'function'
  return (
    <details className="no-print min-w-0 rounded-[4px] border border-line">
      <summary className="min-h-11 px-4 py-2.5 font-semibold sm:px-7">{t('title')}</summary>
      <div className="px-4 pb-5 sm:px-7">
        <p>{t('text')}</p>
        <label htmlFor="trainer-link" className="mt-3 block text-sm">
          {t('link')}
        </label>
        <div className="mt-1 flex flex-wrap gap-3">
          <input
            id="trainer-link"
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className="min-h-11 min-w-0 grow basis-72 rounded-[4px] border border-wind bg-paper px-3 py-2 text-sm"
          />
          {canCopy ? (
            <Button
              onClick={() =>
                void navigator.clipboard.writeText(link).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }
            >
              {isCopied ? <Check aria-hidden="true" className="size-4" /> : <Copy aria-hidden="true" className="size-4" />}
              {t('copy')}
            </Button>
          ) : null}
        </div>
        <p role="status" className="mt-1 min-h-6 text-sm text-ok">
          {isCopied ? t('copied') : ''}
        </p>
      </div>
    </details>
  )
}

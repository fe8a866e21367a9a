'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CopyField } from '@/components/copy-field'
import { send } from '@/features/attempts/components/send'
import { address } from '@/i18n/address'
import { randomUuid } from '@/lib/uuid'
import type { ShowActivityResult } from '../schema'
import { apiPath } from './use-form-store'

type Props = { slug: string; showId: string | null; hasRecord: boolean; onShown: (showId: string | null) => void }

/** The learner's choice to let a trainer read this form, its address, and how to take it back. */
export function ShowWork({ slug, showId, hasRecord, onShown }: Props) {
  const t = useTranslations('activity.show')
  const locale = useLocale()
  const [outcome, setOutcome] = useState<'sending' | 'failed' | 'takenBack' | null>(null)
  const show = async (isShown: boolean) => {
    setOutcome('sending')
    const sent = await send<ShowActivityResult>('PUT', `${apiPath(slug)}/showing`, randomUuid(), { isShown })
    setOutcome(sent.kind === 'answered' ? (isShown ? null : 'takenBack') : 'failed')
    if (sent.kind === 'answered') onShown(sent.result.showId)
  }
  return (
    <section aria-labelledby="show-work" className="mt-10 rounded-[4px] border border-line px-4 py-5 sm:px-7">
      <h2 id="show-work" className="text-[1.25rem]">
        {t('title')}
      </h2>
      <p className="mt-2">{t(showId ? 'shownText' : hasRecord ? 'text' : 'nothingYet')}</p>
      {showId ? <CopyField label={t('link')} value={`${location.origin}${address(`/trainer/activities/${showId}`, locale)}`} texts={{ copy: t('copy'), copied: t('copied') }} /> : null}
      {hasRecord ? (
        <p className="mt-3">
          <Button disabled={outcome === 'sending'} onClick={() => void show(showId === null)}>
            {t(showId ? 'takeBack' : 'show')}
          </Button>
        </p>
      ) : null}
      <p role="status" className="mt-1 text-sm">
        {outcome === 'failed' || outcome === 'takenBack' ? t(outcome) : ''}
      </p>
    </section>
  )
}

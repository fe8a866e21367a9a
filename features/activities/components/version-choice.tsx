'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import { dayAndTime } from '@/features/attempts/components/clock-time'
import type { ShownActivity } from '../schema'
import { ActivityDocument } from './activity-document'
import type { Theirs } from './form-store'

type Props = { form: ShownActivity; theirs: Theirs; isDisabled: boolean; onChoose: (which: 'mine' | 'theirs') => void }

/** Two versions of the form: nothing is thrown away before the person has chosen. */
export function VersionChoice({ form, theirs, isDisabled, onChoose }: Props) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const documentTexts = { total: String(t.raw('document.total')), empty: t('document.empty'), ticked: t('document.ticked'), unticked: t('document.unticked') }
  return (
    <div role="alert" className="mb-9">
      <Callout tone="warn" title={t(theirs.settles === null ? 'choice.title' : 'choice.guestTitle')}>
        <p>{t('choice.text')}</p>
        <details className="mt-2">
          <summary className="min-h-11 py-2 font-semibold">{t('choice.theirs', { date: dayAndTime(theirs.savedAt, locale) })}</summary>
          <div className="mt-2 max-h-96 overflow-y-auto border-s-2 border-line ps-4" tabIndex={0} role="region" aria-label={t('choice.theirs', { date: dayAndTime(theirs.savedAt, locale) })}>
            <ActivityDocument form={form} values={theirs.values} empty="words" texts={documentTexts} locale={locale} />
          </div>
        </details>
        <p className="mt-3 flex flex-wrap gap-3">
          <Button disabled={isDisabled} onClick={() => onChoose('mine')}>
            {t('choice.keepMine')}
          </Button>
          <Button disabled={isDisabled} onClick={() => onChoose('theirs')}>
            {t('choice.takeTheirs')}
          </Button>
        </p>
      </Callout>
    </div>
  )
}

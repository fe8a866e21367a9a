'use client'

import { useTranslations } from 'next-intl'
import { LocalTime } from '@/components/local-time'
import type { Locale } from '@/i18n/routing'
import type { SaveState } from './draft-saver'

/** Whether what is in the page is saved, in words; said aloud only when it goes wrong or right again. */
export function SaveLine({ save, locale, onSave }: { save: SaveState; locale: Locale; onSave: () => void }) {
  const t = useTranslations('questionEditor.save')
  const isStuck = save.kind === 'away' || save.kind === 'refused'
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm">
      <p role="status" className={isStuck || save.kind === 'changed' ? 'font-semibold text-warn' : 'text-ink-soft'}>
        {save.kind === 'saved' && save.at !== null ? (
          <>
            {t('saved')} <LocalTime instant={save.at} locale={locale} options={{ dateStyle: 'medium', timeStyle: 'short' }} serverZone="Europe/Paris" />
          </>
        ) : null}
        {save.kind === 'saved' && save.at === null ? t('nothing') : null}
        {save.kind === 'waiting' || save.kind === 'sending' ? t('waiting') : null}
        {save.kind === 'away' ? t('away') : null}
        {save.kind === 'changed' ? t('changed') : null}
        {save.kind === 'refused' ? t(save.code === 'SIGNED_OUT' ? 'signedOut' : save.code === 'NOT_FOUND' ? 'notAllowed' : 'refused') : null}
      </p>
      {isStuck ? (
        <button type="button" className="min-h-11 text-sea underline underline-offset-4 hover:text-ink" onClick={onSave}>
          {t('again')}
        </button>
      ) : null}
    </div>
  )
}

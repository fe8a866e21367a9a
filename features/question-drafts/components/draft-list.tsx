import { getTranslations } from 'next-intl/server'
import { LocalTime } from '@/components/local-time'
import { Inline } from '@/features/modules/components/inline'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { ListedDraft } from '../schema'

/** What is being written, the last edited first. */
export async function DraftList({ drafts, locale }: { drafts: readonly ListedDraft[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'questionEditor' })
  if (drafts.length === 0) return <p className="mt-3 text-ink-soft">{t('drafts.empty')}</p>
  return (
    <ul className="mt-3 max-w-[52rem] border-t border-ink">
      {drafts.map(({ slug, type, stem, editedBy, editedAt }) => (
        <li key={slug} className="border-b border-line py-3">
          <a href={address(`/admin/questions/${slug}/edit`, locale)} className="inline-block py-1 break-words">
            {slug}
          </a>
          {stem[locale] ? (
            <p>
              <Inline text={stem} locale={locale} />
            </p>
          ) : null}
          <p className="text-sm text-ink-soft">
            {t(`types.${type}`)} · {editedBy ?? t('drafts.erased')} · <LocalTime instant={editedAt} locale={locale} options={{ dateStyle: 'medium', timeStyle: 'short' }} serverZone="Europe/Paris" />
          </p>
        </li>
      ))}
    </ul>
  )
}

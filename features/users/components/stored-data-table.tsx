import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import type { StoredData } from '../schema'

const kinds = ['account', 'sections', 'attempts', 'answers', 'saves', 'labWorks', 'activities', 'sessions', 'errorReports', 'images', 'questionDrafts', 'auditEntries'] as const

type Props = { stored: StoredData; isGuest: boolean; locale: Locale }

/** What is kept about the viewer: how much of each kind, why and how long. The privacy page says the same of everyone. */
export async function StoredDataTable({ stored, isGuest, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'account.stored' })
  const number = new Intl.NumberFormat(locale)
  // A guest is a random number and has neither account nor acts of its own.
  const shown = kinds.filter((kind) => {
    // Admins alone have any.
    if (kind === 'images' || kind === 'questionDrafts') return stored[kind] > 0
    return !isGuest || (kind !== 'account' && kind !== 'auditEntries')
  })
  const count = { account: 1, ...stored }
  return (
    // On a phone a row is a small block: what and how many, then why, then how long.
    <table className="block w-full border-collapse text-left sm:table">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="border-b-2 border-ink text-sm">
          <th scope="col" className="py-2 pe-6 font-semibold">{t('what')}</th>
          <th scope="col" className="py-2 pe-6 text-end font-semibold">{t('count')}</th>
          <th scope="col" className="py-2 pe-6 font-semibold">{t('why')}</th>
          <th scope="col" className="py-2 font-semibold">{t('howLong')}</th>
        </tr>
      </thead>
      <tbody className="block border-t border-ink sm:table-row-group sm:border-0">
        {shown.map((kind) => (
          <tr key={kind} className="grid grid-cols-[1fr_auto] gap-x-6 border-b border-line py-3 align-baseline sm:table-row sm:py-0">
            <th scope="row" className="font-semibold sm:w-56 sm:py-3 sm:pe-6">{t(`kinds.${kind}`)}</th>
            <td className="text-end tabular-nums sm:py-3 sm:pe-6">{number.format(count[kind])}</td>
            <td className="col-span-2 text-sm sm:py-3 sm:pe-6 sm:text-base">{t(`whys.${kind}`)}</td>
            <td className="col-span-2 text-sm text-ink-soft sm:py-3">{t(`howLongs.${kind}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

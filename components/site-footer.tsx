import { address } from '@/i18n/address'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Locale } from '@/i18n/routing'

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'footer' })
  const legal = await getTranslations({ locale, namespace: 'legal.footer' })
  const columns = [
    { title: t('learn'), links: [['/modules', t('modules')], ['/my-page', t('myPage')]] },
    { title: t('links'), links: [['/articles', t('articles')], ['/claims', t('claims')], ['/source-criticism', t('sourceCriticism')], ['/glossary', t('glossary')]] },
  ] as const
  const legalLinks = [
    ['/legal-notice', legal('notice')],
    ['/privacy', legal('privacy')],
    // The words of the French model for a site without an audit; they change with the statement.
    ['/accessibility', legal('accessibility')],
  ] as const
  return (
    <footer className="mt-20 border-t border-line text-sm">
      <div className="mx-auto grid max-w-[76rem] gap-x-12 gap-y-8 px-4 py-10 sm:px-6 md:grid-cols-[1fr_auto_auto]">
        <div className="max-w-[34rem] space-y-2">
          <p>{t('about')}</p>
          <p>{t('independence')}</p>
          <p className="text-ink-soft">{t('checked')}</p>
        </div>
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <p className="font-semibold">{title}</p>
            <ul className="mt-1">
              {links.map(([href, label]) => (
                <li key={href}>
                  <Link href={address(href, locale)} prefetch={false} className="inline-block py-1">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <nav aria-label={legal('label')} className="border-t border-line pt-4 md:col-span-3">
          <ul className="flex flex-wrap gap-x-6">
            {legalLinks.map(([href, label]) => (
              <li key={href}>
                <Link href={address(href, locale)} prefetch={false} className="inline-block py-1">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

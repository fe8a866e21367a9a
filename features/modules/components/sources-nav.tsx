import { address } from '@/i18n/address'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Locale } from '@/i18n/routing'

/** The three ways into the sources, under their titles. */
export async function SourcesNav({ locale, current = '/articles' }: { locale: Locale; current?: '/articles' | '/claims' | '/source-criticism' }) {
  const articles = await getTranslations({ locale, namespace: 'articles' })
  const claims = await getTranslations({ locale, namespace: 'claims' })
  const criticism = await getTranslations({ locale, namespace: 'criticism' })
  const nav = await getTranslations({ locale, namespace: 'nav' })
  const links = [
    ['/articles', articles('title')],
    ['/claims', claims('title')],
    ['/source-criticism', criticism('title')],
  ] as const
  return (
    <nav aria-label={nav('sources')} className="mt-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {links.map(([href, label]) => (
          <li key={href}>
            <Link
              prefetch={false}
              href={address(href, locale)}
              aria-current={href === current ? 'page' : undefined}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:decoration-sail aria-[current]:decoration-2"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

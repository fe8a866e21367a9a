import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PageTitle } from '@/components/page-title'
import { SearchPanel } from '@/features/search/components/search-panel'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'search' })
  return pageMetadata({ locale, href: '/search', title: t('title'), description: t('metaDescription') })
}

export default async function SearchPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'search' })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('intro')}>{t('title')}</PageTitle>
      <noscript>
        <p className="mt-6 max-w-[44rem]">{t('noScript')}</p>
      </noscript>
      <SearchPanel
        locale={locale}
        action={address('/search', locale)}
        texts={{
          ...{ field: t('field'), hint: t('hint'), submit: t('submit'), loading: t('loading'), failed: t('failed'), retry: t('retry') },
          ...{ one: t.raw('one'), several: t.raw('several'), none: t.raw('none'), more: t.raw('more'), short: t('short') },
          groups: { lesson: t('groups.lesson'), practice: t('groups.practice'), claim: t('groups.claim'), card: t('groups.card'), article: t('groups.article'), term: t('groups.term') },
        }}
        start={<Lists locale={locale} title={t('startTitle')} text={t('startText')} />}
        nothing={<Lists locale={locale} title={t('nothingTitle')} text={t('nothingText')} />}
      />
    </div>
  )
}

/** What to do where there is nothing to show: how to search, and the lists to look through instead. */
async function Lists({ locale, title, text }: { locale: Locale; title: string; text: string }) {
  const t = await getTranslations({ locale, namespace: 'search' })
  const lists = [
    ['/modules', t('lists.modules')],
    ['/claims', t('lists.claims')],
    ['/source-criticism', t('lists.cards')],
    ['/articles', t('lists.articles')],
    ['/glossary', t('lists.glossary')],
  ] as const
  return (
    <section aria-labelledby="lists" className="mt-4 max-w-[44rem]">
      <h2 id="lists" className="text-[1.375rem]">
        {title}
      </h2>
      <p className="mt-2">{text}</p>
      <ul className="mt-2">
        {lists.map(([href, label]) => (
          <li key={href}>
            <Link href={address(href, locale)} prefetch={false} className="inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

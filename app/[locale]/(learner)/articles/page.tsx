import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { PageTitle } from '@/components/page-title'
import { Inline } from '@/features/modules/components/inline'
import { SourcesNav } from '@/features/modules/components/sources-nav'
import { listArticles, listClaims } from '@/features/modules/content'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'articles' })
  return pageMetadata({ locale, href: '/articles', title: t('title'), description: t('metaDescription') })
}

export default async function ArticlesPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'articles' })
  const claims = listClaims()

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('intro')}>{t('title')}</PageTitle>
      <SourcesNav locale={locale} />
      <ol className="mt-10 border-t border-ink">
        {listArticles().map((article) => (
          <li key={article.id} className="grid gap-x-14 gap-y-3 border-b border-line py-8 lg:grid-cols-[1fr_22rem]">
            <div>
              <p className="text-sm text-ink-soft">
                {article.publisher} · {article.date[locale]}
              </p>
              <h2 className="mt-1 text-[1.5rem]">
                <Link
                  prefetch={false}
                  href={address(`/articles/${article.id}`, locale)}
                  lang={locale === article.language ? undefined : article.language}
                  className="text-ink decoration-wind hover:decoration-sail"
                >
                  {article.title}
                </Link>
              </h2>
              <p className="mt-2 max-w-[40rem]">
                <Inline text={article.summary} locale={locale} />
              </p>
            </div>
            <div className="text-sm lg:pt-7">
              <p className="text-ink-soft">{t('weight')}</p>
              <p className="mt-0.5">
                <Inline text={article.weight} locale={locale} />
              </p>
              <p className="mt-2 text-ink-soft">
                {t('claimCount', { count: claims.filter((claim) => claim.kind === 'claim' && claim.articleId === article.id).length })}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-5 text-sm text-ink-soft">{t('paraphrase')}</p>
    </div>
  )
}

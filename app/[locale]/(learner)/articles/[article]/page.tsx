import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { ClaimRow, claimBadges } from '@/features/modules/components/claim-row'
import { Inline } from '@/features/modules/components/inline'
import { cardsOfArticle, findArticle, listArticles, listClaims } from '@/features/modules/content'
import { renderMarkdown } from '@/features/modules/markdown'
import { pageLocale } from '../../../page-locale'
import { pageMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string; article: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listArticles().map(({ id }) => ({ article: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: raw, article: id } = await params
  const locale = pageLocale(raw)
  const article = findArticle(id) ?? notFound()
  return pageMetadata({
    locale,
    href: `/articles/${id}`,
    title: article.title,
    description: article.summary[locale],
  })
}

export default async function ArticlePage({ params }: Props) {
  const { locale: raw, article: id } = await params
  const locale = pageLocale(raw)
  const article = findArticle(id) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'articles' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const claims = listClaims().filter((claim) => claim.kind === 'claim' && claim.articleId === id)
  const language = locale === article.language ? undefined : article.language
  const cards = cardsOfArticle(id)
  const badges = claimBadges(locale)
  const facts = [
    [t('weight'), article.weight],
    [t('stance'), article.stance],
    [t('genre'), article.genre],
    [t('author'), article.author],
    [t('date'), article.date],
  ] as const

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <Breadcrumbs label={common('breadcrumbs')} crumbs={[{ label: t('title'), href: address('/articles', locale) }]} />
      <PageTitle above={article.publisher} lede={<Inline text={article.summary} locale={locale} />}>
        <span lang={language}>{article.title}</span>
      </PageTitle>

      <div className="mt-10 grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_24rem]">
        <section aria-labelledby="facts">
          <h2 id="facts" className="text-[1.5rem]">
            {t('facts')}
          </h2>
          <dl className="mt-3 border-t border-ink">
            {facts.map(([label, text]) => (
              <div key={label} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[11rem_1fr]">
                <dt className="text-ink-soft">{label}</dt>
                <dd>
                  <Inline text={text} locale={locale} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="caveats">
          <h2 id="caveats" className="text-[1.5rem]">
            {t('caveats')}
          </h2>
          {/* One text, so that the marks of its citations count on from one caveat to the next. */}
          <RichText
            html={renderMarkdown(article.caveats.map((caveat) => `- ${caveat[locale]}`).join('\n'), locale)}
            className="dash-list mt-3 border-t border-ink pt-3"
          />
        </section>
      </div>

      {cards.length > 0 ? (
        <section aria-labelledby="contradictions" className="mt-16">
          <h2 id="contradictions" className="text-[1.5rem]">
            {t('contradictions')}
          </h2>
          <p className="mt-1 text-sm text-ink-soft">{t('contradictionsHint')}</p>
          <ul className="mt-4 grid gap-x-12 border-t border-ink sm:grid-cols-2">
            {cards.map((card) => (
              <li key={card.id} className="border-b border-line">
                <a href={`${address('/source-criticism', locale)}#${card.id}`} className="block py-2.5">
                  {card.title[locale]}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      <section aria-labelledby="claims" className="mt-16">
        <h2 id="claims" className="text-[1.5rem]">
          {t('claims')} <span className="font-sans text-base font-normal text-ink-soft">{t('claimCount', { count: claims.length })}</span>
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{t('paraphrase')}</p>
        <ul className="mt-4 border-t border-ink">
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} locale={locale} badges={badges} hasSource />
          ))}
        </ul>
      </section>

      <section aria-labelledby="outline" className="mt-16 max-w-[44rem]">
        <h2 id="outline" className="text-[1.5rem]">
          {t('outline')}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{t('outlineHint')}</p>
        <dl className="mt-4 border-t border-ink">
          {article.outline.map(({ code, heading }) => (
            <div key={code} className="grid grid-cols-[3.5rem_1fr] border-b border-line py-2">
              <dt className="text-ink-soft tabular-nums">{code}</dt>
              <dd lang={language}>{heading}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

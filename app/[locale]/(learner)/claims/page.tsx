import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { ClaimRow, claimBadges } from '@/features/modules/components/claim-row'
import { claimStates, statusOf } from '@/features/modules/claim-line'
import { SourcesNav } from '@/features/modules/components/sources-nav'
import { listArticles, listClaims } from '@/features/modules/content'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'claims' })
  return pageMetadata({ locale, href: '/claims', title: t('title'), description: t('metaDescription') })
}

export default async function ClaimsPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'claims' })
  const status = await getTranslations({ locale, namespace: 'status' })
  const claims = listClaims()
  const references = claims.filter(({ kind }) => kind === 'reference')
  const groups = listArticles().map((article) => ({
    article,
    claims: claims.filter((claim) => claim.kind === 'claim' && claim.articleId === article.id),
  }))
  const badges = claimBadges(locale)
  const countOf = (wanted: string) => claims.filter((claim) => statusOf(claim) === wanted).length
  const choice =
    'flex cursor-pointer items-center gap-2 rounded-[4px] border border-line px-3 py-1.5 text-sm has-checked:border-ink has-checked:bg-raised has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sea'

  return (
    <div className="filterable mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('intro', { claims: claims.length - references.length, references: references.length })}>{t('title')}</PageTitle>
      <SourcesNav locale={locale} current="/claims" />

      {/* Chosen with :has() in globals.css, so it works without a script. */}
      <fieldset className="no-print mt-8 min-w-0">
        <legend className="mb-2 text-sm font-semibold">{t('filter')}</legend>
        <div className="flex flex-wrap gap-2">
          <label className={choice}>
            <input type="radio" name="status" value="all" defaultChecked className="accent-sea" />
            {t('all')} <span className="font-normal text-ink-soft tabular-nums">{claims.length}</span>
          </label>
          {claimStates.map((value) => (
            <label key={value} className={choice}>
              <input type="radio" name="status" value={value} className="accent-sea" />
              {status(value)} <span className="font-normal text-ink-soft tabular-nums">{countOf(value)}</span>
            </label>
          ))}
        </div>
      </fieldset>

      {groups.map(({ article, claims: own }) => (
        <section key={article.id} aria-labelledby={article.id} className="filter-group mt-12">
          <h2 id={article.id} className="max-w-[44rem] text-[1.5rem]">
            <span lang={locale === article.language ? undefined : article.language}>{article.title}</span>
          </h2>
          <p className="mt-1 text-sm text-ink-soft">
            {article.publisher} · {article.date[locale]}
          </p>
          <ul className="mt-4 border-t border-ink">
            {own.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} locale={locale} badges={badges} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="references" className="filter-group mt-12">
        <h2 id="references" className="text-[1.5rem]">
          {t('references')}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{t('referencesIntro')}</p>
        <ul className="mt-4 border-t border-ink">
          {references.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} locale={locale} badges={badges} />
          ))}
        </ul>
      </section>
    </div>
  )
}

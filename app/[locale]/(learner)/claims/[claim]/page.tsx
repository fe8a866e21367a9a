import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { calendarDate } from '@/components/calendar-date'
import { ReportLink } from '@/features/error-reports/components/report-link'
import { asOfWords, statusOf } from '@/features/modules/claim-line'
import { ClaimStatusBadge } from '@/features/modules/components/claim-status-badge'
import { Inline } from '@/features/modules/components/inline'
import { claimUses, findArticle, findClaim, listClaims } from '@/features/modules/content'
import { reviewDay } from '@/features/modules/freshness'
import type { Locale } from '@/i18n/routing'
import { pageLocale } from '../../../page-locale'
import { pageMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string; claim: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listClaims().map(({ id }) => ({ claim: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: raw, claim: id } = await params
  const locale = pageLocale(raw)
  const claim = findClaim(id) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'claims' })
  return pageMetadata({
    locale,
    href: `/claims/${id}`,
    title: `${claim.kind === 'claim' ? t('claim') : t('reference')} ${id}`,
    description: claim.text[locale],
  })
}

export default async function ClaimPage({ params }: Props) {
  const { locale: raw, claim: id } = await params
  const locale = pageLocale(raw)
  const claim = findClaim(id) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'claims' })
  const kinds = await getTranslations({ locale, namespace: 'claimKind' })
  const confidence = await getTranslations({ locale, namespace: 'confidence' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const fresh = await getTranslations({ locale, namespace: 'freshness' })
  const uses = claimUses(id)
  const dueOn = reviewDay(claim)
  const isClaim = claim.kind === 'claim'

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <Breadcrumbs label={common('breadcrumbs')} crumbs={[{ label: t('title'), href: address('/claims', locale) }]} />
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <ClaimStatusBadge state={statusOf(claim)} locale={locale} />
        <span className="text-sm text-ink-soft">{id}</span>
      </p>
      <h1 className="mt-3 max-w-[46rem] text-[1.625rem] leading-[1.28] font-[480] sm:text-[2.125rem]">
        <Inline text={claim.text} locale={locale} />
      </h1>
      {isClaim ? <p className="mt-3 text-sm text-ink-soft">{t('paraphrased')}</p> : null}

      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_22rem]">
        <div className="max-w-[46rem] self-start">
          <dl className="border-t border-ink">
            {claim.kind === 'claim' ? (
              <>
                <Fact label={t('check')}>
                  <Inline text={claim.check} locale={locale} />
                </Fact>
                <Fact label={t('article')}>
                  <ArticleLink articleId={claim.articleId} locale={locale} />
                </Fact>
                <Fact label={t('locator')}>
                  <span lang={locale === 'fr' ? undefined : 'fr'}>{claim.locator}</span>
                </Fact>
                <Fact label={t('kind')}>{kinds(claim.claimKind)}</Fact>
              </>
            ) : (
              <>
                <Fact label={t('where')}>
                  <Inline text={claim.where} locale={locale} />
                </Fact>
                <Fact label={t('confidence')}>{confidence(claim.confidence)}</Fact>
              </>
            )}
            <Fact label={t('asOf')}>{asOfWords(claim, locale)}</Fact>
            <Fact label={fresh('checkedOn')}>{calendarDate(claim.checkedOn, locale)}</Fact>
            <Fact label={fresh('reviewBy')}>
              {dueOn ? (
                <>
                  {fresh('byDay', { day: calendarDate(dueOn, locale) })}
                  <span className="block text-sm text-ink-soft">{fresh('afterThat', { kind: fresh(`kinds.${claim.freshness}`) })}</span>
                </>
              ) : (
                fresh('neverChanges')
              )}
            </Fact>
          </dl>
          <p className="mt-3">
            <ReportLink subject={{ kind: 'claim', id }} locale={locale} />
          </p>
        </div>
        <section aria-labelledby="uses" className="self-start border-t border-ink pt-4">
          <h2 id="uses" className="text-[1.25rem]">
            {t('usedIn')}
          </h2>
          {uses.sections.length + uses.quizzes.length === 0 ? <p className="mt-2">{t('unused')}</p> : null}
          <ul className="mt-2 space-y-2.5">
            {uses.sections.map(({ module, section }) => (
              <li key={`${module.slug}/${section.slug}`}>
                <Link
                  prefetch={false}
                  href={address(`/modules/${module.slug}/${section.slug}`, locale)}
                >
                  {section.title[locale]}
                </Link>
                <span className="block text-sm text-ink-soft">{module.title[locale]}</span>
              </li>
            ))}
            {uses.quizzes.map(({ module, questionIds }) => (
              <li key={module.slug}>
                <Link
                  prefetch={false}
                  href={address(`/modules/${module.slug}/quiz`, locale)}
                >
                  {t('usedInQuiz', { count: questionIds.length, module: module.title[locale] })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

function ArticleLink({ articleId, locale }: { articleId: string; locale: Locale }) {
  const article = findArticle(articleId)
  if (!article) return articleId
  return (
    <>
      <Link
        prefetch={false}
        lang={locale === article.language ? undefined : article.language}
        href={address(`/articles/${article.id}`, locale)}
      >
        {article.title}
      </Link>
      <span className="block text-sm text-ink-soft">
        {article.publisher} · {article.date[locale]}
      </span>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-line py-3.5 sm:grid-cols-[9rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

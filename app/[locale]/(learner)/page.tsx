import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/button'
import { ChartMotif } from '@/components/chart-motif'
import { duration } from '@/components/duration'
import { Icon } from '@/components/icon'
import { ClaimCard } from '@/features/modules/components/claim-card'
import { TrackOutline } from '@/features/modules/components/track-outline'
import { findClaim, listClaims, listTracks, sourceCriticism } from '@/features/modules/content'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = { params: Promise<{ locale: string }> }

/** The investigation that opens the course; its numbers are explained in the messages, its claims are the ledger's. */
const numbers = ['385', '415', '450', '487'] as const
const investigation = { section: 'tours-de-table', claim: 'sui-series-a-over-400m', reference: 'ref-series-a-385m' }

const asUnit = (chunks: ReactNode) => <span className="font-sans text-lg font-normal tracking-normal text-ink-soft">{chunks}</span>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale })
  return {
    ...pageMetadata({ locale, href: '/', title: t('landing.metaTitle'), description: t('site.description') }),
    title: { absolute: `${t('site.name')} · ${t('landing.metaTitle')}` },
  }
}

export default async function LandingPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'landing' })
  const tracks = listTracks()
  const claims = listClaims()
  const first = tracks.flatMap(({ modules }) => modules).find(({ status }) => status === 'available')
  const firstSection = first?.sections[0]
  const sectionHref = (section: string) =>
    address(`/modules/${first?.slug ?? ''}/${section}`, locale)
  const isThere = first?.sections.some(({ slug }) => slug === investigation.section)
  const example = [
    { title: t('exampleClaim'), claim: findClaim(investigation.claim) },
    { title: t('exampleReference'), claim: findClaim(investigation.reference) },
  ]
  const promises = [
    [
      t('sourcedTitle'),
      t('sourced', {
        claims: claims.filter(({ kind }) => kind === 'claim').length,
        references: claims.filter(({ kind }) => kind === 'reference').length,
      }),
    ],
    [t('languagesTitle'), t('languages')],
    [t('accountTitle'), t('account')],
    [t('independentTitle'), t('independent')],
  ]

  return (
    <>
      <div className="relative overflow-hidden border-b border-line">
        <div className="mx-auto grid max-w-[76rem] items-center px-4 sm:px-6 lg:min-h-[36rem] lg:grid-cols-[minmax(0,36.5rem)_1fr]">
          <div className="relative pt-12 pb-6 lg:py-16">
            <h1 className="text-[2.625rem] leading-[1.04] tracking-[-0.022em] sm:text-[3.5rem] lg:text-[4rem]">{t('title')}</h1>
            <p className="mt-6 max-w-[32rem] text-lg leading-relaxed">{t('lede')}</p>
            <div className="mt-8 flex flex-wrap items-start gap-x-5 gap-y-3">
              {first && firstSection ? (
                <div>
                  <ButtonLink variant="primary" prefetch={false} href={sectionHref(firstSection.slug)}>
                    {t('start')}
                    <Icon name="arrowRight" />
                  </ButtonLink>
                  <p className="mt-2.5 text-sm text-ink-soft">{t('startDetail', { duration: duration(first.minutes, locale) })}</p>
                </div>
              ) : null}
              <ButtonLink variant="quiet" prefetch={false} href={address('/modules', locale)} className="-ms-1 sm:ms-0">
                {t('tracks')}
              </ButtonLink>
            </div>
          </div>
          <ChartMotif className="-mx-4 h-80 w-[calc(100%+2rem)] sm:-mx-6 sm:h-80 sm:w-[calc(100%+3rem)] lg:absolute lg:inset-y-0 lg:start-[46%] lg:mx-0 lg:h-full lg:w-[54%]" />
        </div>
      </div>

      <section aria-labelledby="numbers" className="mx-auto max-w-[76rem] px-4 pt-16 sm:px-6">
        <div className="max-w-[44rem]">
          <h2 id="numbers" className="text-[1.75rem] sm:text-[2.25rem]">
            {t('numbersTitle')}
          </h2>
          <p className="mt-4 text-lg leading-relaxed">{t('numbersIntro')}</p>
        </div>
        <dl className="mt-10 grid border-t-2 border-ink sm:grid-cols-2 lg:grid-cols-4">
          {numbers.map((number) => (
            <div
              key={number}
              className="grid grid-cols-[7.5rem_1fr] gap-x-4 border-b border-line py-4 sm:block sm:pe-6 lg:border-b-0 lg:py-5 lg:not-first:border-s lg:not-first:ps-6"
            >
              <dt>
                <span className="font-display text-[2.75rem] leading-none font-[480] tracking-[-0.02em] whitespace-nowrap lining-nums sm:text-[3.5rem]">
                  {t.rich(`numbersAmount.${number}`, { unit: asUnit })}
                </span>
              </dt>
              <dd>
                <p className="font-semibold sm:mt-3">{t(`numbersState.${number}`)}</p>
                <p className="mt-0.5">{t(`numbers.${number}`)}</p>
              </dd>
            </div>
          ))}
        </dl>
        {isThere ? (
          <p className="mt-6">
            <Link href={sectionHref(investigation.section)} prefetch={false} className="inline-flex items-center gap-2 py-1 font-semibold">
              {t('numbersLink')}
              <Icon name="arrowRight" />
            </Link>
          </p>
        ) : null}
      </section>

      <section aria-labelledby="example" className="mx-auto max-w-[76rem] px-4 pt-20 sm:px-6">
        <h2 id="example" className="text-[1.75rem] sm:text-[2.25rem]">
          {t('exampleTitle')}
        </h2>
        <div className="mt-8 grid gap-6 lg:grid-cols-2">
          {example.map(({ title, claim }) =>
            claim ? (
              <article key={claim.id} className="rounded-[4px] border border-line bg-raised p-5 sm:p-6">
                <h3 className="mb-3 font-sans text-sm font-semibold tracking-normal text-ink-soft">{title}</h3>
                <ClaimCard claim={claim} locale={locale} linkLabel={t('exampleLink')} isLarge />
              </article>
            ) : null,
          )}
        </div>
        <p className="mt-6">
          <Link href={address('/source-criticism', locale)} prefetch={false} className="inline-flex items-center gap-2 py-1 font-semibold">
            {t('criticismLink', { count: sourceCriticism().cards.length })}
            <Icon name="arrowRight" />
          </Link>
        </p>
      </section>

      <section aria-labelledby="promises" className="mx-auto max-w-[76rem] px-4 pt-20 sm:px-6">
        <h2 id="promises" className="text-[1.75rem] sm:text-[2.25rem]">
          {t('promisesTitle')}
        </h2>
        <dl className="mt-8 grid gap-x-12 sm:grid-cols-2">
          {promises.map(([title, text]) => (
            <div key={title} className="border-t border-line py-5">
              <dt className="font-display text-[1.25rem] font-[560]">{title}</dt>
              <dd className="mt-1.5 max-w-[32rem]">{text}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="tracks" className="mx-auto max-w-[76rem] px-4 pt-20 sm:px-6">
        <h2 id="tracks" className="text-[1.75rem] sm:text-[2.25rem]">
          {t('tracksTitle')}
        </h2>
        <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-2">
          {tracks.map((track) => (
            <TrackOutline key={track.id} track={track} locale={locale} />
          ))}
        </div>
      </section>
    </>
  )
}

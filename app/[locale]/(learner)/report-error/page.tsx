import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { attemptIdSchema } from '@/features/attempts/schema'
import { ReportForm } from '@/features/error-reports/components/report-form'
import { findReportSubject, type ReportSubject } from '@/features/error-reports/queries'
import { subjectSchema, type Subject } from '@/features/error-reports/schema'
import { statusOf } from '@/features/modules/claim-line'
import { ClaimStatusBadge } from '@/features/modules/components/claim-status-badge'
import { Inline } from '@/features/modules/components/inline'
import { listQuizzes } from '@/features/modules/content'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

// What is reported is named in the query, and questions are in the database.
export const dynamic = 'force-dynamic'

const placeSchema = z.object({ attempt: attemptIdSchema, number: z.coerce.number().int().min(1).max(500) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'reportError' })
  return { ...pageMetadata({ locale, href: '/report-error', title: t('title'), description: t('metaDescription') }), robots: { index: false } }
}

/** `?claim=ID` or `?question=SLUG`, one of the two and nothing twice. */
function subjectOf({ claim, question }: Query): Subject | null {
  const parsed = subjectSchema.safeParse(claim === undefined ? { kind: 'question', id: question } : { kind: 'claim', id: claim })
  return parsed.success && (claim === undefined || question === undefined) ? parsed.data : null
}

/** Where the reader came from, or what is nearest to it. */
async function backOf({ kind, id }: Subject, query: Query, locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'reportError' })
  if (kind === 'claim') return { href: address(`/claims/${id}`, locale), label: t('backToClaim') }
  const quiz = listQuizzes().find(({ questions }) => questions.some((question) => question.id === id))
  const place = placeSchema.safeParse(query)
  if (!quiz) return { href: address('/modules', locale), label: t('backToModules') }
  return place.success
    ? { href: `${address(`/modules/${quiz.id}/quiz/${place.data.attempt}`, locale)}#question-${place.data.number}`, label: t('backToQuestion') }
    : { href: address(`/modules/${quiz.id}/quiz`, locale), label: t('backToQuiz') }
}

export default async function ReportErrorPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const query = await searchParams
  const subject = subjectOf(query)
  const about = (subject && (await findReportSubject(subject))) ?? null
  if (!subject || !about) notFound()
  const t = await getTranslations({ locale, namespace: 'reportError' })
  const { reportError } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <section aria-labelledby="subject" className="mt-8 max-w-[44rem] rounded-[4px] border border-line bg-raised px-5 py-4">
        <h2 id="subject" className="font-sans text-sm font-normal tracking-normal text-ink-soft">
          {about.kind === 'question' ? t('aboutQuestion') : t(about.claim.kind === 'claim' ? 'aboutClaim' : 'aboutReference')}
        </h2>
        <About about={about} locale={locale} />
      </section>
      <noscript>
        <div className="mt-8 max-w-[44rem]">
          <Callout tone="warn" title={t('noScript')} />
        </div>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ reportError }}>
        <ReportForm subject={subject} locale={locale} back={await backOf(subject, query, locale)} />
      </NextIntlClientProvider>
    </div>
  )
}

function About({ about, locale }: { about: ReportSubject; locale: Locale }) {
  if (about.kind === 'question') {
    return (
      <p className="mt-1.5 text-lg leading-snug font-medium">
        <Inline text={about.stem} locale={locale} />
      </p>
    )
  }
  return (
    <>
      <p className="mt-1.5 text-lg leading-snug">
        <Inline text={about.claim.text} locale={locale} />
      </p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <ClaimStatusBadge state={statusOf(about.claim)} locale={locale} />
        <span className="text-sm text-ink-soft">{about.claim.id}</span>
      </p>
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import { claimHref } from '@/features/modules/components/claim-card'
import { plain, statusOf } from '@/features/modules/claim-line'
import { ClaimStatusBadge } from '@/features/modules/components/claim-status-badge'
import { Inline } from '@/features/modules/components/inline'
import { listQuizzes } from '@/features/modules/content'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { ListedErrorReport } from '../queries'
import { CloseReportForm } from './close-report-form'

const when = { dateStyle: 'medium', timeStyle: 'short' } as const

/** A report as an admin reads it: what about, what it says, from whom and when; then its closing, or the form for it. */
export async function ErrorReportItem({ report, locale }: { report: ListedErrorReport; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.errorReports' })
  const { id, subject, message, reporter, createdAt, closed } = report
  const name = t(subject.kind, { id: subject.id })
  return (
    <li className="border-b border-line py-5">
      <h2 className="font-sans text-base font-semibold tracking-normal break-words">{name}</h2>
      <About report={report} locale={locale} />
      <blockquote lang={report.locale === locale ? undefined : report.locale} className="mt-3 border-s-2 border-wind ps-4 break-words whitespace-pre-line">
        {message}
      </blockquote>
      <p className="mt-2 text-sm text-ink-soft">
        {reporter?.name ?? t('guest')} · <LocalTime instant={createdAt.toISOString()} locale={locale} options={when} serverZone="Europe/Paris" />
      </p>
      {closed ? (
        <div className="mt-3">
          <p className="font-semibold">{t('resolution')}</p>
          <p className="break-words whitespace-pre-line">{closed.resolution}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {closed.by?.name ?? t('erased')} · <LocalTime instant={closed.at.toISOString()} locale={locale} options={when} serverZone="Europe/Paris" />
          </p>
        </div>
      ) : (
        <details className="group mt-2">
          <summary className="inline-flex list-none items-center gap-1 py-1.5 text-sm text-sea underline underline-offset-[0.2em] [&::-webkit-details-marker]:hidden">
            {t('close')}
            <span className="sr-only"> ({name})</span>
            <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
          </summary>
          <CloseReportForm reportId={id} />
        </details>
      )}
    </li>
  )
}

async function About({ report: { about, subject }, locale }: { report: ListedErrorReport; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.errorReports' })
  if (!about) return <p className="mt-1 text-ink-soft">{t('gone')}</p>
  if (about.kind === 'claim') {
    return (
      <div className="mt-1">
        <a href={claimHref(about.claim.id, locale)}>{plain(about.claim.text[locale])}</a>
        <p>
          <ClaimStatusBadge state={statusOf(about.claim)} locale={locale} />
        </p>
      </div>
    )
  }
  const quiz = listQuizzes().find(({ questions }) => questions.some((question) => question.id === subject.id))
  return (
    <div className="mt-1">
      <p>
        <Inline text={about.stem} locale={locale} />
      </p>
      {quiz ? (
        <a href={address(`/modules/${quiz.id}/quiz`, locale)} className="inline-block py-1 text-sm">
          {quiz.title[locale]}
        </a>
      ) : null}
    </div>
  )
}

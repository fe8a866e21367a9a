import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { z } from 'zod'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { ErrorReportItem } from '@/features/error-reports/components/error-report-item'
import { listErrorReports } from '@/features/error-reports/queries'
import { reportStateSchema } from '@/features/error-reports/schema'
import { ActNotice } from '@/features/users/components/act-notice'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../page-locale'
import { adminMetadata, requireAdmin } from '../admin-viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

const filterSchema = z.object({ state: reportStateSchema.catch('open'), before: z.uuid().optional().catch(undefined) })

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'errorReports')

export default async function ErrorReportsPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const viewer = await requireAdmin()
  const { state, before } = filterSchema.parse(await searchParams)
  const { reports, nextBefore } = await listErrorReports(viewer, { state, before })
  const t = await getTranslations({ locale, namespace: 'admin.errorReports' })
  const { admin } = await getMessages({ locale })
  const href = address('/admin/error-reports', locale)
  const query = (page: Record<string, string>) => `${href}?${new URLSearchParams({ state, ...page })}`
  return (
    <NextIntlClientProvider locale={locale} messages={{ admin: { errorReports: admin.errorReports } }}>
      <div className="pt-8 sm:pt-10">
        <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
        <nav aria-label={t('states.label')} className="mt-6">
          <ul className="flex flex-wrap gap-2">
            {reportStateSchema.options.map((value) => (
              <li key={value}>
                <Link
                  prefetch={false}
                  href={`${href}?state=${value}`}
                  aria-current={value === state ? 'page' : undefined}
                  className="inline-block rounded-[4px] border border-line px-3.5 py-1.5 text-ink no-underline hover:border-ink aria-[current]:border-ink aria-[current]:bg-raised aria-[current]:font-semibold"
                >
                  {t(`states.${value}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <ActNotice closeLabel={t('closeNotice')}>
          {reports.length > 0 ? (
            <ul className="mt-5 max-w-[52rem] border-t border-ink">
              {reports.map((report) => (
                <ErrorReportItem key={report.id} report={report} locale={locale} />
              ))}
            </ul>
          ) : (
            <div className="mt-6 max-w-[44rem]">
              <Callout title={t(`empty.${state}.title`)}>
                <p>{t(`empty.${state}.text`)}</p>
              </Callout>
            </div>
          )}
        </ActNotice>
        {before || nextBefore ? (
          <nav aria-label={t('pages')} className="mt-5 flex flex-wrap gap-x-8">
            {before ? (
              <Link prefetch={false} href={query({})} className="py-2">
                {t('newest')}
              </Link>
            ) : null}
            {nextBefore ? (
              <Link prefetch={false} href={query({ before: nextBefore })} className="py-2">
                {t('older')}
              </Link>
            ) : null}
          </nav>
        ) : null}
      </div>
    </NextIntlClientProvider>
  )
}

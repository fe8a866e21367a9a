import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { z } from 'zod'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { AuditFilterForm } from '@/features/audit/components/audit-filter-form'
import { AuditList } from '@/features/audit/components/audit-list'
import { listAuditEntries } from '@/features/audit/queries'
import { auditFilterSchema } from '@/features/audit/schema'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../page-locale'
import { adminMetadata, requireAdmin } from '../admin-viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

const pageSchema = auditFilterSchema.extend({ before: z.uuid().optional().catch(undefined) })

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'auditLog')

export default async function AuditLogPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const viewer = await requireAdmin()
  const { before, ...filter } = pageSchema.parse(await searchParams)
  const { person: personId } = filter
  const { entries, nextBefore } = await listAuditEntries(viewer, { ...filter, before })
  const t = await getTranslations({ locale, namespace: 'admin.auditLog' })
  const href = address('/admin/audit-log', locale)
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  const query = (page: Record<string, string>) => `${href}?${new URLSearchParams({ ...given, ...page })}`
  const nothing = personId ? 'empty.person' : Object.keys(given).length > 0 ? 'filter.none' : 'empty.text'
  const person = entries.flatMap(({ actor, subject }) => [actor, subject]).find((candidate) => candidate?.id === personId)
  return (
    <div className="pt-8 sm:pt-10">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      {personId ? (
        <p className="mt-6 flex flex-wrap items-baseline gap-x-5">
          <span className="font-semibold">{person?.name ? t('about', { name: person.name }) : t('aboutErased')}</span>
          <a href={href} className="inline-block py-1">
            {t('all')}
          </a>
        </p>
      ) : null}
      <AuditFilterForm filter={filter} action={href} locale={locale} />
      {entries.length > 0 ? (
        <>
          <p className="mt-4 flex flex-wrap items-baseline gap-x-3 text-sm">
            <a href={`/api/exports/audit-log?${new URLSearchParams({ ...given, locale })}`} className="inline-block py-2">
              {t('export.link')}
            </a>
            <span className="text-ink-soft">{t('export.hint')}</span>
          </p>
          <AuditList entries={entries} locale={locale} />
        </>
      ) : (
        <div className="mt-6 max-w-[44rem]">
          <Callout title={t('empty.title')}>
            <p>{t(nothing)}</p>
          </Callout>
        </div>
      )}
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
  )
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { plain } from '@/features/modules/claim-line'
import { listClaims } from '@/features/modules/content'
import { BANK_PAGE_SIZE, bankFilterSchema, type BankFilter } from '@/features/quizzes/bank'
import { BankFilterForm } from '@/features/quizzes/components/bank-filter-form'
import { BankListItem } from '@/features/quizzes/components/bank-row'
import { BankSelection, SelectPage } from '@/features/quizzes/components/bank-selection'
import { BulkBar } from '@/features/quizzes/components/bulk-bar'
import { listBank, listBankFacets } from '@/features/quizzes/queries'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../page-locale'
import { adminMetadata, requireAdmin } from '../admin-viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'questions')

/** The query of a page of the bank, without what is empty and without the number of the first. */
function queryOf({ page, ...filter }: BankFilter): string {
  const query = new URLSearchParams(Object.entries({ ...filter, page: page > 1 ? String(page) : '' }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const viewer = await requireAdmin()
  const filter = bankFilterSchema.parse(await searchParams)
  const [{ rows, total }, facets] = await Promise.all([listBank(viewer, filter), listBankFacets(viewer)])
  const t = await getTranslations({ locale, namespace: 'admin.questions' })
  const { admin } = await getMessages({ locale })
  const { bulk, errors, history } = admin.questions
  const href = address('/admin/questions', locale)
  const isFiltered = queryOf({ ...filter, page: 1 }) !== ''
  const pages = Math.ceil(total / BANK_PAGE_SIZE)
  const topics = facets.topics.map(({ slug, title }) => ({ slug, title: title?.[locale] ?? slug }))
  const empty = filter.page > 1 ? 'beyond' : isFiltered ? 'none' : 'empty'
  return (
    <NextIntlClientProvider locale={locale} messages={{ admin: { questions: { bulk, errors, history } } }}>
      <div className="pt-8 sm:pt-10">
        <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
        <BankFilterForm filter={filter} facets={facets} claims={listClaims().map(({ id, text }) => ({ id, text: plain(text[locale]).slice(0, 90) }))} locale={locale} />
        <section aria-labelledby="list" className="mt-8">
          <div className="flex flex-wrap items-baseline gap-x-6">
            <h2 id="list" className="text-[1.5rem]">
              {/* The list follows the typing, so its count is announced. */}
              <span role="status">{t('count', { count: total })}</span>
            </h2>
            {pages > 1 ? <p className="text-ink-soft">{t('pageOf', { page: filter.page, pages })}</p> : null}
            {isFiltered ? (
              <a href={href} className="inline-block py-2">
                {t('filter.clear')}
              </a>
            ) : null}
          </div>
          {rows.length > 0 ? (
            <BankSelection slugs={rows.map(({ slug }) => slug)}>
              <p className="mt-1 text-sm text-ink-soft">{t('bulk.hint')}</p>
              <SelectPage label={t('bulk.all')} />
              <ul className="border-t border-ink">
                {rows.map((row) => (
                  <BankListItem key={row.slug} row={row} topic={topics.find(({ slug }) => slug === row.topic)?.title ?? row.topic} locale={locale} />
                ))}
              </ul>
              <BulkBar tags={facets.tags} topics={topics} />
            </BankSelection>
          ) : (
            <div className="mt-4 max-w-[44rem]">
              <Callout title={t(`${empty}.title`)}>
                <p>{t(`${empty}.text`)}</p>
                {empty === 'empty' ? null : (
                  <p className="mt-2">
                    <a href={empty === 'none' ? href : href + queryOf({ ...filter, page: 1 })} className="inline-block py-1">
                      {t(`${empty}.action`)}
                    </a>
                  </p>
                )}
              </Callout>
            </div>
          )}
          {pages > 1 ? (
            <nav aria-label={t('pages')} className="mt-5 flex flex-wrap gap-x-8">
              {filter.page > 2 ? <PageLink label={t('first')} href={href + queryOf({ ...filter, page: 1 })} /> : null}
              {filter.page > 1 ? <PageLink label={t('previous')} href={href + queryOf({ ...filter, page: filter.page - 1 })} /> : null}
              {filter.page < pages ? <PageLink label={t('next')} href={href + queryOf({ ...filter, page: filter.page + 1 })} /> : null}
            </nav>
          ) : null}
        </section>
      </div>
    </NextIntlClientProvider>
  )
}

const PageLink = ({ label, href }: { label: string; href: string }) => (
  <Link prefetch={false} href={href} className="inline-flex min-h-11 items-center">
    {label}
  </Link>
)

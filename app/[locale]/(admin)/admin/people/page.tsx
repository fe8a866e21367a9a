import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonClass } from '@/components/button-class'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { ActNotice } from '@/features/users/components/act-notice'
import { InviteForm } from '@/features/users/components/invite-form'
import { PeopleFilterForm } from '@/features/users/components/people-filter-form'
import { PersonHeadings, PersonRow } from '@/features/users/components/person-row'
import { listPeople } from '@/features/users/queries'
import { peopleFilterSchema, type PeopleFilter } from '@/features/users/schema'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../page-locale'
import { adminMetadata, requireAdmin } from '../admin-viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'people')

/** The query of a page of the list, without what is empty. */
function queryOf({ search, role, after }: PeopleFilter): string {
  const query = new URLSearchParams(Object.entries({ search, role, after }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const viewer = await requireAdmin()
  const filter = peopleFilterSchema.parse(await searchParams)
  const { people, nextAfter, total } = await listPeople(viewer, filter)
  const t = await getTranslations({ locale, namespace: 'admin.people' })
  const { admin } = await getMessages({ locale })
  const href = address('/admin/people', locale)
  const isFiltered = Boolean(filter.search || filter.role)
  return (
    <NextIntlClientProvider locale={locale} messages={{ admin: { people: admin.people, roles: admin.roles, languages: admin.languages } }}>
      <div className="pt-8 sm:pt-10">
        <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
        <details className="group mt-6 max-w-[44rem]">
          <summary className={buttonClass('primary', 'list-none group-open:mb-5 [&::-webkit-details-marker]:hidden')}>{t('invite.open')}</summary>
          <InviteForm locale={locale} />
        </details>

        <section aria-labelledby="list" className="mt-10">
          <h2 id="list" className="text-[1.5rem]">
            {t('list')}
          </h2>
          <PeopleFilterForm filter={filter} action={href} locale={locale} />
          {/* Loaded with the page, so this is not announced a second time; the title of the page is. */}
          <p className="mt-5 text-sm text-ink-soft">{t('count', { count: total })}</p>
          <ActNotice closeLabel={t('closeNotice')}>
            {people.length > 0 ? (
              <>
                <PersonHeadings locale={locale} />
                <ul className="border-t border-ink">
                  {people.map((person) => (
                    <PersonRow key={person.id} person={person} isViewer={person.id === viewer.userId} locale={locale} />
                  ))}
                </ul>
              </>
            ) : (
              <div className="mt-3 max-w-[44rem]">
                <Callout title={t(isFiltered ? 'none.title' : 'empty.title')}>
                  <p>{t(isFiltered ? 'none.text' : 'empty.text')}</p>
                  {isFiltered ? (
                    <p className="mt-2">
                      <a href={href} className="inline-block py-1">
                        {t('none.action')}
                      </a>
                    </p>
                  ) : null}
                </Callout>
              </div>
            )}
          </ActNotice>
          {filter.after || nextAfter ? (
            <nav aria-label={t('pages')} className="mt-5 flex flex-wrap gap-x-8">
              {filter.after ? (
                <Link prefetch={false} href={href + queryOf({ ...filter, after: undefined })} className="py-2">
                  {t('first')}
                </Link>
              ) : null}
              {nextAfter ? (
                <Link prefetch={false} href={href + queryOf({ ...filter, after: nextAfter })} className="py-2">
                  {t('next')}
                </Link>
              ) : null}
            </nav>
          ) : null}
        </section>
      </div>
    </NextIntlClientProvider>
  )
}

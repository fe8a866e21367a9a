import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '../../page-locale'
import NotFound from '../not-found'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: 'notFound' })
  return { title: t('title'), robots: { index: false } }
}

/** What an unknown address answers, as a static page: `app/api/not-found` sends it with status 404. */
export default async function NotFoundPage({ params }: Props) {
  pageLocale((await params).locale)
  return <NotFound />
}

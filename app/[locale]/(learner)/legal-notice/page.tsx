import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LegalPage } from '@/features/legal/components/legal-page'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

// The operator's settings are read when the page is asked for, not when the site is built.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'legal.texts.legal-notice' })
  return pageMetadata({ locale, href: '/legal-notice', title: t('title'), description: t('metaDescription') })
}

export default async function LegalNoticePage({ params }: Props) {
  return <LegalPage id="legal-notice" locale={pageLocale((await params).locale)} />
}

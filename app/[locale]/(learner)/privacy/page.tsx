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
  const t = await getTranslations({ locale, namespace: 'legal.texts.privacy' })
  return pageMetadata({ locale, href: '/privacy', title: t('title'), description: t('metaDescription') })
}

export default async function PrivacyPage({ params }: Props) {
  return <LegalPage id="privacy" locale={pageLocale((await params).locale)} />
}

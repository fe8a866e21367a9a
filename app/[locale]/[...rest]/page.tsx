import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { pageLocale } from '../page-locale'

// Catches every address below a language that no other page takes, unknown slugs included, so that the answer is a
// 404 in that language. Rendered on request: there is no list of addresses that do not exist.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: 'notFound' })
  return { title: t('title') }
}

export default function UnknownPage(): never {
  notFound()
}

import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { routing } from '@/i18n/routing'
import '../globals.css'
import { textFont, titleFont } from './fonts'
import { pageLocale } from './page-locale'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const generateStaticParams = () => routing.locales.map((locale) => ({ locale }))

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f7f4' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1b24' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'site' })
  return {
    metadataBase: new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000'),
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
  }
}

export default async function RootLayout({ children, params }: Props) {
  const locale = pageLocale((await params).locale)
  return (
    <html lang={locale} className={`${textFont.variable} ${titleFont.variable}`}>
      <body>{children}</body>
    </html>
  )
}

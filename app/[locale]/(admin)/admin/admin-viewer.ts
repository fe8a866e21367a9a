import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { canManagePeople } from '@/features/users/permissions'
import { findViewer } from '@/features/users/viewer'
import { pageLocale } from '../../page-locale'

/** The admin who asks, or null; looked up once per request. */
const findAdmin = cache(async () => {
  const viewer = await findViewer()
  return viewer && canManagePeople(viewer) ? viewer : null
})

/** The admin who asks. For anyone else the page does not exist: a 404. Each page asks for itself, whatever its layout did. */
export const requireAdmin = async () => (await findAdmin()) ?? notFound()

/** The title of an admin's page, for an admin only, and of what it is about; search engines are told to stay away. */
export async function adminMetadata(params: Promise<{ locale: string }>, page: 'people' | 'auditLog' | 'errorReports' | 'factsDue' | 'questions' | 'newQuestion' | 'editQuestion', about?: string): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const admin = await getTranslations({ locale, namespace: 'admin' })
  const missing = await getTranslations({ locale, namespace: 'notFound' })
  const title = admin(`${page}.title`)
  return { title: (await findAdmin()) ? (about ? `${about} · ${title}` : title) : missing('title'), robots: { index: false } }
}

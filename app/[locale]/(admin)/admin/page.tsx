import { redirect } from 'next/navigation'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { requireAdmin } from './admin-viewer'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'force-dynamic'

export default async function AdminPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  await requireAdmin()
  redirect(address('/admin/people', locale))
}

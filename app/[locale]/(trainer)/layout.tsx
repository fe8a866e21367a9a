import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site-frame'
import { pageLocale } from '../page-locale'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function TrainerLayout({ children, params }: Props) {
  return <SiteFrame locale={pageLocale((await params).locale)}>{children}</SiteFrame>
}

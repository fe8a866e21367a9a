import { getLocale } from 'next-intl/server'
import { SiteFrame } from '@/components/site-frame'
import NotFound from '../(learner)/not-found'

/** With a frame of its own: the layout of the admin's pages is what refuses everybody else. */
export default async function AdminNotFound() {
  return (
    <SiteFrame locale={await getLocale()}>
      <NotFound />
    </SiteFrame>
  )
}

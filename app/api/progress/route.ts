import { getProgress } from '@/features/modules/queries'
import { findViewer } from '@/features/users/viewer'
import { json, route } from '@/lib/api'

/** What this learner has read and passed. Asked for by pages that are static, once they are shown. */
export const GET = route(async () => {
  const viewer = await findViewer()
  if (!viewer) return json({ viewer: 'none', modules: {} })
  return json({ viewer: viewer.isGuest ? 'guest' : 'account', modules: await getProgress(viewer) })
})

import { useEffect, useState, useSyncExternalStore } from 'react'
import { send, sendFirst, type Sent } from '@/features/attempts/components/send'
import { progressChanged } from '@/features/modules/components/progress-store'
import type { OwnActivity, SaveActivityResult, ShownActivity } from '../schema'
import { browserDrafts } from './drafts'
import { createFormStore, initialState, type FormServer, type FormStore } from './form-store'

const PATIENCE_MS = 30_000
export const apiPath = (slug: string) => `/api/activities/${slug}`

const serverOf = (slug: string): FormServer => ({
  async load(): Promise<Sent<OwnActivity>> {
    try {
      const response = await fetch(apiPath(slug), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
      const result: unknown = response.ok ? await response.json() : null
      // Anything else comes from something in between, such as the sign-in page of a hotel's network.
      return typeof result === 'object' && result !== null && 'record' in result ? { kind: 'answered', result: result as OwnActivity } : { kind: 'away' }
    } catch {
      return { kind: 'away' }
    }
  },
  async save(key, body) {
    const write = () => send<SaveActivityResult>('PUT', apiPath(slug), key, body)
    const sent = await (body.recordId === null ? sendFirst(write) : write())
    progressChanged()
    return sent
  },
})

const never = () => () => {}

/** One for each form, as long as the tab: a change of language finds it again. */
const stores = new Map<string, FormStore>()

function storeOf(form: ShownActivity): FormStore {
  const known = stores.get(form.slug)
  if (known) return known
  const made = createFormStore({ form, drafts: browserDrafts(), server: serverOf(form.slug) })
  stores.set(form.slug, made)
  return made
}

/** The form's store in this tab and what it holds; at the first rendering, as on the server, nothing yet. */
export function useFormStore(form: ShownActivity) {
  const [store] = useState(() => (typeof window === 'undefined' ? null : storeOf(form)))
  const state = useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.get() ?? initialState,
    () => initialState,
  )
  useEffect(() => {
    if (!store) return
    const wake = () => store.wake()
    const leave = () => store.leave()
    const look = () => (document.visibilityState === 'hidden' ? leave() : wake())
    const hear = ({ key, newValue, storageArea }: StorageEvent) => {
      if (key !== null && storageArea === localStorage) store.heard(key, newValue)
    }
    // Somebody may have signed in since the form was shown last.
    void store.load()
    window.addEventListener('online', wake)
    window.addEventListener('pagehide', leave)
    window.addEventListener('storage', hear)
    document.addEventListener('visibilitychange', look)
    return () => {
      leave()
      window.removeEventListener('online', wake)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('storage', hear)
      document.removeEventListener('visibilitychange', look)
    }
  }, [store])
  return { store, state }
}

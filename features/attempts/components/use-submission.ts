import { useCallback, useRef, useState } from 'react'
import { progressChanged } from '@/features/modules/components/progress-store'
import { randomUuid } from '@/lib/uuid'
import type { AttemptStore } from './attempt-store'
import type { Loaded } from './load-attempt'
import { sendSubmission } from './send'

/** `unsaved`: an answer cannot be stored at the moment. `away`: the server is. `lost`: the session is. */
export type Submission = 'idle' | 'sending' | 'unsaved' | 'away' | 'lost'

/** Submits once everything is stored; `isTimeOver` does not wait for what cannot be. True when the result is there. */
export function useSubmission(attemptId: string, store: AttemptStore, reload: () => Promise<Loaded>) {
  const [submission, setSubmission] = useState<Submission>('idle')
  const key = useRef<string | null>(null)

  const submit = useCallback(
    async ({ isTimeOver }: { isTimeOver: boolean }): Promise<boolean> => {
      setSubmission('sending')
      const isStored = await store.saveAll()
      if (!isStored && !isTimeOver) {
        setSubmission('unsaved')
        return false
      }
      key.current ??= randomUuid()
      const sent = await sendSubmission(attemptId, key.current)
      if (sent.kind !== 'answered') {
        setSubmission(sent.kind)
        return false
      }
      progressChanged()
      store.announceSubmission()
      const loaded = await reload()
      if (loaded.kind === 'view') return true
      setSubmission(loaded.kind === 'away' ? 'away' : 'lost')
      return false
    },
    [attemptId, store, reload],
  )
  return { submission, submit }
}

'use client'

import { useEffect } from 'react'

/** Sends what an attempt's page of this browser could not: the answers do not wait until somebody opens that page again. */
export function SendWaiting() {
  useEffect(() => {
    // After the page itself: nothing here depends on it.
    void import('./outbox').then(({ browserOutbox }) => browserOutbox().start())
  }, [])
  return null
}

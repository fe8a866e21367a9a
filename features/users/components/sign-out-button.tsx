'use client'

import { Button } from '@/components/button'

/** Ends the session, then loads the page anew, which shows whether it worked. */
export function SignOutButton({ label }: { label: string }) {
  async function signOut() {
    try {
      await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
    } catch {
      // Without a server the page cannot be loaded either, and the browser says so.
    }
    window.location.reload()
  }
  return <Button variant="quiet" className="-ms-1" onClick={() => void signOut()}>{label}</Button>
}

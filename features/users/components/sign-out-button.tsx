'use client'

import { Button } from '@/components/button'

/** Ends the session, then loads the page anew. */
export function SignOutButton({ label }: { label: string }) {
  async function signOut() {
    await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
    window.location.reload()
  }
  return <Button onClick={() => void signOut()}>{label}</Button>
}

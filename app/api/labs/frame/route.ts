import { runnerFrame } from '@/features/labs/runner-files'
import { route } from '@/lib/api'
import { labFramePolicy } from '@/lib/content-security-policy'

/** The document in which labs run Python: the only one of ours that a page of ours may frame. */
export const GET = route(async () => {
  const { html, scriptHash } = runnerFrame()
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', 'Content-Security-Policy': labFramePolicy(scriptHash) },
  })
})

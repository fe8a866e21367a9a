import { findRunnerFile } from '@/features/labs/runner-files'
import { route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ version: string; file: string }> }

/** Pyodide and what drives it, for the pages of labs, which hand it to their frame. */
export const GET = route(async (request: Request, { params }: Context) => {
  const { version, file } = await params
  const isGzipped = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const body = await findRunnerFile(version, file, isGzipped)
  if (!body) throw new AppError('NOT_FOUND')
  return new Response(new Uint8Array(body), {
    headers: {
      // Bytes, and with `nosniff` nothing that a page of ours could be made to run as a script.
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(isGzipped ? { 'Content-Encoding': 'gzip' } : {}),
    },
  })
})

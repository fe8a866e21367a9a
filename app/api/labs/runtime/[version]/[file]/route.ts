import { findRunnerFile } from '@/features/labs/runner-files'
import { route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ version: string; file: string }> }

/** Pyodide and what drives it, each file as gzip, for the pages of labs, which hand it to their frame. */
export const GET = route(async (_request: Request, { params }: Context) => {
  const { version, file } = await params
  const body = await findRunnerFile(version, file)
  if (!body) throw new AppError('NOT_FOUND')
  return new Response(new Uint8Array(body), {
    headers: {
      // A file, and with `nosniff` nothing that a page of ours could be made to run as a script.
      'Content-Type': 'application/gzip',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
})

import { auth } from '@/features/users/auth'
import { readText, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

// What the pages call. Better Auth brings some thirty more, one of which hands the session's token to scripts.
const OPEN = ['/api/auth/sign-in/email', '/api/auth/sign-out']

/** Signing in and out; Better Auth checks the origin and counts the tries. */
export const POST = route(async (request: Request) => {
  if (!OPEN.includes(new URL(request.url).pathname)) throw new AppError('NOT_FOUND')
  return auth().handler(new Request(request.url, { method: 'POST', headers: request.headers, body: await readText(request) }))
})

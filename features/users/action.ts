import 'server-only'
import type { z } from 'zod'
import { AppError, isDatabaseAway } from '@/lib/errors'
import { findViewer, type Viewer } from './viewer'

/** What any action may answer besides what its mutation returns. */
export type ActionRefusal = { ok: false; error: 'BAD_REQUEST' | 'SIGNED_OUT' | 'NOT_FOUND' | 'UNAVAILABLE' }

function refusalOf(error: unknown): ActionRefusal {
  if (error instanceof AppError) {
    if (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN') return { ok: false, error: 'NOT_FOUND' }
    if (error.code === 'UNAVAILABLE') return { ok: false, error: 'UNAVAILABLE' }
  }
  if (isDatabaseAway(error)) return { ok: false, error: 'UNAVAILABLE' }
  throw error
}

/**
 * A server action of a mutation: checks what the browser sent, finds out who asks, and turns what a form can say to its
 * user into an answer. Anything else is thrown: Next logs it and tells the browser nothing of it.
 */
export const action =
  <Input, Result>(schema: z.ZodType<Input>, mutation: (viewer: Viewer, input: Input) => Promise<Result>) =>
  async (input: unknown): Promise<Result | ActionRefusal> => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) return { ok: false, error: 'BAD_REQUEST' }
    try {
      const viewer = await findViewer()
      return viewer ? await mutation(viewer, parsed.data) : { ok: false, error: 'SIGNED_OUT' }
    } catch (error) {
      return refusalOf(error)
    }
  }

import { attemptIdSchema } from '@/features/attempts/schema'
import { AppError } from '@/lib/errors'

/** The id in an attempt's address. Throws NOT_FOUND for what cannot be one. */
export function attemptIdOf(attempt: string): string {
  if (!attemptIdSchema.safeParse(attempt).success) throw new AppError('NOT_FOUND')
  return attempt
}

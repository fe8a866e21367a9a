import type { Locale } from '@/i18n/routing'
import { randomUuid } from '@/lib/uuid'
import type { CheckResult, FlagResult, PositionResult, RubricResult, TryAgainResult } from '../schema'
import { send } from './send'

const pathOf = (attemptId: string, what: string, questionId: string) => `/api/attempts/${attemptId}/${what}/${questionId}`

/** Has the stored answer marked. The same key twice costs one try. */
export const sendCheck = (attemptId: string, questionId: string, key: string, revision: number, locale: Locale) =>
  send<CheckResult>('POST', `${pathOf(attemptId, 'checks', questionId)}?locale=${locale}`, key, { revision })

/** Opens a question again after a try that failed. */
export const sendTryAgain = (attemptId: string, questionId: string) => send<TryAgainResult>('POST', pathOf(attemptId, 'tries', questionId), randomUuid(), {})

// The next three say what shall be and not what shall change, so that sending them twice does no more than once.

export const sendFlag = (attemptId: string, questionId: string, isFlagged: boolean) =>
  send<FlagResult>('PUT', pathOf(attemptId, 'flags', questionId), randomUuid(), { isFlagged })

/** Leaves the questions before `position` for good. */
export const sendPosition = (attemptId: string, position: number) => send<PositionResult>('PUT', `/api/attempts/${attemptId}/position`, randomUuid(), { position })

/** The criteria of the rubric that somebody's own open answer meets. */
export const sendRubric = (attemptId: string, questionId: string, met: readonly string[]) =>
  send<RubricResult>('PUT', pathOf(attemptId, 'rubric', questionId), randomUuid(), { met })

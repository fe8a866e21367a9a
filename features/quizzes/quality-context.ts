import 'server-only'
import { content, type Content } from '@/features/modules/content'
import { isMoving } from '@/features/modules/freshness'
import { localisedTexts } from '@/questions/localised-texts'
import type { QualityContext } from '@/questions/quality/finding'
import { commonNames } from '@/questions/quality/language-differences'

let kept: { from: Content; known: Pick<QualityContext, 'claims' | 'names'> } | undefined

/** What questions are held against: the ledger, and the names that both languages write alike in it and in the quizzes of the content. */
export function qualityContext(languages: QualityContext['languages']): QualityContext {
  const now = content()
  if (kept?.from !== now) kept = { from: now, known: knownFrom(now) }
  return { ...kept.known, languages }
}

const knownFrom = ({ claims, quizzes }: Content) => ({
  claims: claims.map((claim) => ({ id: claim.id, status: claim.kind === 'reference' ? 'reference' : claim.status, isMoving: isMoving(claim) })),
  names: commonNames(localisedTexts([claims, quizzes]).map(({ text }) => text)),
})

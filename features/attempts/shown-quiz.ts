import 'server-only'
import { locatorOf, plain, sourceOf, statusOf } from '@/features/modules/claim-line'
import { content, findClaim, type Content } from '@/features/modules/content'
import { renderInline } from '@/features/modules/markdown'
import type { QuizVersion } from '@/features/quizzes/schema'
import { inOrderOf } from '@/questions/in-order-of'
import { localise, localiseForReview, type Html, type PlayerQuestion, type ReviewQuestion } from '@/questions/localise'
import type { Locale } from '@/questions/localised'
import { hideKey, presentQuestion, type Question } from '@/questions/question'
import type { FrozenQuestion } from './rules'
import type { ClaimLine } from './schema'

/** A question in one language, its options in the author's order. `claims` in the order of the numbers that cite them. */
type ShownQuestion = { player: PlayerQuestion; review: ReviewQuestion; claims: ClaimLine[]; hints: Html[] }

// Rendering ten questions takes longer than all the rest of an attempt's page, and every learner gets the same ones: made
// once for each version and language, and again when the content that they cite is read again (in development).
const kept = new WeakMap<QuizVersion, { content: Content; shown: Partial<Record<Locale, Map<string, ShownQuestion>>> }>()

function shownQuestion(version: QuizVersion, { versionId, question }: FrozenQuestion, locale: Locale): ShownQuestion {
  const now = content()
  let known = kept.get(version)
  if (known?.content !== now) kept.set(version, (known = { content: now, shown: {} }))
  const shown = (known.shown[locale] ??= new Map<string, ShownQuestion>())
  const made = shown.get(versionId) ?? show(question, locale)
  shown.set(versionId, made)
  return made
}

function show(question: Question, locale: Locale): ShownQuestion {
  // The claims that the question rests on, then those that its texts cite besides: one numbered list for all.
  const numbers = new Map(question.claims.map((id, index) => [id, index + 1]))
  const review = localiseForReview(question, locale, (markdown) => renderInline(markdown, locale, numbers))
  const player = localise(hideKey(question), locale, (markdown) => renderInline(markdown, locale))
  const hints = (question.hints ?? []).map((hint) => renderInline(hint[locale], locale))
  return { player, review, claims: [...numbers].flatMap(([id, number]) => claimLine(id, number, locale)), hints }
}

// A claim that the ledger has dropped since the version was frozen is left out; the numbers of the others stay.
function claimLine(id: string, number: number, locale: Locale): ClaimLine[] {
  const claim = findClaim(id)
  return claim ? [{ id, number, text: plain(claim.text[locale]), source: sourceOf(claim, locale), locator: locatorOf(claim), status: statusOf(claim) }] : []
}

/** The options in the order of the attempt's seed. */
const inOrder = <T extends PlayerQuestion | ReviewQuestion>(shown: T, question: Question, seed: number): T =>
  inOrderOf(shown, presentQuestion(question, seed))

// Where the author's order may be kept. Of other types it would be the key, or no order of anybody's.
const hasAuthorsOrder = ({ type }: Question) => type === 'single-choice' || type === 'multiple-response'

const arranged = <T extends PlayerQuestion | ReviewQuestion>(shown: T, { settings }: QuizVersion, question: Question, seed: number): T =>
  settings.areOptionsShuffled || !hasAuthorsOrder(question) ? inOrder(shown, question, seed) : shown

/** What anyone may see of a question: no key, no feedback. */
export const playerQuestion = (version: QuizVersion, frozen: FrozenQuestion, seed: number, locale: Locale): PlayerQuestion =>
  arranged(shownQuestion(version, frozen, locale).player, version, frozen.question, seed)

/** The whole question, and the claims that it rests on. */
export function reviewQuestion(version: QuizVersion, frozen: FrozenQuestion, seed: number, locale: Locale): { question: ReviewQuestion; claims: ClaimLine[] } {
  const { review, claims } = shownQuestion(version, frozen, locale)
  return { question: arranged(review, version, frozen.question, seed), claims }
}

/** One of the question's hints, from 0; null when it has fewer. */
export const hintOf = (version: QuizVersion, frozen: FrozenQuestion, index: number, locale: Locale): Html | null =>
  shownQuestion(version, frozen, locale).hints[index] ?? null

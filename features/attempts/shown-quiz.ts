import 'server-only'
import { content, type Content } from '@/features/modules/content'
import { renderInline } from '@/features/modules/markdown'
import type { QuizVersion } from '@/features/quizzes/schema'
import { localise, localiseForReview, type LocalOption, type PlayerQuestion, type ReviewQuestion } from '@/questions/localise'
import type { Locale } from '@/questions/localised'
import { hideKey, presentQuestion, type Question } from '@/questions/question'

/** A question in one language, its options in the author's order. `claimIds` in the order of the numbers that cite them. */
type ShownQuestion = { player: PlayerQuestion; review: ReviewQuestion; claimIds: string[] }

// Rendering ten questions takes longer than all the rest of an attempt's page, and every learner gets the same ones: made
// once for each version and language, and again when the content that they cite is read again (in development).
const kept = new WeakMap<QuizVersion, { content: Content; shown: Partial<Record<Locale, ShownQuestion[]>> }>()

function shownQuestions(version: QuizVersion, locale: Locale): ShownQuestion[] {
  const now = content()
  let known = kept.get(version)
  if (known?.content !== now) kept.set(version, (known = { content: now, shown: {} }))
  return (known.shown[locale] ??= version.questions.map(({ question }) => show(question, locale)))
}

function show(question: Question, locale: Locale): ShownQuestion {
  // The claims that the question rests on, then those that its texts cite besides: one numbered list for all.
  const numbers = new Map(question.claims.map((id, index) => [id, index + 1]))
  const review = localiseForReview(question, locale, (markdown) => renderInline(markdown, locale, numbers))
  const player = localise(hideKey(question), locale, (markdown) => renderInline(markdown, locale))
  return { player, review, claimIds: [...numbers.keys()] }
}

/** The options in the order of the attempt's seed. */
function inOrder<T extends PlayerQuestion | ReviewQuestion>(shown: T, question: Question, seed: number): T {
  const presented = presentQuestion(question, seed)
  if ('options' in shown && 'options' in presented) return { ...shown, options: inOrderOf(presented.options, shown.options) }
  if (shown.type !== 'cloze' || presented.type !== 'cloze') return shown
  const orders = new Map(presented.gaps.flatMap((gap) => (gap.kind === 'choice' ? [[gap.id, gap.options] as const] : [])))
  const gaps = shown.gaps.map((gap) => ('options' in gap ? { ...gap, options: inOrderOf(orders.get(gap.id) ?? [], gap.options) } : gap))
  return { ...shown, gaps }
}

function inOrderOf(order: readonly { id: string }[], options: readonly LocalOption[]): LocalOption[] {
  const byId = new Map(options.map((option): [string, LocalOption] => [option.id, option]))
  return order.flatMap(({ id }) => byId.get(id) ?? [])
}

/** What a running attempt shows of its questions: no key, no feedback. */
export const playerQuestions = (version: QuizVersion, seed: number, locale: Locale): PlayerQuestion[] =>
  shownQuestions(version, locale).map(({ player }, index) => inOrder(player, questionAt(version, index), seed))

/** What a submitted attempt shows of them: all, and the claims that they rest on. */
export const reviewQuestions = (version: QuizVersion, seed: number, locale: Locale): { question: ReviewQuestion; claimIds: string[] }[] =>
  shownQuestions(version, locale).map(({ review, claimIds }, index) => ({ question: inOrder(review, questionAt(version, index), seed), claimIds }))

function questionAt(version: QuizVersion, index: number): Question {
  const frozen = version.questions[index]
  if (!frozen) throw new Error(`quiz version ${version.id} has no question ${index}`)
  return frozen.question
}

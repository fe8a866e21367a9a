import 'server-only'
import { asOfWords, plain, sourceOf, statusOf } from '@/features/modules/claim-line'
import { listClaims } from '@/features/modules/content'
import { renderInline } from '@/features/modules/markdown'
import type { Viewer } from '@/features/users/viewer'
import type { Locale } from '@/i18n/routing'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { questionDraftSchema, type QuestionDraft } from '@/questions/draft'
import { localise, type PlayerQuestion } from '@/questions/localise'
import { presentHidden, type Question } from '@/questions/question'
import { canWriteQuestions } from './permissions'
import type { ClaimChoice, EditedQuestion, ListedDraft } from './schema'

const MOST_LISTED = 50

/** The draft of a question, or its newest version where there is none. For admins; NOT_FOUND for anyone else. */
export async function getEditedQuestion(viewer: Viewer, slug: string): Promise<EditedQuestion> {
  if (!canWriteQuestions(viewer)) throw new AppError('NOT_FOUND')
  const question = await db().question.findUnique({
    where: { slug },
    select: {
      draftRevision: true,
      draft: { select: { data: true, basedOnNumber: true, editedAt: true, editedBy: { select: { name: true } } } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, data: true } },
    },
  })
  const [newest] = question?.versions ?? []
  if (question?.draft) {
    const { data, basedOnNumber, editedAt, editedBy } = question.draft
    return { slug, data: questionDraftSchema.parse(data), revision: question.draftRevision, basedOnNumber, savedAt: editedAt.toISOString(), editedBy: editedBy?.name ?? null }
  }
  if (!question || !newest) throw new AppError('NOT_FOUND')
  return { slug, data: questionDraftSchema.parse(newest.data), revision: question.draftRevision, basedOnNumber: newest.number, savedAt: null, editedBy: null }
}

/** What is being written, the last edited first; at most fifty. For admins; NOT_FOUND for anyone else. */
export async function listDrafts(viewer: Viewer): Promise<ListedDraft[]> {
  if (!canWriteQuestions(viewer)) throw new AppError('NOT_FOUND')
  const rows = await db().questionDraft.findMany({
    orderBy: { editedAt: 'desc' },
    take: MOST_LISTED,
    select: { data: true, editedAt: true, editedBy: { select: { name: true } }, question: { select: { slug: true } } },
  })
  return rows.map(({ data, editedAt, editedBy, question: { slug } }) => {
    const { type, stem } = questionDraftSchema.parse(data)
    return { slug, type, stem, editedBy: editedBy?.name ?? null, editedAt: editedAt.toISOString() }
  })
}

/** What is not written yet is three dots: an option without words could not be seen, nor told from another by ear. */
function withDots<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map(withDots) as Part
  const isText = 'fr' in part && 'en' in part
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, isText && typeof inner === 'string' && inner.trim() === '' ? '…' : withDots(inner as unknown)])) as Part
}

/** The draft as a learner sees it, in both languages, with nothing of its key. For admins; NOT_FOUND for anyone else. */
export async function previewDraft(viewer: Viewer, { data }: { data: QuestionDraft }): Promise<{ ok: true; fr: PlayerQuestion; en: PlayerQuestion }> {
  if (!canWriteQuestions(viewer)) throw new AppError('NOT_FOUND')
  // Neither the hidden question nor its texts do sums, so that numbers may be missing.
  const hidden = presentHidden(withDots(data) as Question, 'preview')
  return { ok: true, fr: localise(hidden, 'fr', renderInline), en: localise(hidden, 'en', renderInline) }
}

/** The ledger, for choosing from: status and date in words, in the language of the page. */
export const listClaimChoices = (locale: Locale, wordsOf: (status: ReturnType<typeof statusOf>) => string): ClaimChoice[] =>
  listClaims().map((claim) => {
    const status = statusOf(claim)
    return { id: claim.id, status, statusWords: wordsOf(status), text: plain(claim.text[locale]), source: sourceOf(claim, locale), asOf: asOfWords(claim, locale) }
  })

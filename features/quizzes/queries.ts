import 'server-only'
import { listModules } from '@/features/modules/content'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/client/client'
import type { LanguageGap } from '@/questions/language-gaps'
import { localisedSchema } from '@/questions/localised'
import { questionSchema } from '@/questions/question'
import { BANK_PAGE_SIZE, type BankFacets, type BankFilter, type BankQuestion, type BankRow, type BankVersion, type Topic, type UsingQuiz } from './bank'
import { searchQueryOf } from './bank-entry'
import { canManageBank } from './permissions'
import type { QuizVersion } from './schema'
import { quizSettingsSchema } from './settings'

// Versions never change, so a process may keep what it has parsed. Few are in use at once; the oldest goes first.
const KEPT_VERSIONS = 200
const parsedVersions = new Map<string, QuizVersion>()

/**
 * A frozen quiz with its keys: for the server only, which decides what of it may be seen. Not scoped to a viewer,
 * because a version belongs to nobody: callers reach its id through an attempt that they may see.
 */
export async function getQuizVersion(id: string): Promise<QuizVersion> {
  const known = parsedVersions.get(id)
  if (known) return known
  const row = await db().quizVersion.findUnique({
    where: { id },
    select: {
      id: true,
      quizId: true,
      number: true,
      title: true,
      passMarkPercent: true,
      settings: true,
      quiz: { select: { slug: true } },
      questions: { orderBy: { position: 'asc' }, select: { questionVersion: { select: { id: true, data: true } } } },
    },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const version: QuizVersion = {
    id: row.id,
    quizId: row.quizId,
    slug: row.quiz.slug,
    number: row.number,
    title: localisedSchema.parse(row.title),
    passMarkPercent: row.passMarkPercent,
    settings: quizSettingsSchema.parse(row.settings),
    questions: row.questions.map(({ questionVersion }) => ({
      versionId: questionVersion.id,
      question: questionSchema.parse(questionVersion.data),
    })),
  }
  parsedVersions.set(id, version)
  const oldest = parsedVersions.keys().next().value
  if (parsedVersions.size > KEPT_VERSIONS && oldest !== undefined) parsedVersions.delete(oldest)
  return version
}

/** Ids of the newest versions of all quizzes, or of those listed. */
const newestVersions = (isListed: boolean) => Prisma.sql`
  select distinct on (version."quizId") version.id from "QuizVersion" version
  ${isListed ? Prisma.sql`join "Quiz" quiz on quiz.id = version."quizId" and quiz."isListed"` : Prisma.empty}
  order by version."quizId", version.number desc`

/** Ids of the questions that the newest versions of all quizzes, or of those listed, have. */
const questionsInUse = (isListed: boolean) => Prisma.sql`
  select own."questionId" from "QuizVersionQuestion" used join "QuestionVersion" own on own.id = used."questionVersionId"
  where used."quizVersionId" in (${newestVersions(isListed)})`

function whereStatus(status: BankFilter['status']): Prisma.Sql {
  switch (status) {
    case 'archived':
      return Prisma.sql`question."archivedAt" is not null`
    case 'used':
      return Prisma.sql`question."archivedAt" is null and question.id in (${questionsInUse(true)})`
    case 'unused':
      return Prisma.sql`question."archivedAt" is null and question.id not in (${questionsInUse(false)})`
    case undefined:
      return Prisma.sql`question."archivedAt" is null`
  }
}

type ListedRow = Omit<BankRow, 'stem'> & { stem: unknown; total: number }

const bankRowOf = ({ stem, slug, type, tags, topic, isArchived, languageGaps, quizCount, answerCount, versionCount }: ListedRow): BankRow => ({
  ...{ slug, type, tags, topic, isArchived, languageGaps, quizCount, answerCount, versionCount },
  stem: localisedSchema.parse(stem),
})

/**
 * A page of the bank, 50 questions by their slugs, those whose stem has what was searched for first; `total` counts all
 * pages and is 0 beyond the last. A question without a frozen version is none of the bank yet. For admins; NOT_FOUND for anyone else.
 */
export async function listBank(viewer: Viewer, { search, type, tag, topic, claim, status, gap, page }: BankFilter): Promise<{ rows: BankRow[]; total: number }> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  const query = searchQueryOf(search)
  const conditions = [
    Prisma.sql`question."newestVersionId" is not null`,
    whereStatus(status),
    ...(query ? [Prisma.sql`question."searchWords" @@ ${query}::tsquery`] : []),
    ...(type ? [Prisma.sql`question.type = ${type}`] : []),
    ...(tag ? [Prisma.sql`${tag} = any(question.tags)`] : []),
    ...(topic ? [Prisma.sql`question.topic = ${topic}`] : []),
    ...(claim ? [Prisma.sql`${claim} = any(question.claims)`] : []),
    ...(gap ? [Prisma.sql`${gap} = any(question."languageGaps")`] : []),
  ]
  const stemFirst = query ? Prisma.sql`question."stemWords" @@ ${query}::tsquery desc,` : Prisma.empty
  // One statement, and raw: Prisma knows no full-text search in a column of its own, and its counts would be queries each.
  const rows = await db().$queryRaw<ListedRow[]>(Prisma.sql`
    with page as (
      select question.id, row_number() over (order by ${stemFirst} question.slug) as place, count(*) over ()::int as total
      from "Question" question where ${Prisma.join(conditions, ' and ')}
      order by place limit ${BANK_PAGE_SIZE} offset ${(page - 1) * BANK_PAGE_SIZE}
    )
    select page.total, question.slug, question.type, question.tags, question.topic, question."languageGaps",
      question."archivedAt" is not null as "isArchived", newest.data -> 'stem' as stem,
      (select count(*)::int from "QuestionVersion" own where own."questionId" = question.id) as "versionCount",
      (select count(*)::int from "QuestionVersion" own join "Answer" answer on answer."questionVersionId" = own.id where own."questionId" = question.id) as "answerCount",
      (select count(*)::int from "QuestionVersion" own join "QuizVersionQuestion" used on used."questionVersionId" = own.id
        where own."questionId" = question.id and used."quizVersionId" in (${newestVersions(false)})) as "quizCount"
    from page join "Question" question on question.id = page.id join "QuestionVersion" newest on newest.id = question."newestVersionId"
    order by page.place`)
  return { rows: rows.map(bankRowOf), total: rows[0]?.total ?? 0 }
}

/** What the bank can be filtered by and filed under: the modules in their order, then whatever else is a topic. For admins. */
export async function listBankFacets(viewer: Viewer): Promise<BankFacets> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  const [tags, topics] = await Promise.all([
    db().$queryRaw<{ tag: string }[]>`select distinct unnest(tags) as tag from "Question" where tags <> '{}' order by tag`,
    // The title of a topic that is a quiz's is that of its newest version.
    db().$queryRaw<{ slug: string; title: unknown }[]>`
      select topic.slug, newest.title from (select distinct topic as slug from "Question" where topic is not null) topic
      left join "Quiz" quiz on quiz.slug = topic.slug
      left join lateral (select title from "QuizVersion" where "quizId" = quiz.id order by number desc limit 1) newest on true
      order by topic.slug`,
  ])
  const modules = listModules().map(({ slug, title }): Topic => ({ slug, title }))
  const others = topics.filter(({ slug }) => !modules.some((module) => module.slug === slug)).map(({ slug, title }): Topic => ({ slug, title: title ? localisedSchema.parse(title) : null }))
  return { tags: tags.map(({ tag }) => tag), topics: [...modules, ...others] }
}

/** A question of the bank with its history. NOT_FOUND for one that is not there or was never frozen, and for anyone but an admin. */
export async function getBankQuestion(viewer: Viewer, slug: string): Promise<BankQuestion> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  const row = await db().question.findUnique({
    where: { slug },
    select: {
      slug: true,
      tags: true,
      topic: true,
      archivedAt: true,
      languageGaps: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          createdAt: true,
          data: true,
          _count: { select: { answers: true } },
          quizVersions: { select: { quizVersion: { select: { number: true, title: true, quiz: { select: { slug: true, isListed: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } } } } } } } },
        },
      },
    },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const versions = row.versions.map(({ number, createdAt, data, _count, quizVersions }) => ({
    number,
    createdAt,
    question: questionSchema.parse(data),
    answerCount: _count.answers,
    uses: quizVersions.map(({ quizVersion: { quiz, ...version } }) => ({ slug: quiz.slug, isListed: quiz.isListed, title: localisedSchema.parse(version.title), number: version.number, isNewest: version.number === quiz.versions[0]?.number })),
  }))
  const shown = versions.map(({ uses, ...version }): BankVersion => ({ ...version, quizzes: newestOfEach(uses).map(({ slug: quiz, title, number }) => ({ slug: quiz, title, number })) }))
  const [newest, ...older] = shown
  if (!newest) throw new AppError('NOT_FOUND')
  return {
    slug: row.slug,
    tags: row.tags,
    topic: row.topic,
    isArchived: row.archivedAt !== null,
    languageGaps: row.languageGaps as LanguageGap[],
    answerCount: shown.reduce((sum, { answerCount }) => sum + answerCount, 0),
    quizzes: versions.flatMap(({ uses }) => uses.filter(({ isNewest }) => isNewest)).map(({ slug: quiz, title, number, isListed }): UsingQuiz => ({ slug: quiz, title, number, isListed })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    versions: [newest, ...older],
  }
}

/** Of several versions of a quiz the newest. */
const newestOfEach = <Use extends { slug: string; number: number }>(uses: readonly Use[]): Use[] =>
  uses.filter((use) => uses.every((other) => other.slug !== use.slug || other.number <= use.number)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))

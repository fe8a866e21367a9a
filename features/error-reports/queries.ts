import 'server-only'
import { findClaim } from '@/features/modules/content'
import type { Claim } from '@/features/modules/schema'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Localised } from '@/questions/localised'
import { questionSchema } from '@/questions/question'
import { canReadErrorReports } from './permissions'
import type { ErrorReport, ReportState, Subject } from './schema'

const PAGE_SIZE = 25

/** What a report is about, as it can be shown to anyone: of a question its stem in Markdown, and nothing of its key. */
export type ReportSubject = { kind: 'claim'; claim: Claim } | { kind: 'question'; id: string; stem: Localised }

/**
 * The stems of published questions by slug, each in its newest version; a slug that is not there is left out. Not scoped
 * to a viewer: a question that some quiz has published is open to whoever takes the quiz.
 */
async function stemsOf(slugs: readonly string[]): Promise<ReadonlyMap<string, Localised>> {
  if (slugs.length === 0) return new Map()
  const rows = await db().question.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      versions: { where: { quizVersions: { some: {} } }, orderBy: { number: 'desc' }, take: 1, select: { data: true } },
    },
  })
  return new Map(rows.flatMap(({ slug, versions }) => versions.map(({ data }): [string, Localised] => [slug, questionSchema.parse(data).stem])))
}

/** What the page of a new report shows; null when there is no such claim or published question. Open to anyone. */
export async function findReportSubject({ kind, id }: Subject): Promise<ReportSubject | null> {
  if (kind === 'claim') {
    const claim = findClaim(id)
    return claim && { kind, claim }
  }
  const stem = (await stemsOf([id])).get(id)
  return stem ? { kind, id, stem } : null
}

export type ListedErrorReport = ErrorReport & { about: ReportSubject | null }

/**
 * Reports of one state, the newest first, 25 at a time; `before` is the id of the last report of the page before.
 * `about` is null when what was reported is no longer there. For admins; NOT_FOUND for anyone else.
 */
export async function listErrorReports(
  viewer: Viewer,
  { state, before }: { state: ReportState; before?: string | undefined },
): Promise<{ reports: ListedErrorReport[]; nextBefore: string | null }> {
  if (!canReadErrorReports(viewer)) throw new AppError('NOT_FOUND')
  const person = { select: { name: true, isAnonymous: true } }
  const rows = await db().errorReport.findMany({
    // Ids are UUIDv7: their order is the order of time.
    where: { closedAt: state === 'open' ? null : { not: null }, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      subjectKind: true,
      subjectId: true,
      locale: true,
      message: true,
      createdAt: true,
      closedAt: true,
      resolution: true,
      reporter: person,
      closedBy: person,
    },
  })
  const page = rows.slice(0, PAGE_SIZE)
  const stems = await stemsOf(page.filter(({ subjectKind }) => subjectKind === 'question').map(({ subjectId }) => subjectId))
  const aboutOf = (kind: Subject['kind'], id: string): ReportSubject | null => {
    const claim = kind === 'claim' ? findClaim(id) : null
    const stem = kind === 'question' ? stems.get(id) : undefined
    return claim ? { kind: 'claim', claim } : stem ? { kind: 'question', id, stem } : null
  }
  return {
    reports: page.map((row) => ({
      id: row.id,
      subject: { kind: row.subjectKind, id: row.subjectId },
      about: aboutOf(row.subjectKind, row.subjectId),
      locale: row.locale,
      message: row.message,
      reporter: named(row.reporter),
      createdAt: row.createdAt,
      closed: row.closedAt && { at: row.closedAt, by: named(row.closedBy), resolution: row.resolution ?? '' },
    })),
    nextBefore: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  }
}

const named = (person: { name: string; isAnonymous: boolean } | null) => (person && !person.isAnonymous ? { name: person.name } : null)

/** How many reports wait for an admin. NOT_FOUND for anyone else. */
export async function countOpenErrorReports(viewer: Viewer): Promise<number> {
  if (!canReadErrorReports(viewer)) throw new AppError('NOT_FOUND')
  return db().errorReport.count({ where: { closedAt: null } })
}

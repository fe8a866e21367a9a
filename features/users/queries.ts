import 'server-only'
import { db, sql } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { isScoreShown } from '@/features/attempts/rules'
import { canManagePeople } from './permissions'
import { personStateOf } from './rules'
import type { OwnAccount, OwnSession, PeopleFilter, Person, Role, StoredData } from './schema'
import type { Viewer } from './viewer'

/** The client that Better Auth writes its own four tables with. */
export const authDatabase = () => db()

/** What decides whether a session may begin; for Better Auth, which has verified who it is for. */
export const findSessionOwner = (userId: string) =>
  db().user.findUnique({ where: { id: userId }, select: { isAnonymous: true, disabledAt: true } })

type SessionRow = { id: string; userId: string; role: Role; isAnonymous: boolean; disabledAt: Date | null; expiresAt: Date }

/** Whose session a token is that was signed by us; null for none. It may have ended. */
export async function findSession(token: string): Promise<SessionRow | null> {
  // Past Prisma, because every request of a learner asks this first, and a join is one statement.
  const [row] = await sql<SessionRow>`
    select "Session".id, "userId", role, "isAnonymous", "disabledAt", "expiresAt"
    from "Session" join "User" on "User".id = "userId"
    where token = ${token}`
  return row ?? null
}

/** What the viewer's own pages say of the account; null for a guest whose row is gone. */
export async function findOwnAccount(viewer: Viewer): Promise<OwnAccount | null> {
  const user = await db().user.findUnique({
    where: { id: viewer.userId },
    select: {
      name: true,
      email: true,
      role: true,
      isAnonymous: true,
      locale: true,
      createdAt: true,
      accounts: { where: { password: { not: null } }, select: { id: true } },
    },
  })
  if (!user) return null
  const { name, email, role, isAnonymous, locale, createdAt, accounts } = user
  const person = isAnonymous ? { name: null, email: null, locale: null } : { name, email, locale }
  return { ...person, role, isGuest: isAnonymous, hasPassword: accounts.length > 0, createdAt }
}

/** The viewer's sessions that have not ended, the one in use first, then the latest. */
export async function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { userId: viewer.userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
  })
  const sessions = rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: userAgent,
    createdAt,
    lastSeenAt: updatedAt,
    isCurrent: id === viewer.sessionId,
  }))
  return sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}

/** How many rows of each kind are kept about the viewer. */
export async function countStoredData(viewer: Viewer): Promise<StoredData> {
  const own = { userId: viewer.userId }
  const [sections, attempts, answers, saves, labWorks, activities, sessions, errorReports, images, questionDrafts, auditEntries] = await Promise.all([
    db().sectionProgress.count({ where: own }),
    db().attempt.count({ where: own }),
    db().answer.count({ where: { attempt: own } }),
    db().answerSave.count({ where: { attempt: own } }),
    db().labWork.count({ where: own }),
    db().activityRecord.count({ where: own }),
    db().session.count({ where: own }),
    db().errorReport.count({ where: { reporterId: viewer.userId } }),
    db().image.count({ where: { createdById: viewer.userId } }),
    db().questionDraft.count({ where: { editedById: viewer.userId } }),
    db().auditEntry.count({ where: { OR: [{ actorId: viewer.userId }, { subjectId: viewer.userId }] } }),
  ])
  return { sections, attempts, answers, saves, labWorks, activities, sessions, errorReports, images, questionDrafts, auditEntries }
}

/** All that is kept about the viewer, as their export gives it: plain data, instants in ISO 8601, no secret. */
export async function getOwnData(viewer: Viewer, now = new Date()) {
  const account = await findOwnAccount(viewer)
  if (!account) throw new AppError('NOT_FOUND')
  const own = { userId: viewer.userId }
  const [sessions, sections, labWorks, activities, attempts, errorReports, images, questionDrafts, auditEntries] = await Promise.all([
    db().session.findMany({ where: own, orderBy: { createdAt: 'asc' }, select: { userAgent: true, createdAt: true, updatedAt: true, expiresAt: true } }),
    db().sectionProgress.findMany({ where: own, orderBy: { firstVisitedAt: 'asc' }, omit: { userId: true } }),
    db().labWork.findMany({ where: own, orderBy: [{ labSlug: 'asc' }, { savedAt: 'asc' }], omit: { userId: true, saveKey: true, sequence: true } }),
    db().activityRecord.findMany({
      where: own,
      orderBy: { savedAt: 'asc' },
      select: { activitySlug: true, values: true, revision: true, savedAt: true, showId: true, others: true },
    }),
    db().attempt.findMany({
      where: own,
      orderBy: { startedAt: 'asc' },
      select: {
        id: true,
        quiz: { select: { slug: true } },
        quizVersion: { select: { number: true, settings: true } },
        startedAt: true,
        deadlineAt: true,
        extraTimeSeconds: true,
        submittedAt: true,
        isClosedByTime: true,
        earned: true,
        max: true,
        isPassed: true,
        certaintyEarned: true,
        answers: {
          orderBy: { savedAt: 'asc' },
          select: {
            value: true,
            certainty: true,
            savedAt: true,
            earned: true,
            rubricMet: true,
            rubricCheckedAt: true,
            questionVersion: { select: { number: true, data: true, question: { select: { slug: true } } } },
          },
        },
        saves: {
          orderBy: [{ savedAt: 'asc' }, { sequence: 'asc' }],
          select: {
            value: true,
            certainty: true,
            browserId: true,
            outcome: true,
            savedAt: true,
            acceptedAt: true,
            questionVersion: { select: { number: true, question: { select: { slug: true } } } },
          },
        },
      },
    }),
    db().errorReport.findMany({
      where: { reporterId: viewer.userId },
      orderBy: { createdAt: 'asc' },
      select: { subjectKind: true, subjectId: true, message: true, createdAt: true, closedAt: true, resolution: true },
    }),
    db().image.findMany({
      where: { createdById: viewer.userId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, mediaType: true, width: true, height: true, createdAt: true },
    }),
    db().questionDraft.findMany({
      where: { editedById: viewer.userId },
      orderBy: { editedAt: 'asc' },
      select: { editedAt: true, question: { select: { slug: true } } },
    }),
    db().auditEntry.findMany({
      where: { OR: [{ actorId: viewer.userId }, { subjectId: viewer.userId }] },
      orderBy: { id: 'asc' },
      select: { at: true, action: true, actorId: true, subjectId: true, details: true },
    }),
  ])
  return {
    format: 'grand-large-own-data',
    version: 1,
    account: { id: viewer.userId, ...account },
    sessions: sessions.map(({ userAgent, createdAt, updatedAt, expiresAt }) => ({ device: userAgent, createdAt, lastSeenAt: updatedAt, expiresAt })),
    sections,
    labs: labWorks.map(({ labSlug, stepId, ...work }) => ({ lab: labSlug, step: stepId, ...work })),
    activities: activities.map(({ activitySlug, showId, others, ...rest }) => ({ activity: activitySlug, ...rest, isShownToTrainers: showId !== null, otherVersions: others })),
    attempts: attempts.map(({ quiz, quizVersion, answers, saves, earned, max, isPassed, certaintyEarned, ...attempt }) => {
      // Marks are told when the quiz tells them, here as elsewhere.
      const isTold = attempt.submittedAt !== null && isScoreShown(quizVersion.settings, now)
      return {
        ...attempt,
        ...(isTold ? { earned, max, isPassed, certaintyEarned } : { earned: null, max: null, isPassed: null, certaintyEarned: null }),
        quiz: quiz.slug,
        quizVersion: quizVersion.number,
        answers: answers.map(({ value, earned: ownEarned, questionVersion: { number, data, question }, ...answer }) => ({
          ...answer,
          question: question.slug,
          questionVersion: number,
          // The question as it was put; its key is in the result and not in the data of a person.
          stem: (data as { stem?: unknown }).stem ?? null,
          answer: value,
          earned: isTold ? ownEarned : null,
        })),
        // Each answer as it arrived, with what became of it.
        saves: saves.map(({ value, questionVersion: { number, question }, ...save }) => ({ ...save, question: question.slug, questionVersion: number, answer: value })),
      }
    }),
    errorReports,
    images,
    // The text of a draft is the product's, several people's perhaps; whose save was the last is this person's.
    questionDrafts: questionDrafts.map(({ editedAt, question }) => ({ question: question.slug, editedAt })),
    // Others who are in an entry are no data of this person.
    auditEntries: auditEntries.map(({ at, action, actorId, subjectId, details }) => ({
      at,
      act: action,
      isBySelf: actorId === viewer.userId,
      isOnSelf: subjectId === viewer.userId,
      details,
    })),
  }
}

const PAGE_SIZE = 50

const personSelect = () =>
  ({
    id: true,
    name: true,
    email: true,
    role: true,
    emailVerified: true,
    invitedAt: true,
    disabledAt: true,
    createdAt: true,
    sessions: { where: { expiresAt: { gt: new Date() } }, orderBy: { updatedAt: 'desc' }, select: { updatedAt: true } },
  }) as const

type PersonRow = Omit<Person, 'state' | 'sessionCount' | 'lastSeenAt'> & {
  emailVerified: boolean
  invitedAt: Date | null
  disabledAt: Date | null
  sessions: { updatedAt: Date }[]
}

const personOf = ({ emailVerified, invitedAt, disabledAt, sessions, ...person }: PersonRow): Person => ({
  ...person,
  state: personStateOf({ emailVerified, invitedAt, disabledAt }),
  sessionCount: sessions.length,
  lastSeenAt: sessions[0]?.updatedAt ?? null,
})

/** In a pattern of LIKE, `%`, `_` and `\` stand for others than themselves. */
const literally = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`)

/**
 * Everyone with an account, by name, 50 at a time; `search` looks into names and addresses. Guests are nobody's to
 * manage and are left out. For admins; NOT_FOUND for anyone else.
 */
export async function listPeople(
  viewer: Viewer,
  { search, role, after }: PeopleFilter,
): Promise<{ people: Person[]; nextAfter: string | null; total: number }> {
  if (!canManagePeople(viewer)) throw new AppError('NOT_FOUND')
  const contains = { contains: literally(search), mode: 'insensitive' } as const
  const where = { isAnonymous: false, ...(role ? { role } : {}), ...(search ? { OR: [{ name: contains }, { email: contains }] } : {}) }
  const [rows, total] = await Promise.all([
    db().user.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      take: PAGE_SIZE + 1,
      select: personSelect(),
    }),
    db().user.count({ where }),
  ])
  const page = rows.slice(0, PAGE_SIZE)
  return { people: page.map(personOf), nextAfter: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null, total }
}

/** One person with an account. For admins; NOT_FOUND for anyone else and for a guest's id. */
export async function getPerson(viewer: Viewer, userId: string): Promise<Person> {
  if (!canManagePeople(viewer)) throw new AppError('NOT_FOUND')
  const row = await db().user.findFirst({ where: { id: userId, isAnonymous: false }, select: personSelect() })
  if (!row) throw new AppError('NOT_FOUND')
  return personOf(row)
}

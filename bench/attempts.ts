import pg from 'pg'
import { findVisiblePath } from '../e2e/paths'
import type { AttemptJob, AttemptLoad, Step } from './attempt-client'
import type { BenchSite } from './bench-site'
import type { Figure } from './figure'
import { inProcess } from './in-process'
import type { PageJob, PageLoad } from './page-client'
import type { RowJob } from './row-client'

const LEVELS = [8, 32]
const WARM_UP_SECONDS = 3
/** Above what any machine of ours does, so that no run ends for want of learners. */
const MOST_PER_SECOND = 250

/** How many learners the workload may use up. */
export const learnersFor = (seconds: number) => MOST_PER_SECOND * (LEVELS.length * 2 * seconds + WARM_UP_SECONDS * 2)

const RAW_USERS = 1000
/** Well formed, and nobody's. */
const NO_ATTEMPT = '00000000-0000-7000-8000-000000000000'

/**
 * Whole attempts by distinct learners on a quiz of twelve questions of mixed types: start, answers, submission, result
 * page and result. At 8 and 32 learners at once; with twelve saves, and with all answers in one request. Beside the same rows written straight into the
 * same Postgres. Afterwards the database must hold every attempt that was acknowledged, whole and with all marks.
 */
export async function measureAttempts(site: BenchSite, seconds: number): Promise<Figure[]> {
  const { url, databaseUrl, module, answers, quizId, quizVersionId, learners } = site
  let used = 0
  const run = async (atOnce: number, isTogether: boolean, forSeconds: number): Promise<AttemptLoad> => {
    const mine = learners.slice(used, used + MOST_PER_SECOND * forSeconds)
    const quizPath = findVisiblePath('fr', `/modules/${module}/quiz`)
    const load = await inProcess<AttemptLoad>('attempt-client.ts', {
      url, quiz: module, quizPath, atOnce, seconds: forSeconds, isTogether, answers, cookies: mine.map(({ cookie }) => cookie),
    } satisfies AttemptJob)
    used += mine.length
    await expectWhole(databaseUrl, load.attemptIds, answers.length)
    return load
  }
  const raw = (atOnce: number, isTogether: boolean) =>
    inProcess<number>('row-client.ts', {
      databaseUrl, atOnce, isTogether, seconds: Math.min(seconds, 5), answers, quizId, quizVersionId, userIds: learners.slice(0, RAW_USERS).map(({ userId }) => userId),
    } satisfies RowJob)

  await run(8, true, WARM_UP_SECONDS)
  await run(8, false, WARM_UP_SECONDS)
  const figures: Figure[] = []
  for (const isTogether of [true, false]) {
    for (const atOnce of LEVELS) {
      const load = await run(atOnce, isTogether, seconds)
      const rows = await raw(atOnce, isTogether)
      figures.push(...figuresOf(load, atOnce, isTogether, rows))
    }
  }
  const refused = await inProcess<PageLoad>('page-client.ts', { url: `${url}/api/attempts/${NO_ATTEMPT}`, headers: {}, connections: 8, seconds } satisfies PageJob)
  figures.push(ceiling(refused.perSecond, answers.length))
  return figures
}

/** What the framework leaves room for: a route handler that refuses without asking the database anything. */
const ceiling = (perSecond: number, answers: number): Figure => {
  // Start, submission, page and result, and the saves.
  const [together, single] = [1, answers].map((saves) => (perSecond / (4 + saves)).toFixed(0))
  return { workload: 'attempts', name: 'requests that are refused at once, 8 at once', value: perSecond, unit: '/s', note: `as many as ${together} attempts a second ask for with all answers in one request, ${single} with one by one` }
}

function figuresOf({ perSecond, p95Ms, p50Ms }: AttemptLoad, atOnce: number, isTogether: boolean, rows: number): Figure[] {
  const steps = (['start', 'save', 'submit', 'page', 'review'] satisfies Step[]).map((step) => `${step} ${p50Ms[step].toFixed(0)} · ${p95Ms[step].toFixed(0)}`)
  const rate: Figure = {
    workload: 'attempts',
    name: `whole attempts, ${atOnce} at once, ${isTogether ? 'answers in one request' : 'twelve saves'}`,
    value: perSecond,
    unit: '/s',
    beside: { name: isTogether ? 'raw rows, one statement' : 'raw rows, fourteen commits', value: rows },
    note: `p50 · p95 in ms: ${steps.join(', ')}`,
  }
  if (atOnce === 8) rate.goal = { atLeast: isTogether ? 100 : 40 }
  if (isTogether) return [rate]
  const save: Figure = { workload: 'attempts', name: `a save, ${atOnce} at once, p95`, value: p95Ms.save, unit: 'ms' }
  if (atOnce === 8) save.goal = { atMost: 60 }
  return [rate, save]
}

async function expectWhole(databaseUrl: string, attemptIds: string[], answers: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from "Attempt" where id = any($1) and "submittedAt" is not null and earned = max
       and (select count(*) from "Answer" where "attemptId" = "Attempt".id) = $2
       and (select count(*) from "AnswerSave" where "attemptId" = "Attempt".id and outcome = 'current') = $2`,
    [attemptIds, answers],
  )
  await client.end()
  if (rows[0]?.count !== attemptIds.length) throw new Error(`${attemptIds.length} attempts were acknowledged, ${rows[0]?.count} are whole in the database`)
}

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { answer } from './in-process'
import type { Seeded } from './seed'

export type RowJob = { databaseUrl: string; atOnce: number; seconds: number; isTogether: boolean; userIds: string[] } & Pick<Seeded, 'answers' | 'quizId' | 'quizVersionId'>

/** The rows of whole attempts straight into Postgres, each answer with its history a commit of its own, or all in one statement. */
answer(async ({ databaseUrl, atOnce, seconds, isTogether, userIds, answers, quizId, quizVersionId }: RowJob): Promise<number> => {
  const versionIds = answers.map(({ versionId }) => versionId)
  const given = answers.map((one) => JSON.stringify(one.answer))
  let attempts = 0

  const startText = `insert into "Attempt" (id, "userId", "quizId", "quizVersionId", "startKey", seed) values ($1, $2, $3, $4, $5, 1)`
  const answerText = `
    with written as (
      insert into "Answer" ("attemptId", "questionVersionId", value, revision, "saveKey", "browserId", sequence, "savedAt") values ($1, $2, $3::jsonb, 1, $4, $5, 1, now())
    )
    insert into "AnswerSave" ("attemptId", "questionVersionId", value, revision, "saveKey", "browserId", sequence, "basedOn", outcome, "savedAt")
    values ($1, $2, $3::jsonb, 1, $4, $5, 1, 0, 'current', now())`
  const submitText = `update "Attempt" set "submittedAt" = now(), earned = 10, max = 10, "isPassed" = true where id = $1`
  // A statement does not see its own rows, so the attempt is written as submitted at once.
  const wholeText = `
    with attempt as (
      insert into "Attempt" (id, "userId", "quizId", "quizVersionId", "startKey", seed, "submittedAt", earned, max, "isPassed")
      values ($1, $2, $3, $4, $5, 1, now(), 10, 10, true) returning id
    ), given as (
      select * from unnest($6::text[], $7::text[], $8::text[]) as given(id, value, key)
    ), written as (
      insert into "Answer" ("attemptId", "questionVersionId", value, revision, "saveKey", "browserId", sequence, "savedAt", earned)
      select attempt.id, given.id, given.value::jsonb, 1, given.key, $5, 1, now(), 1 from attempt, given
    )
    insert into "AnswerSave" ("attemptId", "questionVersionId", value, revision, "saveKey", "browserId", sequence, "basedOn", outcome, "savedAt")
    select attempt.id, given.id, given.value::jsonb, 1, given.key, $5, 1, 0, 'current', now() from attempt, given`

  async function attempt(client: pg.Client, userId: string): Promise<void> {
    const id = randomUUID()
    const start = [id, userId, quizId, quizVersionId, randomUUID()]
    if (isTogether) {
      await client.query({ name: 'whole', text: wholeText, values: [...start, versionIds, given, versionIds.map(() => randomUUID())] })
      return
    }
    await client.query({ name: 'start', text: startText, values: start })
    for (const [index, versionId] of versionIds.entries()) await client.query({ name: 'answer', text: answerText, values: [id, versionId, given[index], randomUUID(), start[4]] })
    await client.query({ name: 'submit', text: submitText, values: [id] })
  }

  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      for (let turn = worker; performance.now() < until; turn += atOnce) {
        await attempt(client, userIds[turn % userIds.length] ?? '')
        attempts += 1
      }
      await client.end()
    }),
  )
  return (attempts * 1000) / (performance.now() - began)
})

// Every page, route handler and server action × everyone who may knock, with somebody else's ids. The list of doors is
// read from the routes (doors.ts): a new one without a line in the table below fails.
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import pg from 'pg'
import { parse } from 'yaml'
import { type Door, listDoors } from './doors'
import { at, expect, moduleSlug, test as base, workshopSlug } from './fixtures'
import { type Site, startSite } from './site'
import { singleChoiceSample } from '../questions/single-choice/sample'

/** `owner` is a learner, and all ids are theirs; `learner` is another one. */
const visitors = ['nobody', 'guest', 'learner', 'trainer', 'admin', 'owner'] as const
type Visitor = (typeof visitors)[number]

/** What the owner has, and what the rest of the world would like to have of it. */
type Ids = { userId: string; email: string; attempt: string; question: string; browser: string; session: string; report: string; claim: string; article: string; activity: string; record: string; work: string }
/** A status, for an action what its answer says: `ok` or the error. */
type Answer = number | string
type Entry = {
  /** What each visitor is answered. */
  expected: Record<Visitor, Answer>
  /** What is sent: a body, or the input of an action. */
  send?: (ids: Ids, visitor: Visitor) => unknown
  /** What stands in the brackets of the address, where it is not what all doors have. */
  params?: Record<string, string>
  /** Added to the address of a page. */
  query?: (ids: Ids) => string
}

const everyone = (answer: Answer): Record<Visitor, Answer> => ({ nobody: answer, guest: answer, learner: answer, trainer: answer, admin: answer, owner: answer })
const ownersOnly = (answer: Answer = 200): Record<Visitor, Answer> => ({ ...everyone(404), nobody: 401, owner: answer })
const accountsOnly = (answer: Answer): Record<Visitor, Answer> => ({ ...everyone(answer), nobody: 401, guest: 404 })
const withSession = (answer: Answer): Record<Visitor, Answer> => ({ ...everyone(answer), nobody: 401 })
const adminsPage = (answer: Answer = 200): Record<Visitor, Answer> => ({ ...everyone(404), admin: answer })
const adminsAct: Record<Visitor, Answer> = { ...everyone('NOT_FOUND'), nobody: 'SIGNED_OUT', admin: 'ok' }

const trainersPage: Record<Visitor, Answer> = { ...everyone(404), trainer: 200, admin: 200 }
const trainersAct: Record<Visitor, Answer> = { ...adminsAct, trainer: 'ok' }

// Which labs there are is for the content to say; any that asks no model will do.
const labs = readdirSync(new URL('../content/labs', import.meta.url)).map((name) => parse(readFileSync(new URL(`../content/labs/${name}/lab.yaml`, import.meta.url), 'utf8')) as { slug: string; module: string; usesModel?: boolean; steps: { id: string }[] })
const lab = labs.find(({ usesModel }) => !usesModel)
const labParams = { module: lab?.module ?? '', lab: lab?.slug ?? '', step: lab?.steps[0]?.id ?? '' }

const answerOf = { optionId: 'a' }
const open: Entry = { expected: everyone(200) }

const table: Record<string, Entry> = {
  'page /[locale]': open,
  'page /[locale]/modules': open,
  'page /[locale]/modules/[module]': open,
  'page /[locale]/modules/[module]/[section]': open,
  'page /[locale]/modules/[module]/print': open,
  'page /[locale]/modules/[module]/quiz': open,
  'page /[locale]/articles': open,
  'page /[locale]/articles/[article]': open,
  'page /[locale]/claims': open,
  'page /[locale]/claims/[claim]': open,
  'page /[locale]/source-criticism': open,
  'page /[locale]/glossary': open,
  'page /[locale]/search': open,
  'page /[locale]/legal-notice': open,
  'page /[locale]/privacy': open,
  'page /[locale]/accessibility': open,
  'page /[locale]/404': open,
  'page /[locale]/sign-in': open,
  'page /[locale]/sign-up': open,
  'page /[locale]/forgotten-password': open,
  'page /[locale]/new-password': open,
  'page /[locale]/confirm-address': open,
  'page /[locale]/my-page': open,
  'page /[locale]/account': open,
  'page /[locale]/report-error': { ...open, query: ({ claim }) => `?claim=${claim}` },
  // The same page for everybody, with nothing of any attempt in it: that comes from the API.
  'page /[locale]/modules/[module]/quiz/[attempt]': open,
  'page /[locale]/modules/[module]/labs/[lab]': { ...open, params: labParams },
  // The same for everybody as well.
  'page /[locale]/modules/[module]/activities/[activity]': { ...open, params: { module: 'amb-1-role-ethique' } },
  'page /[locale]/trainer/activities/[work]': { expected: trainersPage },
  'page /[locale]/trainer/attempts/[attempt]': { expected: trainersPage },
  'page /[locale]/trainer/workshop-plans': { expected: trainersPage },
  'page /[locale]/trainer/workshop-plans/[plan]': { expected: trainersPage },
  'page /[locale]/trainer/workshop-plans/[plan]/[sheet]': { expected: trainersPage },
  'page /[locale]/admin': { expected: adminsPage(307) },
  'page /[locale]/admin/people': { expected: adminsPage() },
  'page /[locale]/admin/audit-log': { expected: adminsPage(), query: ({ userId }) => `?person=${userId}` },
  'page /[locale]/admin/error-reports': { expected: adminsPage() },
  'page /[locale]/admin/facts-due': { expected: adminsPage() },
  'page /[locale]/admin/questions': { expected: adminsPage() },
  'page /[locale]/admin/questions/[question]': { expected: adminsPage() },
  'page /[locale]/admin/new-question': { expected: adminsPage() },
  'page /[locale]/admin/questions/[question]/edit': { expected: adminsPage() },

  'GET /api/search-index/[locale]': open,
  'GET /api/not-found/[locale]': { expected: everyone(404) },
  'GET /api/health': open,
  'GET /api/exports/audit-log': { expected: { ...everyone(404), nobody: 401, admin: 200 } },
  'GET /api/progress': open,
  'PUT /api/progress/[module]/[section]': { ...open, send: () => ({}) },
  // One's own work and nobody else's, whoever asks; somebody new has none.
  'GET /api/labs/[lab]': { ...open, params: labParams, query: () => '?locale=fr' },
  'GET /api/labs/frame': open,
  'GET /api/labs/runtime/[version]/[file]': { expected: everyone(404), params: { version: '0', file: 'package.json' } },
  'PUT /api/labs/[lab]/steps/[step]': { ...open, params: labParams, send: ({ browser }) => ({ code: 'x = 1', isPassed: false, basedOn: 0, browserId: browser, sequence: 1 }) },
  // This lab asks no model.
  'POST /api/labs/[lab]/chat': { expected: everyone(404), params: labParams, send: () => ({ messages: [{ role: 'user', content: 'Bonjour' }], locale: 'fr' }) },
  'POST /api/attempts': { ...open, send: () => ({ quiz: moduleSlug }) },
  'PUT /api/attempts/[attempt]/answers/[question]': { expected: ownersOnly(), send: ({ browser }) => ({ answer: answerOf, basedOn: 0, browserId: browser, sequence: 1 }) },
  'PUT /api/attempts/[attempt]/answers': {
    expected: ownersOnly(),
    send: ({ question, browser }) => ({ saves: [{ questionId: question, answer: answerOf, basedOn: 1, browserId: browser, sequence: 2, saveKey: randomUUID() }] }),
  },
  'GET /api/attempts/[attempt]': { expected: ownersOnly(), query: () => '?locale=fr' },
  // This quiz is marked at submission: its own learner is told that a check is not for it.
  'POST /api/attempts/[attempt]/checks/[question]': { expected: ownersOnly(400), send: () => ({ revision: 0 }), query: () => '?locale=fr' },
  'POST /api/attempts/[attempt]/tries/[question]': { expected: ownersOnly(400), send: () => ({}) },
  'PUT /api/attempts/[attempt]/flags/[question]': { expected: ownersOnly(), send: () => ({ isFlagged: true }) },
  'PUT /api/attempts/[attempt]/position': { expected: ownersOnly(), send: () => ({ position: 0 }) },
  // Of a question without a rubric there is none to check.
  'PUT /api/attempts/[attempt]/rubric/[question]': { expected: ownersOnly(404), send: () => ({ met: [] }) },
  'POST /api/attempts/[attempt]/submission': { expected: ownersOnly(), send: () => ({}) },
  // Everybody's own and nobody else's: there is no id of a person or a record in the address.
  'GET /api/activities/[activity]': open,
  'PUT /api/activities/[activity]': { expected: ownersOnly(409), send: ({ record }) => ({ values: { name: 'X' }, basedOn: 0, recordId: record, settled: [] }) },
  'PUT /api/activities/[activity]/showing': { expected: ownersOnly(), send: () => ({ isShown: true }) },
  'PUT /api/question-drafts/[question]': {
    expected: { ...everyone(404), nobody: 401, admin: 200 },
    send: ({ question }) => ({ basedOn: 0, basedOnNumber: 1, data: { ...singleChoiceSample, id: question } }),
  },
  'POST /api/error-reports': { ...open, send: ({ claim }) => ({ subject: { kind: 'claim', id: claim }, locale: 'fr', message: 'Une date est fausse.' }) },

  'GET /api/images/[image]': { expected: everyone(404), params: { image: '0'.repeat(64) } },
  // What is sent is JSON, and so no image.
  'POST /api/images': { expected: { ...everyone(404), nobody: 401, admin: 422 }, send: () => ({}) },

  'POST /api/auth/sign-in/email': { expected: everyone(401), send: ({ email }) => ({ email, password: 'not the password' }) },
  // No institution is configured on this site.
  'POST /api/auth/sign-in/social': { expected: everyone(404), send: () => ({ next: '/fr', signInPath: '/fr/connexion' }) },
  'GET /api/auth/callback/oidc': { expected: everyone(302) },
  'POST /api/auth/sign-up/email': { ...open, send: () => ({ name: 'A', email: `${randomUUID()}@demo.example`, password: 'a long enough password', locale: 'fr' }) },
  'POST /api/auth/send-verification-email': { ...open, send: () => ({ email: `${randomUUID()}@demo.example` }) },
  'POST /api/auth/verify-email': { expected: everyone(400), send: () => ({ token: 'made-up' }) },
  'POST /api/auth/request-password-reset': { ...open, send: () => ({ email: `${randomUUID()}@demo.example` }) },
  'POST /api/auth/reset-password': { expected: everyone(400), send: () => ({ token: 'made-up', newPassword: 'a long enough password' }) },
  'POST /api/auth/change-password': { expected: accountsOnly(400), send: () => ({ currentPassword: 'not the password', newPassword: 'a long enough password' }) },
  'PATCH /api/account': { expected: accountsOnly(200), send: () => ({ name: 'Somebody', locale: 'fr' }) },
  'POST /api/account/email': { expected: accountsOnly(400), send: ({ email }) => ({ newEmail: email, password: 'not the password' }) },
  'GET /api/account/export': { expected: withSession(200) },
  'DELETE /api/account/sessions/[session]': { expected: ownersOnly() },
  'DELETE /api/account/sessions': { expected: withSession(200) },

  'action inviteAction': { expected: adminsAct, send: () => ({ email: `${randomUUID()}@demo.example`, name: 'B', role: 'learner', locale: 'fr' }) },
  'action sendInvitationAgainAction': { expected: { ...adminsAct, admin: 'NOT_INVITED' }, send: ({ userId }) => ({ userId }) },
  'action changeRoleAction': { expected: adminsAct, send: ({ userId }, visitor) => ({ userId, role: visitor === 'admin' ? 'learner' : 'admin' }) },
  'action enablePersonAction': { expected: adminsAct, send: ({ userId }) => ({ userId }) },
  'action giveExtraTimeAction': { expected: { ...trainersAct, trainer: 'NO_TIME_LIMIT', admin: 'NO_TIME_LIMIT' }, send: ({ attempt }) => ({ attemptId: attempt, extraTimeSeconds: 60 }) },
  'action acceptLateAnswersAction': { expected: trainersAct, send: ({ attempt }) => ({ attemptId: attempt }) },
  'action checkRubricAction': { expected: { ...trainersAct, trainer: 'NOT_FOUND', admin: 'NOT_FOUND' }, send: ({ attempt, question }) => ({ attemptId: attempt, questionId: question, met: [] }) },
  'action tagQuestionsAction': { expected: adminsAct, send: ({ question }) => ({ questions: [question], tag: 'tried' }) },
  'action untagQuestionsAction': { expected: adminsAct, send: ({ question }) => ({ questions: [question], tag: 'tried' }) },
  'action moveQuestionsAction': { expected: adminsAct, send: ({ question }) => ({ questions: [question], topic: 'edu-2-licences-apache' }) },
  // A listed quiz uses it, and there is one version.
  'action archiveQuestionsAction': { expected: { ...adminsAct, admin: 'IN_USE' }, send: ({ question }) => ({ questions: [question] }) },
  'action unarchiveQuestionsAction': { expected: adminsAct, send: ({ question }) => ({ questions: [question] }) },
  'action restoreQuestionAction': { expected: { ...adminsAct, admin: 'NOT_FOUND' }, send: ({ question }) => ({ question, number: 2, basedOn: 1 }) },
  'action startDraftAction': { expected: adminsAct, send: () => ({ type: 'opinion', slug: `door-${randomUUID()}`, saveKey: randomUUID() }) },
  'action freezeDraftAction': { expected: { ...adminsAct, admin: 'NOT_FOUND' }, send: ({ question }, visitor) => ({ questionSlug: visitor === 'admin' ? 'no-such-question' : question, revision: 0 }) },
  'action previewDraftAction': { expected: adminsAct, send: () => ({ data: singleChoiceSample }) },
  'action closeErrorReportAction': { expected: adminsAct, send: ({ report }) => ({ reportId: report, resolution: 'Corrigé.' }) },

  // What ends somebody's session comes last, in this order.
  'DELETE /api/account': {
    // A guest has nothing to confirm by: what they erase is what their own cookie leads to.
    expected: { ...accountsOnly(400), guest: 200 },
    send: ({ email }) => ({ email, password: 'not the password' }),
  },
  'action endSessionsAction': { expected: adminsAct, send: ({ userId }) => ({ userId }) },
  'action disablePersonAction': { expected: adminsAct, send: ({ userId }) => ({ userId }) },
  'POST /api/auth/sign-out': { ...open, send: () => ({}) },
}

/** From where, with which ids, and whether a redirect is followed. */
type Knock = { origin?: string; params?: Record<string, string>; redirect?: RequestRedirect }

class Room {
  readonly site: Site
  readonly database: pg.Client
  readonly cookies = new Map<Visitor, string>()
  ids!: Ids

  constructor(site: Site) {
    this.site = site
    this.database = new pg.Client({ connectionString: site.databaseUrl })
  }

  /** A request as that visitor's browser sends it; what it sets as cookie is not taken. */
  async fetch(visitor: Visitor, address: string, init: RequestInit = {}, origin = this.site.url): Promise<Response> {
    const cookie = this.cookies.get(visitor)
    return fetch(`${this.site.url}${address}`, {
      redirect: 'manual',
      ...init,
      headers: { Origin: origin, 'Idempotency-Key': randomUUID(), ...(cookie ? { Cookie: cookie } : {}), ...(init.headers as Record<string, string>) },
    })
  }

  /** Becomes a visitor: keeps the cookie that this command gives them. */
  async enter(visitor: Visitor, address: string, body: unknown): Promise<unknown> {
    const response = await this.fetch(visitor, address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    expect(response.status).toBe(200)
    const [cookie] = response.headers.getSetCookie()
    if (cookie) this.cookies.set(visitor, cookie.split(';')[0] ?? '')
    return response.json()
  }

  async rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await this.database.query<Record<string, unknown>>(sql, values)).rows
  }

  /** Everything of the owner, and who may do what: none of it may change by a refused try. */
  snapshot(): Promise<Record<string, unknown>[][]> {
    const { userId } = this.ids
    return Promise.all([
      this.rows('select id, email, name, role, "emailVerified", "disabledAt" from "User" where not "isAnonymous" and "emailVerified" order by id'),
      this.rows('select id from "Session" where "userId" = $1 order by id', userId),
      this.rows('select "userId", password from "Account" order by id'),
      this.rows('select id, "submittedAt", "userId" from "Attempt" where "userId" = $1 order by id', userId),
      this.rows('select a.* from "Answer" a join "Attempt" t on t.id = a."attemptId" where t."userId" = $1 order by "questionVersionId"', userId),
      this.rows('select * from "LabWork" where "userId" = $1 order by "labSlug", "stepId"', userId),
      this.rows('select * from "ActivityRecord" order by id'),
      this.rows('select "closedAt" from "ErrorReport" where id = $1', this.ids.report),
      this.rows('select id from "Image" order by id'),
      this.rows('select slug, tags, topic, "archivedAt", "newestVersionId" from "Question" order by slug'),
      this.rows('select * from "QuestionDraft" order by "questionId"'),
      this.rows('select id, action from "AuditEntry" order by id'),
    ])
  }

  fill(template: string, ids: Record<string, string>): string {
    return template.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => ids[name] ?? '')
  }

  /** Knocks at one door as one visitor; gives what the table names, and the text of the answer. */
  async knock(door: Door, entry: Entry, visitor: Visitor, { origin, params = {}, redirect = 'manual' }: Knock = {}): Promise<{ answer: Answer; text: string }> {
    const { claim, article, attempt, question, session, activity, work } = this.ids
    const known = { claim, article, attempt, question, session, activity, work }
    const ids = { locale: 'fr', module: moduleSlug, section: 'chercheurs', rest: 'nowhere/at/all', plan: workshopSlug, sheet: 'answers', ...known, ...entry.params, ...params }
    const body = entry.send?.(this.ids, visitor)
    if (door.kind === 'action') {
      const page = at('fr', this.fill(door.page.replace('/[locale]', ''), ids))
      const headers = { 'Next-Action': door.id, Accept: 'text/x-component', 'Content-Type': 'text/plain;charset=UTF-8' }
      const response = await this.fetch(visitor, page, { method: 'POST', headers, body: JSON.stringify([body]) }, origin)
      const text = await response.text()
      const said = /\{"ok":(?<ok>true|false)(?:,"error":"(?<error>\w+)")?/.exec(text)?.groups
      return { answer: said ? (said.ok === 'true' ? 'ok' : (said.error ?? '')) : response.status, text }
    }
    const filled = this.fill(door.path, ids)
    const address = door.path.startsWith('/api/') || door.path.includes('...') ? filled : at('fr', filled.slice('/fr'.length) || '/')
    const method = door.kind === 'route' ? door.method : 'GET'
    const init = { method, redirect, ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) }
    const response = await this.fetch(visitor, `${address}${entry.query?.(this.ids) ?? ''}`, init, origin)
    return { answer: response.status, text: await response.text() }
  }
}

const isRefusal = (answer: Answer) => (typeof answer === 'number' ? answer >= 400 : answer !== 'ok' && answer !== 'NOT_INVITED')

const test = base.extend<object, { room: Room }>({
  room: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const site = await startSite()
      const room = new Room(site)
      await room.database.connect()
      const signIn = async (visitor: Visitor, role: string) => {
        const { email, password } = site.accounts.find((account) => account.role === role) ?? { email: '', password: '' }
        await room.enter(visitor, '/api/auth/sign-in/email', { email, password })
        return email
      }
      const email = await signIn('owner', 'learner')
      // The owner's other session, on their phone say, and another learner: made by rows, as sign-in makes them.
      await room.enter('guest', '/api/attempts', { quiz: moduleSlug })
      await signIn('trainer', 'trainer')
      await signIn('admin', 'admin')
      const { attemptId } = (await room.enter('owner', '/api/attempts', { quiz: moduleSlug })) as { attemptId: string }
      const [user] = await room.rows('select id from "User" where email = $1', email)
      const session = randomUUID()
      await room.rows('insert into "Session" (id, token, "expiresAt", "userId", "updatedAt") values ($1, $2, now() + interval \'1 day\', $3, now())', session, randomUUID(), user?.id)
      await room.enter('owner', '/api/error-reports', { subject: { kind: 'claim', id: 'sim-microsoft-15m' }, locale: 'fr', message: 'Une somme est fausse.' })
      const [report] = await room.rows('select id from "ErrorReport"')
      const { record, work } = await showCharter(room)
      await anotherLearner(room)
      room.ids = {
        userId: String(user?.id),
        email,
        attempt: attemptId,
        question: 'edu-1-series-a-amount',
        browser: randomUUID(),
        session,
        report: String(report?.id),
        claim: 'sim-microsoft-15m',
        article: 'simseo-newsletter',
        activity,
        record,
        work,
      }
      await use(room)
      await room.database.end()
      await site.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const activity = 'charte'

/** The owner fills in a form and shows it to their trainer. */
async function showCharter(room: Room): Promise<{ record: string; work: string }> {
  const put = async (address: string, body: unknown) => {
    const response = await room.fetch('owner', address, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    expect(response.status).toBe(200)
    return response.json() as Promise<unknown>
  }
  const saved = (await put(`/api/activities/${activity}`, { values: { name: 'Owner' }, basedOn: 0, recordId: null, settled: [] })) as { record: { id: string } }
  const shown = (await put(`/api/activities/${activity}/showing`, { isShown: true })) as { showId: string }
  return { record: saved.record.id, work: shown.showId }
}

/** Signs somebody up, and confirms the address in their place. */
async function anotherLearner(room: Room): Promise<void> {
  const person = { email: `${randomUUID()}@demo.example`, password: 'a long enough password' }
  await room.enter('learner', '/api/auth/sign-up/email', { ...person, name: 'Other', locale: 'fr' })
  await room.rows('update "User" set "emailVerified" = true where email = $1', person.email)
  await room.enter('learner', '/api/auth/sign-in/email', person)
}

const doors = listDoors()
const entryOf = (door: Door): Entry => table[door.name] ?? open
const inOrder = doors.toSorted((a, b) => Object.keys(table).indexOf(a.name) - Object.keys(table).indexOf(b.name))
const changes = doors.filter((door) => door.kind === 'action' || (door.kind === 'route' && door.method !== 'GET'))

test.describe.configure({ mode: 'serial' })

test('every page, route handler and action has a line in the table, and no line is for a door that is gone', () => {
  expect(doors.map(({ name }) => name).toSorted()).toEqual(Object.keys(table).toSorted())
})

test('nobody gets through a door with somebody else’s ids, and nothing changes by trying', async ({ room }) => {
  const before = await room.snapshot()
  const found: string[] = []
  for (const door of inOrder)
    for (const visitor of visitors) {
      const entry = entryOf(door)
      const expected = entry.expected[visitor]
      if (!isRefusal(expected)) continue
      const { answer, text } = await room.knock(door, entry, visitor)
      if (answer !== expected) found.push(`${door.name} as ${visitor}: ${answer} instead of ${expected}`)
      if (visitor !== 'owner' && text.includes(room.ids.email)) found.push(`${door.name} as ${visitor}: tells the owner’s address`)
    }
  expect(found).toEqual([])
  expect(await room.snapshot()).toEqual(before)
})

test('no other site can make a browser do anything, whoever is signed in there', async ({ room }) => {
  const before = await room.snapshot()
  const found: string[] = []
  for (const door of changes)
    for (const visitor of ['owner', 'admin'] as const) {
      const { answer } = await room.knock(door, entryOf(door), visitor, { origin: 'https://evil.example' })
      const isRefused = door.kind === 'action' ? typeof answer === 'number' && answer >= 400 : answer === 403
      if (!isRefused) found.push(`${door.name} as ${visitor}: ${answer}`)
    }
  expect(found).toEqual([])
  expect(await room.snapshot()).toEqual(before)
})

test('an id that is none is not found, and never an error of ours', async ({ room }) => {
  const found: string[] = []
  for (const door of doors) {
    if (door.kind === 'action' || !/\[(?!locale|\.\.\.)/.test(door.path)) continue
    for (const bad of ['x', '00000000-0000-4000-8000-000000000000', "'%20or%201=1", '%00', '..%2f..%2fetc', '%E0%A4%A', 'a'.repeat(3000)])
      for (const visitor of ['owner', 'admin'] as const) {
        const params = Object.fromEntries([...door.path.matchAll(/\[(\w+)\]/g)].flatMap(([, name = '']) => (name === 'locale' ? [] : [[name, bad]])))
        // An odd spelling of an address of a page is sent to the usual one first.
        const { answer } = await room.knock(door, entryOf(door), visitor, { params, redirect: 'follow' })
        if (answer !== 404 && answer !== 400 && answer !== 414 && answer !== 431) found.push(`${door.name} with ${bad.slice(0, 20)} as ${visitor}: ${answer}`)
      }
  }
  expect(found).toEqual([])
})

test('a body that is none of ours is refused, and never an error of ours', async ({ room }) => {
  const found: string[] = []
  const bodies = ['', '{', 'null', '[]', '"x"', '{"__proto__":{"role":"admin"}}', JSON.stringify({ email: ['a'], password: { $ne: 1 } }), JSON.stringify({ x: '\u0000' })]
  for (const door of changes) {
    if (door.kind !== 'route' || !entryOf(door).send || door.name === 'POST /api/auth/sign-out') continue
    for (const body of bodies) {
      // `{}` is what some of them take; nothing here is that.
      const address = room.fill(door.path, { module: moduleSlug, section: 'chercheurs', attempt: room.ids.attempt, question: room.ids.question, session: 'x', activity, ...entryOf(door).params })
      const response = await room.fetch('trainer', address, { method: door.method, headers: { 'Content-Type': 'application/json' }, body })
      if (response.status < 400 || response.status >= 500) found.push(`${door.name} with ${body}: ${response.status}`)
    }
  }
  expect(found).toEqual([])
})

test('what a door is for, those whom it is for can do', async ({ room }) => {
  const found: string[] = []
  for (const door of inOrder)
    for (const visitor of visitors) {
      const entry = entryOf(door)
      const expected = entry.expected[visitor]
      if (isRefusal(expected)) continue
      const { answer, text } = await room.knock(door, entry, visitor)
      if (answer !== expected) found.push(`${door.name} as ${visitor}: ${answer} instead of ${expected}`)
      const mayKnow = visitor === 'owner' || visitor === 'admin'
      if (!mayKnow && text.includes(room.ids.email)) found.push(`${door.name} as ${visitor}: tells the owner’s address`)
    }
  expect(found).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quizSettingsSchema, type QuizSettings, type QuizSettingsDraft } from '@/features/quizzes/settings'
import { poolsTooSmall } from '@/features/quizzes/rules'
import type { Question } from '@/questions/question'
import { samples } from '@/questions/samples'
import { graded, unanswered } from '@/questions/score'
import { certainties, type Certainty } from './certainty'
import { countedPercent } from './counted'
import {
  afterPenalty,
  attemptQuestions,
  calibrate,
  certaintyMarks,
  deadlineOf,
  decideSave,
  isTimeOver,
  markAttempt,
  scoreShownAt,
  startRefusal,
  tryStateOf,
  visibleParts,
  type ArrivingSave,
  type MarkedAnswer,
  type SaveScene,
} from './rules'

const questions = Object.values(samples).map((question) => ({ versionId: question.id, question }))
const max = questions.reduce((sum, { question }) => sum + question.marks, 0)
const deferred = { kind: 'deferred' } as const
const interactive = { kind: 'interactive', penalty: 1 / 3 } as const
const settingsOf = (settings: QuizSettingsDraft): QuizSettings => quizSettingsSchema.parse(settings)
const answerOf = (value: unknown, change: Partial<MarkedAnswer> = {}): MarkedAnswer => ({ value, certainty: null, revision: 1, checks: 0, checkedRevision: null, ...change })
const minutes = (count: number) => new Date(Date.UTC(2026, 0, 1, 12, count))
const trueFalse = samples['true-false']
const right = { value: trueFalse.key }
const wrong = { value: !trueFalse.key }

describe('the questions of an attempt', () => {
  const tags = ['a', 'b', 'c']
  const bank = fc
    .array(fc.subarray(tags), { minLength: 1, maxLength: 25 })
    .map((tagged) => tagged.map((own, index) => ({ versionId: String(index), question: { ...trueFalse, id: `q-${index}`, tags: own } as Question })))
  const pools = fc.uniqueArray(fc.record({ tag: fc.constantFrom(...tags), pick: fc.integer({ min: 1, max: 4 }) }), { selector: ({ tag }) => tag, maxLength: 3 })
  const drawn = fc.record({ bank, pools, areQuestionsShuffled: fc.boolean(), seed: fc.integer() })
  const ids = (list: readonly { versionId: string }[]) => list.map(({ versionId }) => versionId)

  it('are the same whenever they are drawn with one seed, and none comes twice', () => {
    fc.assert(
      fc.property(drawn, ({ bank: all, seed, ...settings }) => {
        const first = attemptQuestions(all, settings, seed)
        expect(ids(attemptQuestions(structuredClone(all), settings, seed))).toEqual(ids(first))
        expect(new Set(ids(first)).size).toBe(first.length)
      }),
    )
  })

  it('are exactly the number of each pool, one of two pools drawn for one of them, where the pools are large enough', () => {
    fc.assert(
      fc.property(drawn, ({ bank: all, seed, ...settings }) => {
        fc.pre(poolsTooSmall(all.map(({ question }) => question), settings.pools).length === 0)
        const isPooled = ({ question }: (typeof all)[number]) => settings.pools.some(({ tag }) => question.tags?.includes(tag))
        const put = attemptQuestions(all, settings, seed)
        expect(put.filter(isPooled)).toHaveLength(settings.pools.reduce((sum, { pick }) => sum + pick, 0))
        for (const { tag, pick } of settings.pools) expect(put.filter(({ question }) => question.tags?.includes(tag)).length).toBeGreaterThanOrEqual(pick)
        // Whatever is in no pool is always there.
        expect(new Set(ids(put.filter((frozen) => !isPooled(frozen))))).toEqual(new Set(ids(all.filter((frozen) => !isPooled(frozen)))))
      }),
    )
  })

  it('keep the order of the version unless they are shuffled', () => {
    fc.assert(
      fc.property(drawn, ({ bank: all, seed, pools: drawnFrom }) => {
        const places = ids(attemptQuestions(all, { pools: drawnFrom, areQuestionsShuffled: false }, seed)).map(Number)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })

  it('differ from one seed to another, in their choice and in their order', () => {
    const all = Array.from({ length: 12 }, (_, index) => ({ versionId: String(index), question: { ...trueFalse, tags: ['a'] } as Question }))
    const seeds = Array.from({ length: 200 }, (_, seed) => seed)
    const draws = new Set(seeds.map((seed) => ids(attemptQuestions(all, { pools: [{ tag: 'a', pick: 4 }], areQuestionsShuffled: false }, seed)).join()))
    const orders = new Set(seeds.map((seed) => ids(attemptQuestions(all, { pools: [], areQuestionsShuffled: true }, seed)).join()))
    expect(draws.size).toBeGreaterThan(100)
    expect(orders.size).toBeGreaterThan(190)
  })
})

describe('markAttempt', () => {
  it('gives between zero and the sum of the marks, whatever was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: questions.length, maxLength: questions.length }), fc.constantFrom(deferred, interactive), (values, behaviour) => {
        const answers = new Map(questions.map(({ versionId }, index): [string, MarkedAnswer] => [versionId, answerOf(values[index])]))
        const mark = markAttempt(questions, answers, { passMarkPercent: 70, behaviour })
        expect(mark.earned).toBeGreaterThanOrEqual(0)
        expect(mark.earned).toBeLessThanOrEqual(max)
        expect(mark.max).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('passes exactly at the pass mark, thirds included', () => {
    const thirds = [1, 2, 3].map((number) => ({ versionId: String(number), question: { ...trueFalse, marks: 1 / 3 } }))
    const answers = new Map(['1', '2'].map((id) => [id, answerOf(right)]))
    expect(markAttempt(thirds, answers, { passMarkPercent: 200 / 3, behaviour: deferred }).isPassed).toBe(true)
    expect(markAttempt(thirds, answers, { passMarkPercent: 67, behaviour: deferred }).isPassed).toBe(false)
  })

  it('leaves open answers and opinions out of the score and the pass mark, answered or not', () => {
    const unscored = [samples['open-answer'], samples.opinion].map((question) => ({ versionId: question.id, question }))
    const scored = { versionId: 'scored', question: samples['true-false'] }
    const known: [string, MarkedAnswer] = ['scored', answerOf(right)]
    const said: [string, MarkedAnswer][] = [[samples['open-answer'].id, answerOf({ text: 'Oui.' })], [samples.opinion.id, answerOf({ rating: 2 })]]
    for (const answers of [[known], [known, ...said]])
      expect(markAttempt([...unscored, scored], new Map(answers), { passMarkPercent: 100, behaviour: deferred })).toMatchObject({ earned: 1, max: 1, isPassed: true })
    expect(markAttempt(unscored, new Map(said), { passMarkPercent: 0, behaviour: deferred })).toMatchObject({ earned: 0, max: 0, isPassed: false })
  })

  it('does not pass a quiz without marks', () => {
    expect(markAttempt([], new Map(), { passMarkPercent: 0, behaviour: deferred })).toMatchObject({ earned: 0, max: 0, isPassed: false })
  })

  it('takes a penalty off for each further try, and for a change since the last check, not for opening it again', () => {
    const one = [{ versionId: '1', question: { ...trueFalse, marks: 3 } }]
    const earned = (answer: MarkedAnswer) => markAttempt(one, new Map([['1', answer]]), { passMarkPercent: 70, behaviour: interactive }).earned
    expect(earned(answerOf(right))).toBe(3)
    expect(earned(answerOf(right, { checks: 1, checkedRevision: 1 }))).toBe(3)
    expect(earned(answerOf(right, { checks: 2, checkedRevision: 5, revision: 5 }))).toBeCloseTo(2)
    expect(earned(answerOf(right, { checks: 1, checkedRevision: 1, revision: 2 }))).toBeCloseTo(2)
    expect(earned(answerOf(right, { checks: 9, checkedRevision: 9, revision: 9 }))).toBe(0)
  })
})

describe('afterPenalty', () => {
  it('is the share less the penalty for each try but the first, never below 0 nor above the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (fraction, tries, penalty) => {
        const left = afterPenalty(fraction, tries, penalty)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(fraction)
        if (tries > 1) expect(left).toBe(Math.max(0, fraction - (tries - 1) * penalty))
        expect(afterPenalty(fraction, tries + 1, penalty)).toBeLessThanOrEqual(left)
      }),
    )
  })
})

describe('tries', () => {
  const hinted: Question = { ...trueFalse, hints: [trueFalse.stem, trueFalse.explanation] }
  const state = (value: unknown, checks: number, isLocked: boolean, question = hinted) => tryStateOf(question, interactive, { value, checks, isLocked })

  it('are one for each hint and one more; between two of them the question is locked', () => {
    expect(tryStateOf(hinted, interactive, null)).toEqual({ state: 'open', triesUsed: 0, triesLeft: 3 })
    expect(state(wrong, 1, true)).toEqual({ state: 'between-tries', triesUsed: 1, triesLeft: 2 })
    expect(state(wrong, 1, false)).toEqual({ state: 'open', triesUsed: 1, triesLeft: 2 })
    expect(state(wrong, 3, true)).toEqual({ state: 'locked', triesUsed: 3, triesLeft: 0 })
    expect(state(wrong, 1, true, trueFalse)).toEqual({ state: 'locked', triesUsed: 1, triesLeft: 0 })
  })

  it('end with a right answer, and with the first check where questions are marked once', () => {
    expect(state(right, 1, true)).toEqual({ state: 'locked', triesUsed: 1, triesLeft: 0 })
    expect(tryStateOf(hinted, { kind: 'immediate' }, { value: wrong, checks: 1, isLocked: true }).state).toBe('locked')
  })
})

describe('certainty-based marks', () => {
  it('are a third, two thirds and all when right; 0, −⅔ and −2 when wrong; low where none was given', () => {
    const marks = (share: number) => certainties.map((certainty) => certaintyMarks(graded(3, share, []), certainty))
    expect(marks(1)).toEqual([1, 2, 3])
    expect(marks(0)).toEqual([0, -2, -6])
    expect(marks(0.5)).toEqual([0.5, 1, 1.5])
    expect(certaintyMarks(graded(3, 1, []), null)).toBe(1)
  })

  it('are 0 for a blank whatever the certainty', () => {
    for (const certainty of certainties) expect(certaintyMarks(unanswered(3), certainty)).toBe(0)
  })

  it('never enter the marks or the pass, and add up in the calibration', () => {
    const answer = fc.record({ isRight: fc.boolean(), certainty: fc.constantFrom<Certainty | null>(null, ...certainties) })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (given) => {
        const frozen = given.map((_, index) => ({ versionId: String(index), question: { ...trueFalse, id: `q-${index}` } as Question }))
        const answers = new Map(given.map(({ isRight, certainty }, index) => [String(index), answerOf(isRight ? right : wrong, { certainty })]))
        const certain = markAttempt(frozen, answers, { passMarkPercent: 50, behaviour: { kind: 'certainty' } })
        const { certaintyEarned, ...plain } = markAttempt(frozen, answers, { passMarkPercent: 50, behaviour: deferred })
        expect(certain).toMatchObject(plain)
        expect(certaintyEarned).toBeNull()
        const calibration = calibrate(certain.questions)
        expect(calibration.earned).toBeCloseTo(certain.certaintyEarned ?? Number.NaN)
        expect(calibration.rows.reduce((sum, row) => sum + row.answered, 0)).toBe(given.length)
        expect(calibration.rows.reduce((sum, row) => sum + row.right, 0)).toBe(given.filter(({ isRight }) => isRight).length)
        expect(calibration.sureAndWrong).toEqual(given.flatMap(({ isRight, certainty }, index) => (certainty === 'high' && !isRight ? [`q-${index}`] : [])))
      }),
    )
  })
})

describe('time', () => {
  const startedAt = minutes(0)

  it('ends after limit and extra time, but no later than the quiz closes', () => {
    const limit = { timeLimitSeconds: 600, closesAt: null }
    expect(deadlineOf({ startedAt, extraTimeSeconds: 0 }, limit)).toEqual(minutes(10))
    expect(deadlineOf({ startedAt, extraTimeSeconds: 300 }, limit)).toEqual(minutes(15))
    expect(deadlineOf({ startedAt, extraTimeSeconds: 300 }, { ...limit, closesAt: minutes(12).toISOString() })).toEqual(minutes(12))
    expect(deadlineOf({ startedAt, extraTimeSeconds: 300 }, { timeLimitSeconds: null, closesAt: null })).toBeNull()
  })

  it('is over after deadline and grace, and not at their very end', () => {
    const end = new Date(minutes(10).getTime() + 30_000)
    expect(isTimeOver(minutes(10), 30, end)).toBe(false)
    expect(isTimeOver(minutes(10), 30, new Date(end.getTime() + 1))).toBe(true)
    expect(isTimeOver(null, 0, new Date(8.64e15))).toBe(false)
  })
})

describe('another attempt', () => {
  const now = minutes(30)

  it('may start where nothing is said', () => {
    expect(startRefusal(settingsOf({}), [minutes(0), minutes(1)], now)).toBeNull()
  })

  it('may not when the quiz has closed, when none is left, or too early', () => {
    expect(startRefusal(settingsOf({ closesAt: now.toISOString() }), [], now)).toEqual({ error: 'QUIZ_CLOSED' })
    expect(startRefusal(settingsOf({ closesAt: now.toISOString() }), [], minutes(29))).toBeNull()
    expect(startRefusal(settingsOf({ attemptsAllowed: 2 }), [minutes(0), minutes(1)], now)).toEqual({ error: 'NO_ATTEMPTS_LEFT' })
    expect(startRefusal(settingsOf({ attemptsAllowed: 2 }), [minutes(0)], now)).toBeNull()
    expect(startRefusal(settingsOf({ delaySeconds: 600 }), [minutes(25), minutes(1)], now)).toEqual({ error: 'TOO_EARLY', startsAt: minutes(35) })
    expect(startRefusal(settingsOf({ delaySeconds: 300 }), [minutes(25)], now)).toBeNull()
  })
})

describe('countedPercent', () => {
  it('is the best, the last or the average of all', () => {
    expect(countedPercent('best', [50, 90, 40])).toBe(90)
    expect(countedPercent('last', [50, 90, 40])).toBe(40)
    expect(countedPercent('average', [50, 90, 40])).toBe(60)
    expect(countedPercent('average', [])).toBe(0)
  })
})

describe('what is shown', () => {
  const now = minutes(30)
  const moments = ['after-each', 'after-submission', 'after-closing', 'never'] as const
  const visible = (shows: QuizSettings['shows'], stage: { isSubmitted: boolean; isLocked: boolean }, at = now, kind: 'deferred' | 'immediate' = 'immediate') =>
    visibleParts(settingsOf({ behaviour: { kind }, closesAt: minutes(40).toISOString(), shows }), { ...stage, now: at })
  const all = (moment: (typeof moments)[number]) => ({ score: moment, feedback: moment, key: moment })
  const running = { isSubmitted: false, isLocked: false }
  const locked = { isSubmitted: false, isLocked: true }
  const submitted = { isSubmitted: true, isLocked: true }
  const shown = (stage: typeof running, at = now) => moments.filter((moment) => visible(all(moment), stage, at).key)

  it('is nothing before a check, then what each moment says', () => {
    expect(shown(running)).toEqual([])
    expect(shown(locked)).toEqual(['after-each'])
    expect(shown(submitted)).toEqual(['after-each', 'after-submission'])
    expect(shown(submitted, minutes(40))).toEqual(['after-each', 'after-submission', 'after-closing'])
  })

  it('is nothing after each question where a quiz is marked at submission', () => {
    expect(visible(all('after-each'), locked, now, 'deferred')).toEqual({ score: false, feedback: false, key: false })
  })

  it('is each part by itself, but the score with the key', () => {
    expect(visible({ score: 'after-submission', feedback: 'never', key: 'after-closing' }, submitted)).toEqual({ score: true, feedback: false, key: false })
    expect(visible({ score: 'never', feedback: 'never', key: 'after-submission' }, submitted)).toEqual({ score: true, feedback: false, key: true })
  })

  it('tells when the score will be there, if ever', () => {
    const at = (score: QuizSettings['shows']['score']) => scoreShownAt(settingsOf({ closesAt: minutes(40).toISOString(), shows: { score, key: 'never' } }), now)
    expect(at('after-closing')).toEqual(minutes(40))
    expect(at('after-submission')).toBeNull()
    expect(at('never')).toBeNull()
  })
})

describe('decideSave', () => {
  const scene: SaveScene = {
    attempt: { isSubmitted: false, isClosedByTime: false, position: 0 },
    stored: { revision: 2, saveKey: 'a', browserId: 'here', sequence: 5, isLocked: false },
    known: null,
    latestSequence: 5,
  }
  const arriving: ArrivingSave = { versionId: 'q', place: 1, saveKey: 'b', browserId: 'here', sequence: 6, basedOn: 0 }
  const decide = (change: Partial<SaveScene>, save: Partial<ArrivingSave> = {}) => decideSave({ ...scene, ...change }, { ...arriving, ...save })
  const submitted = { isSubmitted: true, isClosedByTime: false, position: 0 }

  it('acknowledges a repeated save again whatever has happened since', () => {
    for (const attempt of [scene.attempt, submitted, { ...submitted, isClosedByTime: true }, { ...submitted, position: 9 }])
      expect(decide({ attempt, known: { versionId: 'q', outcome: 'superseded' } })).toBe('REPEATED')
    expect(decide({ attempt: submitted }, { saveKey: 'a' })).toBe('REPEATED')
  })

  it('hides what is not the viewer’s, and does not take one key for two questions', () => {
    expect(decide({ attempt: null, known: { versionId: 'q', outcome: 'current' } })).toBe('NOT_FOUND')
    expect(decide({ known: { versionId: 'other', outcome: 'current' } })).toBe('KEY_OF_ANOTHER')
  })

  it('tells an attempt that its learner submitted from one that time has closed', () => {
    expect(decide({ attempt: submitted })).toBe('ATTEMPT_SUBMITTED')
    expect(decide({ attempt: { ...submitted, isClosedByTime: true } })).toBe('late')
  })

  it('lets the sequence decide within one browser, whatever revision was known', () => {
    expect(decide({}, { sequence: 6, basedOn: 0 })).toBe('current')
    expect(decide({}, { sequence: 4, basedOn: 2 })).toBe('superseded')
    expect(decide({}, { sequence: 5, basedOn: 2 })).toBe('superseded')
  })

  it('lets the revision decide between two browsers, whatever the sequence', () => {
    expect(decide({ latestSequence: 0 }, { browserId: 'there', sequence: 1, basedOn: 2 })).toBe('current')
    expect(decide({ latestSequence: 0 }, { browserId: 'there', sequence: 9, basedOn: 1 })).toBe('conflicting')
  })

  it('asks nobody about an older save of a browser that has sent a newer one before', () => {
    expect(decide({ latestSequence: 7 }, { browserId: 'there', sequence: 6, basedOn: 1 })).toBe('superseded')
  })

  it('takes any revision where nothing is stored', () => {
    expect(decide({ stored: null, latestSequence: 0 }, { basedOn: 7 })).toBe('current')
  })

  it('refuses what is locked or left behind', () => {
    expect(decide({ stored: { revision: 2, saveKey: 'a', browserId: 'here', sequence: 5, isLocked: true } })).toBe('QUESTION_LOCKED')
    expect(decide({ attempt: { isSubmitted: false, isClosedByTime: false, position: 2 } })).toBe('QUESTION_PASSED')
    expect(decide({ attempt: { isSubmitted: false, isClosedByTime: false, position: 1 } })).toBe('current')
  })
})

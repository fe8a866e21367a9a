import { describe, expect, it } from 'vitest'
import { samples } from '@/questions/samples'
import { findPlan } from './content'
import { clock, itemDifferences, minutesSaved, quizzesOf, timetable } from './rules'
import type { Activity, WorkshopPlan } from './schema'

const plan = findPlan('acc-1-mistral-sans-mythes') as WorkshopPlan

describe('timetable', () => {
  it('begins each part and each activity where the one before it ends', () => {
    const parts = timetable(plan.plan)
    expect(parts.map(({ startsAt }) => clock(startsAt))).toEqual(['0:00', '0:05', '0:12', '0:20', '0:35', '0:50', '1:02', '1:16', '1:20', '1:27'])
    const activities = parts.flatMap((part) => part.activities)
    activities.forEach((activity, index) => expect(activity.startsAt).toBe(activities[index - 1]?.endsAt ?? 0))
    expect(clock(activities.at(-1)?.endsAt ?? 0)).toBe('1:30')
  })
})

describe('minutesSaved', () => {
  it('counts only what is said to be shorter', () => {
    const activities = [{ minutes: 14, minutesIfLate: 10 }, { minutes: 5 }] as Activity[]
    expect(minutesSaved(activities)).toBe(4)
  })
})

describe('itemDifferences', () => {
  const question = { ...samples['single-choice'], claims: ['a', 'b'], objectives: ['x', 'y'] }

  it('finds none between questions in other words, whatever the order of objectives', () => {
    const other = { ...question, id: 'other', claims: ['b', 'c'], objectives: ['y', 'x'], stem: { fr: 'Autre', en: 'Other' } }
    expect(itemDifferences({ question, difficulty: 'easy' }, { question: other, difficulty: 'easy' })).toEqual([])
  })

  it('names each difference that would make a gain say nothing', () => {
    const other = { ...samples['true-false'], marks: question.marks + 1, claims: ['c'], objectives: ['x'] }
    expect(itemDifferences({ question, difficulty: 'easy' }, { question: other, difficulty: 'hard' })).toEqual(['type', 'marks', 'objectives', 'difficulty', 'claims'])
  })
})

describe('quizzesOf', () => {
  const [preTest, postTest, live] = quizzesOf(plan)

  it('keeps the two tests and the live questions, named after the plan', () => {
    expect([preTest, postTest, live].map((quiz) => quiz?.id)).toEqual(['pre-test', 'post-test', 'live'].map((name) => `${plan.slug}-${name}`))
    expect(postTest?.questions).toEqual(plan.postTest.questions)
  })

  it('never shows what a pre-test was worth, because the post-test asks for the same facts', () => {
    expect(preTest?.settings.shows).toEqual({ score: 'never', feedback: 'never', key: 'never' })
    expect(postTest?.settings.shows.key).toBe('after-submission')
  })
})

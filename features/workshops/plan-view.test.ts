import { describe, expect, it } from 'vitest'
import { content } from '@/features/modules/content'
import { locales } from '@/questions/localised'
import { findPlan } from './content'
import { answerSheet, cardSheets, questionSheet, runSheet } from './plan-view'
import type { WorkshopPlan } from './schema'

const plan = findPlan('acc-1-mistral-sans-mythes') as WorkshopPlan
// Read before the first test, whose time limit it would take.
content()
const marked = [...plan.preTest.questions, ...plan.postTest.questions]

describe.each(locales)('the sheets that participants get, in %s', (locale) => {
  it.each(['pre-test', 'post-test', 'satisfaction'] as const)('%s: hold no key, no feedback and no explanation', (name) => {
    const printed = JSON.stringify(questionSheet(plan, name, locale))
    for (const question of marked) {
      if (question.explanation) expect(printed).not.toContain(question.explanation[locale].slice(0, 40))
      if ('options' in question) for (const { feedback } of question.options) expect(printed).not.toContain(feedback[locale].slice(0, 40))
    }
    expect(printed).not.toMatch(/"key"|"keys"|"feedback"|"explanation"|data-claim/)
  })

  it('the cards: hold no answer, and name their sources in words', () => {
    const printed = JSON.stringify(cardSheets(plan, locale))
    for (const { cards } of plan.handouts)
      for (const { answer } of cards) if (answer) expect(printed).not.toContain(answer[locale].split(' :cite')[0])
    expect(printed).not.toContain('data-claim')
    const facts = cardSheets(plan, locale).find(({ id }) => id === 'fact-cards')
    expect(facts?.cards.every(({ sources }) => sources.length > 0)).toBe(true)
  })
})

describe.each(locales)('the trainer’s sheets, in %s', (locale) => {
  it('have the key of every question that has one, and the source behind every number', () => {
    const { tests, sources } = answerSheet(plan, locale)
    expect(tests.map(({ questions }) => questions.length)).toEqual([8, 8, 4])
    expect(tests.flatMap(({ questions }) => questions).every(({ key, explanation }) => key !== null && explanation !== null)).toBe(true)
    expect(sources.map(({ number }) => number)).toEqual(sources.map((_, index) => index + 1))
  })

  it('keep the author’s order of options, so that letters mean the same on every sheet', () => {
    const [first] = plan.live.questions.filter(({ type }) => type === 'single-choice')
    const asked = runSheet(plan, locale).parts.flatMap(({ activities }) => activities.flatMap(({ question }) => question ?? []))
    const shown = asked.find(({ id }) => id === first?.id)?.question
    expect(shown && 'options' in shown && shown.options.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('give the title of every section that is shown', () => {
    const lessons = runSheet(plan, locale).parts.flatMap(({ activities }) => activities.filter(({ kind }) => kind === 'lesson'))
    expect(lessons.length).toBeGreaterThan(0)
    expect(lessons.every(({ lesson }) => lesson !== null)).toBe(true)
  })
})

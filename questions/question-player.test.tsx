import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionLabels } from './labels'
import { localise } from './localise'
import { feedbackOf, hideKey, presentQuestion, type Answer, type Question } from './question'
import { QuestionPlayer } from './question-player'
import { opinionChoiceSample } from './opinion/sample'
import { samples } from './samples'

const labels = questionLabels(key => `[${key}]`)

const show = (question: Question, answer: Answer | null = null, disabled = false) =>
  renderToStaticMarkup(
    <QuestionPlayer
      question={localise(presentQuestion(hideKey(question), 1), 'fr', text => text)}
      answer={answer}
      onChange={() => {}}
      labels={labels}
      name="q1"
      disabled={disabled}
    />,
  )
const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

describe('the player', () => {
  it('shows the stem as the legend of a group of native inputs', () => {
    const inputs = { 'single-choice': 4, 'multiple-response': 5, 'true-false': 2, numeric: 1, 'spot-the-error': 5, 'open-answer': 1, opinion: 5 }
    for (const question of Object.values(samples)) {
      const html = show(question)
      expect(html).toMatch(/^<fieldset/)
      expect(/<legend[^>]*>(.*?)<\/legend>/.exec(html)?.[1]).toContain(question.stem.fr)
      expect(count(html, /<(input|textarea)/g)).toBe(inputs[question.type])
      expect(count(html, /<label/g)).toBe(inputs[question.type])
    }
  })

  it('shows exactly what was chosen', () => {
    const tags = (html: string) => [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([tag]) => tag)
    const checked = (html: string) => tags(html).map(tag => /value="([^"]*)"/.exec(tag)?.[1])
    expect(checked(show(samples['single-choice']))).toEqual([])
    expect(checked(show(samples['single-choice'], { optionId: 'c' }))).toEqual(['c'])
    expect(checked(show(samples['multiple-response'], { optionIds: ['d', 'a'] }))).toHaveLength(2)
    expect(checked(show(samples['true-false'], { value: false }))).toEqual(['false'])
    expect(show(samples.numeric, { text: '1 090 M€' })).toContain('value="1 090 M€"')
  })

  it('ignores an answer to another type of question', () => {
    for (const question of Object.values(samples))
      for (const answer of [{ optionId: 'zz' }, { optionIds: ['zz'] }, { text: '' }])
        expect(show(question, answer)).not.toContain('checked=""')
  })

  it('disables every input at once', () => {
    for (const question of Object.values(samples)) expect(show(question, null, true)).toMatch(/^<fieldset[^>]* disabled=""/)
  })

  it('ties the unit to the field, and says so when the text does not read as a number', () => {
    const fine = show(samples.numeric, { text: '1 090' })
    expect(fine).toContain('inputMode="decimal"')
    expect(fine).toMatch(/aria-describedby="[^"]*-unit"/)
    expect(fine).not.toContain('[notANumber]')
    expect(fine).not.toContain('aria-invalid')
    const odd = show(samples.numeric, { text: 'mille' })
    expect(odd).toMatch(/aria-describedby="[^"]*-unit [^"]*-remark"/)
    expect(odd).toContain('aria-invalid="true"')
    expect(odd).toMatch(/<output[^>]*>\[notANumber\]/)
    expect(show(samples.numeric, { text: ' ' })).not.toContain('[notANumber]')
  })

  it('says how several ticks will be scored', () => {
    const question = samples['multiple-response']
    expect(show(question)).toContain('[chooseSeveral]')
    expect(show({ ...question, scoring: 'all-or-nothing' })).toContain('[chooseAllOrNothing]')
    expect(show({ ...question, scoring: 'weights' })).toContain('[chooseWeighted]')
    expect(show(samples['spot-the-error'])).toContain('[selectErrors]')
    expect(show({ ...samples['spot-the-error'], scoring: 'all-or-nothing' })).toContain('[selectAllOrNothing]')
  })

  it('shows a text as prose in which each segment is a checkbox named by its words', () => {
    const html = show(samples['spot-the-error'], { segmentIds: ['s2', 's5'] })
    const boxes = [...html.matchAll(/<label[^>]*><input type="checkbox"[^>]*?(checked="")?[^>]*\/>([^<]*)/g)].map(([tag, , words]) => [words, tag.includes('checked=""')])
    expect(boxes).toEqual([
      ['juin 2023', false],
      ['105\u00A0M€', false],
      ['toutes levées confondues', false],
      ['plus de 400\u00A0M€', true],
      ['fonds américains et français', true],
    ])
    expect(html).toContain(', un record européen ')
    expect(html).toContain('\u202F; puis, *six mois après*, ')
    expect(html).not.toContain('[[')
    expect(html).not.toContain('\uFFFC')
  })

  it('counts the characters left of an open answer, aloud only near the end', () => {
    const html = show(samples['open-answer'], { text: 'x'.repeat(1000) })
    expect(html).toMatch(/<textarea[^>]*maxLength="5000"/)
    expect(html).toMatch(/aria-describedby="([^"]*)".*<p id="\1"[^>]*>\[charactersLeft\] 4000</)
    expect(html).toMatch(/role="status"[^>]*><\/p>/)
    expect(show(samples['open-answer'], { text: 'x'.repeat(4650) })).toMatch(/role="status"[^>]*>\[charactersLeft\] 300</)
    expect(show({ ...samples['open-answer'], review: 'trainer' })).toContain('[openHintTrainer]')
  })

  it('names the ends of a scale to those who do not see them above it', () => {
    const html = show(samples.opinion, { rating: 5 })
    const names = [...html.matchAll(/<label[^>]*>.*?<\/label>/g)].map(([label]) => label.replaceAll(/<[^>]*>/g, ''))
    expect(names).toEqual(['1 Certainement pas', '2', '3', '4', '5 Certainement'])
    expect(html).toMatch(/<input[^>]*value="5"[^>]*checked=""|<input[^>]*checked=""[^>]*value="5"/)
    expect(count(html, /checked=""/g)).toBe(1)
    expect(count(show({ ...samples.opinion, response: { kind: 'scale', range: '0-10', lowest: samples.opinion.stem, highest: samples.opinion.stem } }), /<input/g)).toBe(11)
    expect(show(opinionChoiceSample, { optionId: 'b' })).toMatch(/<input[^>]*value="b"[^>]*checked=""|<input[^>]*checked=""[^>]*value="b"/)
  })

  it('holds nothing of the key', () => {
    for (const question of Object.values(samples)) {
      const html = show(question)
      const secret = [question.explanation, ...Object.values(feedbackOf(question))]
      if (question.type === 'spot-the-error') secret.push(...question.errors.map(({ correction }) => correction))
      if (question.type === 'open-answer') secret.push(question.modelAnswer, ...question.rubric.map(({ text }) => text))
      for (const text of secret) if (text) expect(html).not.toContain(text.fr)
    }
  })
})

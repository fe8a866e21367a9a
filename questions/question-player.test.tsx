import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionLabels } from './labels'
import { localise } from './localise'
import { feedbackOf, hideKey, presentQuestion, type Answer, type Question } from './question'
import { QuestionPlayer } from './question-player'
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
    const inputs = { 'single-choice': 4, 'multiple-response': 5, 'true-false': 2, numeric: 1, 'short-text': 1, cloze: 4 }
    for (const question of Object.values(samples)) {
      const html = show(question)
      expect(html).toMatch(/^<fieldset/)
      expect(/<legend[^>]*>(.*?)<\/legend>/.exec(html)?.[1]).toContain(question.stem.fr)
      expect(count(html, /<(?:input|select)/g)).toBe(inputs[question.type])
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
      for (const answer of [{ optionId: 'zz' }, { optionIds: ['zz'] }, { text: '' }, { gaps: { zz: 'x' } }])
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

  it('says what counts in a short text', () => {
    const { matching } = samples['short-text']
    const html = show(samples['short-text'], { text: ' Bug' })
    expect(html).toContain('[textHint] [caseAndAccentsAside]')
    expect(html).toContain('value=" Bug"')
    const strict = { ...samples['short-text'], matching: { ...matching, isCaseSensitive: true, isAccentSensitive: true } }
    expect(show(strict)).toContain('[textHint] [caseCounts] [accentsCount]')
  })

  it('gives each gap its own name, in the order in which the language of the page is read', () => {
    const html = show(samples.cloze, { gaps: { lead: 'c', total: 'six cents', loan: 'dette' } })
    const names = [...html.matchAll(/<label for="[^"]*-([a-z]+)"[^>]*>(.*?)<\/label>/g)].map(([, id, words]) => [id, words?.replace(/<[^>]*>/g, '')])
    const inOrder = (...ids: string[]) => ids.map((id, index) => [id, `[gap] ${index + 1} [gapOf] 4`])
    expect(names).toEqual(inOrder('lead', 'total', 'loan', 'value'))
    const english = renderToStaticMarkup(
      <QuestionPlayer question={localise(hideKey(samples.cloze), 'en', text => text)} answer={null} onChange={() => {}} labels={labels} name="q1" />,
    )
    expect([...english.matchAll(/<label for="[^"]*-([a-z]+)"/g)].map(([, id]) => id)).toEqual(['value', 'total', 'loan', 'lead'])
    expect(html).toMatch(/<select[^>]*><option value="">\[choose\]<\/option>/)
    expect(html).toMatch(/<option value="c" selected="">Lightspeed<\/option>/)
    expect(html).toMatch(/name="q1-loan"[^>]*value="dette"|value="dette"[^>]*name="q1-loan"/)
    expect(html).toContain('[gap] 2 – [notANumber]')
    expect(count(html, /aria-invalid="true"/g)).toBe(1)
  })

  it('shows the choices of a gap in the order of the seed', () => {
    const order = (seed: number) =>
      [...renderToStaticMarkup(
        <QuestionPlayer question={localise(presentQuestion(hideKey(samples.cloze), seed), 'fr', text => text)} answer={null} onChange={() => {}} labels={labels} name="q1" />,
      ).matchAll(/<option value="([a-z])"/g)].map(([, id]) => id).join('')
    expect(new Set(Array.from({ length: 60 }, (_, seed) => order(seed))).size).toBe(6)
  })

  it('holds nothing of the key', () => {
    for (const question of Object.values(samples)) {
      const html = show(question)
      const secret = [question.explanation, ...Object.values(feedbackOf(question))]
      for (const { fr } of secret) expect(html).not.toContain(fr)
    }
  })
})

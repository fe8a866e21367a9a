import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionLabels } from './labels'
import { localise } from './localise'
import { feedbackOf, presentHidden, type Answer, type Question } from './question'
import { QuestionPlayer } from './question-player'
import { opinionChoiceSample } from './opinion/sample'
import { samples } from './samples'

const labels = questionLabels(key => `[${key}]`)

const show = (question: Question, answer: Answer | null = null, disabled = false) =>
  renderToStaticMarkup(
    <QuestionPlayer
      question={localise(presentHidden(question, 1), 'fr', text => text)}
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
    const inputs = { 'single-choice': 4, 'multiple-response': 5, 'true-false': 2, numeric: 1, 'short-text': 1, cloze: 4, matching: 3, ordering: 0, categorise: 12, 'spot-the-error': 5, 'open-answer': 1, opinion: 5 }
    for (const question of Object.values(samples)) {
      const html = show(question)
      expect(html).toMatch(/^<fieldset/)
      expect(/<legend[^>]*>(.*?)<\/legend>/.exec(html)?.[1]).toContain(question.stem.fr)
      expect(count(html, /<(?:input|select|textarea)/g)).toBe(inputs[question.type])
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
    expect(checked(show(samples.categorise))).toEqual([])
    expect(new Set(checked(show(samples.categorise, { places: { trust: 'fact', amount: 'figure' } })))).toEqual(new Set(['fact', 'figure']))
    const selected = (html: string) => [...html.matchAll(/<option value="([^"]*)" selected="">/g)].map(match => match[1])
    expect(selected(show(samples.matching))).toEqual(['', '', ''])
    expect(selected(show(samples.matching, { pairs: { lample: 'brain' } })).filter(id => id !== '')).toEqual(['brain'])
  })

  it('ignores an answer to another type of question', () => {
    for (const question of Object.values(samples))
      for (const answer of [{ optionId: 'zz' }, { optionIds: ['zz'] }, { text: '' }, { gaps: { zz: 'x' } }, { pairs: { zz: 'zz' } }, { order: ['zz'] }, { places: { zz: 'zz' } }])
        expect(show(question, answer)).not.toMatch(/checked=""|value="[^"]+" selected=""/)
    expect(show(samples.ordering, { order: ['zz'] })).toBe(show(samples.ordering))
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
      <QuestionPlayer question={localise(presentHidden(samples.cloze, 1), 'en', text => text)} answer={null} onChange={() => {}} labels={labels} name="q1" />,
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
        <QuestionPlayer question={localise(presentHidden(samples.cloze, seed), 'fr', text => text)} answer={null} onChange={() => {}} labels={labels} name="q1" />,
      ).matchAll(/<option value="([a-z])"/g)].map(([, id]) => id).join('')
    expect(new Set(Array.from({ length: 60 }, (_, seed) => order(seed))).size).toBe(6)
  })

  it('names the list of each prompt by the prompt, and puts plain words into it', () => {
    const { matching } = samples
    const choices = matching.choices.map(choice => ({ ...choice, text: { fr: '<b>R&#x26;D</b> x', en: 'x' } }))
    const html = show({ ...matching, choices })
    for (const [, id, text] of html.matchAll(/<label for="([^"]*)"[^>]*><span>(.*?)<\/span>/g)) {
      expect(html).toMatch(new RegExp(`<select id="${id}"`))
      expect(matching.prompts.map(prompt => prompt.text.fr)).toContain(text)
    }
    expect(count(html, /<option value=""[^>]*>\[choose\]/g)).toBe(3)
    expect(count(html, />R&amp;D x<\/option>/g)).toBe(12)
  })

  it('makes each item to be sorted the legend of its own radio buttons', () => {
    const html = show(samples.categorise)
    for (const item of samples.categorise.items) {
      const group = html.split(`<span>${item.text.fr}</span></legend>`)[1]?.split('</fieldset>')[0] ?? ''
      expect([...group.matchAll(/ name="([^"]*)"/g)].map(match => match[1])).toEqual(Array.from({ length: 3 }, () => `q1/${item.id}`))
      expect([...group.matchAll(/value="([^"]*)"/g)].map(match => match[1])).toEqual(['fact', 'figure', 'opinion'])
    }
  })

  describe('of an ordering', () => {
    const { ordering } = samples
    const names = (html: string) => [...html.matchAll(/<button[^>]*aria-label="([^"]*)"([^>]*)>/g)].map(([, name = '', rest = '']) => (rest.includes('aria-disabled="true"') ? `(${name})` : name))
    const plain = (id: string) => ordering.items.find(item => item.id === id)?.text.fr ?? ''

    it('names each button by its item, and tells which cannot move it further', () => {
      const expected = ordering.key.flatMap((id, index) => {
        const [up, down] = [`[moveUp] ${plain(id)}`, `[moveDown] ${plain(id)}`]
        return [index === 0 ? `(${up})` : up, index === 4 ? `(${down})` : down]
      })
      expect(names(show(ordering, { order: ordering.key }))).toEqual(expected)
    })

    it('says that the order shown at first is no answer, until it is kept or changed', () => {
      const before = show(ordering)
      expect(before).toContain('[orderNotAnswer]')
      expect(before).toContain('[keepThisOrder]')
      const after = show(ordering, { order: ordering.key })
      expect(after).toMatch(/role="status"[^>]*>\[orderIsAnswer\]/)
      expect(after).not.toContain('[keepThisOrder]')
    })
  })

  it('says that a part earns nothing only where that is so', () => {
    for (const question of [samples.matching, samples.ordering, samples.categorise]) {
      expect(show(question)).not.toContain('[allOrNothing]')
      expect(show({ ...question, scoring: 'all-or-nothing' })).toContain('[allOrNothing]')
    }
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

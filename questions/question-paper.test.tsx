import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { localise } from './localise'
import { hideKey, type QuestionType } from './question'
import { QuestionPaper, type PaperLabels } from './question-paper'
import { samples } from './samples'

const labels: PaperLabels = { instruction: (type) => `to do: ${type}`, true: 'True', false: 'False' }
const printed = (type: QuestionType, isInstructed = true) =>
  renderToStaticMarkup(<QuestionPaper question={localise(hideKey(samples[type]), 'en', markdown => markdown)} labels={labels} isInstructed={isInstructed} />)

describe('a question on paper', () => {
  it.each(Object.keys(samples) as QuestionType[])('%s: says what is asked and what to do with the pen, and takes no input', (type) => {
    const html = printed(type)
    expect(html).toContain(`to do: ${type}`)
    expect(html).not.toMatch(/<input|<button|<select|<textarea/)
    expect(printed(type, false)).not.toContain('to do')
  })

  it('gives each option a letter, which cards and answers can name', () => {
    expect(printed('single-choice')).toMatch(/>A<.*>B<.*>C</)
    expect(printed('true-false')).toMatch(/>A<.*True.*>B<.*False/)
  })

  it('prints every rating of a scale, and lines for an open answer', () => {
    expect(printed('opinion')).toContain('<li')
    expect(printed('open-answer')).toContain('border-b')
  })
})

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blankQuestion, type QuestionDraft } from './draft'
import { problemsOf } from './draft-problems'
import { readPlainNumber } from './editor-fields'
import { editorLabelKeys, editorLabels } from './editor-labels'
import { fieldId } from './editor-props'
import type { QuestionType } from './question'
import { QuestionEditor } from './question-editor'
import { samples } from './samples'

const labels = editorLabels(key => `[${key}]`)
const types = Object.keys(samples) as QuestionType[]

const show = (question: QuestionDraft, problems: Record<string, string[]> = {}) =>
  renderToStaticMarkup(<QuestionEditor question={question} onChange={() => {}} form={{ labels, problems, locale: 'fr' }} claims={null} />)

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')
const textareas = (html: string) => [...html.matchAll(/<textarea[^>]* lang="(fr|en)"/g)].map(([, locale]) => locale)

describe('the editor', () => {
  it('shows every type, blank and written, with each text in both languages side by side', () => {
    for (const type of types)
      for (const question of [blankQuestion(type, 'new'), samples[type]]) {
        const languages = textareas(show(question))
        expect(languages.length, type).toBeGreaterThan(1)
        expect(languages.filter(locale => locale === 'fr').length, type).toBe(languages.length / 2)
        expect(show(question)).toContain(question === samples[type] ? samples[type].stem.en : '[stem]')
      }
  })

  it('gives every control an id of its own, and every label one that exists', () => {
    for (const type of types) {
      const html = show(samples[type])
      const ids = idsIn(html)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), type).toEqual([])
      for (const [, id] of html.matchAll(/<label[^>]* for="([^"]*)"/g)) expect(ids).toContain(id)
      for (const [, list = ''] of html.matchAll(/aria-labelledby="([^"]*)"/g)) for (const id of list.split(' ')) expect(ids, type).toContain(id)
      for (const [, list = ''] of html.matchAll(/aria-describedby="([^"]*)"/g)) for (const id of list.split(' ')) expect(ids, type).toContain(id)
    }
  })

  it('says every problem of a blank question at a field that is there', () => {
    for (const type of types) {
      const blank = blankQuestion(type, 'new')
      const found = problemsOf(blank, []).filter(({ field }) => !field.startsWith('claims'))
      const problems: Record<string, string[]> = {}
      for (const { field, code } of found) (problems[field] ??= []).push(`${field} ${code}`)
      const html = show(blank, problems)
      for (const { field, code } of found) expect(html, type).toContain(`${field} ${code}`)
      expect(html).toContain(`id="${fieldId('stem')}"`)
    }
  })

  it('has no words of its own', () => {
    for (const type of types) {
      const texts = show(blankQuestion(type, 'new'))
        .replace(/<code[^>]*>.*?<\/code>/g, '')
        .split(/<[^>]*>/)
        .filter(text => /\p{L}/u.test(text))
      for (const text of texts) expect(editorLabelKeys.some(key => text.includes(`[${key}]`)), `${type}: ${text}`).toBe(true)
    }
  })

  it('reads numbers with a comma or a point, and nothing else as one', () => {
    expect(['12,5', '12.5', '1 250', '−3', '0'].map(readPlainNumber)).toEqual([12.5, 12.5, 1250, -3, 0])
    expect(['', ' ', 'x', '1,2,3', '12 €'].map(readPlainNumber)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

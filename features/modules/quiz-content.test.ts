import { describe, expect, it } from 'vitest'
import type { Gap } from '@/questions/cloze/schema'
import { itemPath, misconceptionPath, optionPath, segmentPath, trueFalsePath } from '@/questions/feedback-path'
import { keyOf } from '@/questions/key-of'
import type { Ordering } from '@/questions/ordering/schema'
import { feedbackOf, scoreAnswer, type Answer, type Question } from '@/questions/question'
import { listQuizzes } from './content'

const questions = new Map(listQuizzes().flatMap((quiz) => quiz.questions.map((question) => [question.id, question] as const)))

/** The question of this id in the product's own content. */
function theQuestion<T extends Question['type']>(id: string, type: T): Extract<Question, { type: T }> {
  const question = questions.get(id)
  if (question?.type !== type) throw new Error(`no ${type} ${id}`)
  return question as Extract<Question, { type: T }>
}

/** The share of the marks, the paths of the feedback, and its French texts, all of which the question must have. */
function judged(question: Question, answer: unknown) {
  const { earned, max, feedback, state } = scoreAnswer(question, answer)
  const texts = feedback.map((path) => feedbackOf(question)[path]?.fr ?? '')
  expect(texts, feedback.join()).not.toContain('')
  return { share: max === 0 ? 0 : earned / max, feedback, texts, state }
}

/** An answer that gives itself away by what must be said of it. */
type Telling = { answer: Answer; path: string; share?: number }

/** A text that fits the pattern of an author. */
const fitting = (pattern: string) => pattern.replaceAll('*', ' ')

/** What can be typed in a gap, or as a text or a number, and is known to its author. */
function typedCases(gap: Gap | Extract<Question, { type: 'short-text' | 'numeric' }>): { typed: string; path: string; share: number }[] {
  if ('kind' in gap && gap.kind === 'choice') return gap.options.map(({ id }) => ({ typed: id, path: optionPath(id), share: id === gap.key ? 1 : 0 }))
  if (!('accepted' in gap)) return gap.misconceptions.map(({ value, share = 0 }, index) => ({ typed: String(value), path: misconceptionPath(index), share }))
  const cases = (list: { texts: Record<'fr' | 'en', string[]>; share?: number }[], name: string) =>
    list.flatMap(({ texts, share = 0 }, index) => [...texts.fr, ...texts.en].map((text) => ({ typed: fitting(text), path: `${name}.${index}`, share })))
  return [...cases(gap.accepted, 'accepted'), ...cases(gap.misconceptions, 'misconceptions')]
}

/** The order of the key, changed so that it holds this wrong order. */
function betraying({ key }: Ordering, wrong: Ordering['misconceptions'][number]): string[] {
  if ('first' in wrong) return [wrong.first, ...key.filter((id) => id !== wrong.first)]
  const part = 'last' in wrong ? [wrong.last] : wrong.order
  return [...key.filter((id) => !part.includes(id)), ...part]
}

type Pairing = { sources: readonly { id: string }[]; targets: readonly { id: string }[]; key: Record<string, string>; misconceptions: { source?: string | undefined; target: string }[] }

/** Every source given every target, alone, but for the wrong pairs that no misconception takes in. */
const pairCases = ({ sources, targets, key, misconceptions }: Pairing, answerOf: (pairs: Record<string, string>) => Answer): Telling[] =>
  sources.flatMap(({ id: source }) =>
    targets.flatMap(({ id: target }) => {
      if (key[source] === target) return { answer: answerOf({ [source]: target }), path: itemPath(source), share: 1 / sources.length }
      const own = misconceptions.findIndex((known) => known.source === source && known.target === target)
      const known = own === -1 ? misconceptions.findIndex((other) => other.source === undefined && other.target === target) : own
      return known === -1 ? [] : { answer: answerOf({ [source]: target }), path: misconceptionPath(known), share: 0 }
    }),
  )

/** Every answer of which the author has something to say, as far as they can be listed. */
function tellingAnswers(question: Question): Telling[] {
  switch (question.type) {
    case 'single-choice':
      return question.options.map(({ id }) => ({ answer: { optionId: id }, path: optionPath(id), share: id === question.key ? 1 : 0 }))
    case 'multiple-response':
      return question.options.map(({ id }) => ({ answer: { optionIds: [id] }, path: optionPath(id), share: question.keys.includes(id) ? 1 / question.keys.length : 0 }))
    case 'true-false':
      return [true, false].map((value) => ({ answer: { value }, path: trueFalsePath(value), share: value === question.key ? 1 : 0 }))
    case 'numeric':
    case 'short-text':
      return typedCases(question).map(({ typed, ...told }) => ({ answer: { text: typed }, ...told }))
    case 'cloze':
      return question.gaps.flatMap((gap) =>
        typedCases(gap).map(({ typed, path, share }) => ({ answer: { gaps: { [gap.id]: typed } }, path: `gaps.${gap.id}.${path}`, share: share / question.gaps.length })),
      )
    case 'matching':
      return pairCases(
        { sources: question.prompts, targets: question.choices, key: question.key, misconceptions: question.misconceptions.map(({ prompt, choice }) => ({ source: prompt, target: choice })) },
        (pairs) => ({ pairs }),
      )
    case 'categorise':
      return pairCases(
        { sources: question.items, targets: question.categories, key: question.key, misconceptions: question.misconceptions.map(({ item, category }) => ({ source: item, target: category })) },
        (places) => ({ places }),
      )
    case 'ordering':
      return question.misconceptions.map((wrong, index) => ({ answer: { order: betraying(question, wrong) }, path: misconceptionPath(index) }))
    case 'spot-the-error':
      return [
        ...question.errors.map(({ id }) => ({ answer: { segmentIds: [id] }, path: segmentPath(id), share: 1 / question.errors.length })),
        ...question.decoys.map(({ id }) => ({ answer: { segmentIds: [id] }, path: segmentPath(id), share: 0 })),
      ]
    case 'open-answer':
    case 'opinion':
      return []
  }
}

const blanks: unknown[] = [null, undefined, {}, { optionIds: [] }, { text: '' }, { text: ' ' }, { gaps: {} }, { pairs: {} }, { places: {} }, { segmentIds: [] }]
const isScored = ({ type }: Question) => type !== 'open-answer' && type !== 'opinion'

describe.each([...questions.values()].filter(isScored).map((question) => [question.id, question] as const))('the scored question %s', (_id, question) => {
  it('gives every mark for its key, and says something', () => {
    const { share, texts } = judged(question, keyOf(question))
    expect(share).toBe(1)
    expect(texts).not.toEqual([])
  })
})

describe.each([...questions.values()].map((question) => [question.id, question] as const))('the question %s', (_id, question) => {
  it('gives nothing for an answer that says nothing', () => {
    for (const blank of blanks) expect(judged(question, blank)).toMatchObject({ share: 0, feedback: [], state: 'unanswered' })
  })

  it('has its word for each option and each known error', () => {
    for (const { answer, path, share } of tellingAnswers(question)) {
      const told = judged(question, answer)
      expect(told.feedback, JSON.stringify(answer)).toContain(path)
      if (share === undefined) expect(told.share, path).toBeLessThan(1)
      else expect(told.share, path).toBeCloseTo(share)
    }
  })
})

/** The key with some of its parts changed. */
const typing = (id: string, gaps: Record<string, string>): Answer => ({ gaps: { ...(keyOf(theQuestion(id, 'cloze')) as { gaps: Record<string, string> }).gaps, ...gaps } })
const pairing = (id: string, pairs: Record<string, string>): Answer => ({ pairs: { ...theQuestion(id, 'matching').key, ...pairs } })
const placing = (id: string, places: Record<string, string>): Answer => ({ places: { ...theQuestion(id, 'categorise').key, ...places } })
const ticking = (id: string, ...more: string[]): Answer => ({ optionIds: [...theQuestion(id, 'multiple-response').keys, ...more] })
const typed = (text: string): Answer => ({ text })

/** A note of the curriculum on an item: who answers so earns this share and reads these words. */
type Note = [id: string, note: string, answer: Answer, share: number, words: RegExp]

const order = (...ids: string[]): Answer => ({ order: ids })
const notes: Note[] = [
  ['edu-1-series-a-amount', 'over 400 million', { optionId: 'd' }, 0, /qu’en dollars/],
  ['edu-1-total-three-rounds', 'within the tolerance', typed('1 090 M€'), 1, /105 \+ 385 \+ 600/],
  ['edu-1-total-three-rounds', 'at the end of the tolerance', typed('1,100'), 1, /^Oui/],
  ['edu-1-total-three-rounds', 'more than a billion', typed('1000'), 0, /est un arrondi/],
  ['edu-1-total-three-rounds', 'with Microsoft', typed('1105'), 0, /15 M€ de Microsoft/],
  ['edu-1-total-three-rounds', 'without the debt', typed('958'), 0, /132 M€ de dette/],
  ['edu-1-first-events', 'Mistral 7B after the Series A', order('registration', 'seed', 'series-a', 'first-model', 'microsoft', 'series-b'), 14 / 15, /dix semaines/],
  ['edu-1-first-events', 'Mistral 7B last', order('registration', 'seed', 'series-a', 'microsoft', 'series-b', 'first-model'), 12 / 15, /dix semaines/],
  ['edu-1-first-events', 'the seed before the registration', order('seed', 'registration', 'first-model', 'series-a', 'microsoft', 'series-b'), 14 / 15, /la naissance de la société/],
  ['edu-1-founders-former-labs', 'Google Brain', pairing('edu-1-founders-former-labs', { mensch: 'google-brain' }), 2 / 3, /deux laboratoires de Google/],
  ['edu-1-founders-former-labs', 'OpenAI', pairing('edu-1-founders-former-labs', { lacroix: 'openai' }), 2 / 3, /connue de tous/],
  ['edu-1-product-at-series-a', 'true', { value: true }, 0, /ce qui est vrai en juin 2023/],
  ['edu-1-june-2024-round', 'with Microsoft', ticking('edu-1-june-2024-round', 'a'), 2 / 3, /à l’écart de la levée de juin/],
  ['edu-1-june-2024-figures', 'equity only', typing('edu-1-june-2024-figures', { raised: '468' }), 2 / 3, /le capital seul/],
  ['edu-1-june-2024-figures', 'the rounded figure', typing('edu-1-june-2024-figures', { worth: '6' }), 1, /^Accepté/],
  ['edu-1-june-2024-figures', 'a point for the comma, and units', typing('edu-1-june-2024-figures', { raised: '600 M€', worth: '5.8' }), 1, /post-money/],
  ['edu-1-june-2024-figures', 'a gap left blank', typing('edu-1-june-2024-figures', { lent: '' }), 2 / 3, /capital et dette réunis/],
  ['edu-1-founder-named-guillaume', 'the slip of an article', typed('Lampe'), 0, /Il manque une lettre/],
  ['edu-1-founder-named-guillaume', 'the slip, with the first name', typed('guillaume lampe'), 0, /Il manque une lettre/],
  ['edu-1-founder-named-guillaume', 'small letters', typed('lample'), 1, /^Oui/],
  ['edu-1-founder-named-guillaume', 'capitals', typed('LAMPLE'), 1, /^Oui/],
  ['edu-1-founder-named-guillaume', 'the whole name, with a full stop', typed(' Guillaume  Lample. '), 1, /^Oui/],
  ['edu-1-founder-named-guillaume', 'one of the others', typed('Mensch'), 0, /Arthur/],
  ['edu-1-founder-named-guillaume', 'somebody else', typed('Niel'), 0, /un texte qu’il a signé/],
  ['edu-1-kinds-of-statement', 'trust as a fact', placing('edu-1-kinds-of-statement', { trust: 'fact' }), 3 / 4, /l’interprétation pour le fait/],
  ['edu-1-aged-figures', 'one of two, and a right one', { segmentIds: ['loan', 'value'] }, 0, /Le prêt est bien/],
  ['edu-1-aged-figures', 'one of two', { segmentIds: ['staff'] }, 1 / 2, /juin 2024/],

  ['edu-2-redistribution-duties', 'permission asked', ticking('edu-2-redistribution-duties', 'b'), 3 / 4, /L’accord est déjà donné/],
  ['edu-2-regime-at-release', 'Codestral under Apache', pairing('edu-2-regime-at-release', { 'codestral-22b': 'apache' }), 5 / 6, /Startup\.info/],
  ['edu-2-regime-at-release', 'Large 24.07 through the API only', pairing('edu-2-regime-at-release', { 'large-24-07': 'api-only' }), 5 / 6, /reste forcément caché/],
  ['edu-2-parts-of-mistral-7b', 'data as published', placing('edu-2-parts-of-mistral-7b', { 'training-data': 'published' }), 3 / 4, /une transparence entière/],
  ['edu-2-parts-of-mistral-7b', 'weights as not published', placing('edu-2-parts-of-mistral-7b', { weights: 'withheld' }), 3 / 4, /les poids et les données/],
  ['edu-2-as-is-sentence', 'licence', typing('edu-2-as-is-sentence', { missing: 'licence' }), 1 / 2, /licence et garantie/],
  ['edu-2-as-is-sentence', 'licence, as Americans spell it', typing('edu-2-as-is-sentence', { missing: 'License' }), 1 / 2, /licence et garantie/],
  ['edu-2-as-is-sentence', 'warranty, in the other language', typing('edu-2-as-is-sentence', { missing: 'warranty', sold: 'support' }), 1, /^Oui/],
  ['edu-2-as-is-sentence', 'a warranty of one’s own', typing('edu-2-as-is-sentence', { sold: 'Garantie' }), 1, /en votre nom/],
  ['edu-2-as-is-sentence', 'half right in one gap of two', typing('edu-2-as-is-sentence', { missing: 'responsabilite' }), 3 / 4, /^À moitié/],
  ['edu-2-regimes-in-time', 'Large last', order('seven-b', 'codestral', 'large-2', 'family-3', 'large'), 7 / 10, /comme si la fermeture était définitive/],
  ['edu-2-spdx-identifier', 'as written', typed('Apache-2.0'), 1, /^Oui/],
  ['edu-2-spdx-identifier', 'without its hyphen', typed('apache 2.0'), 1, /trait d’union/],
  ['edu-2-spdx-identifier', 'in capitals', typed('APACHE-2.0'), 1, /^Oui/],
  ['edu-2-spdx-identifier', 'with a hyphen that does not break', typed('Apache\u20112.0'), 1, /^Oui/],
  ['edu-2-spdx-identifier', 'without a version', typed('Apache'), 0, /Il manque la version/],
  ['edu-2-spdx-identifier', 'by its name', typed('Apache License, Version 2.0'), 1 / 2, /vous donnez son nom/],
  ['edu-2-third-party-page', 'trust it', { optionId: 'a' }, 0, /Officiel pour l’hébergeur/],

  ['edu-6-microsoft-amount', 'with its unit', typed('15 M€'), 1, /^Oui/],
  ['edu-6-microsoft-amount', 'the valuation', typed('2 000'), 0, /la valeur de l’entreprise entière/],
  ['edu-6-microsoft-amount', 'OpenAI', typed('13000'), 0, /OpenAI/],
  ['edu-6-microsoft-amount', 'a zero too many', typed('150'), 0, /Un zéro de trop/],
  ['edu-6-share-at-stake', 'with a comma', typed('0,75'), 1, /^Oui/],
  ['edu-6-share-at-stake', 'with a point and a sign', typed('0.75 %'), 1, /^Oui/],
  ['edu-6-share-at-stake', 'ten times too much', typed('7,5'), 0, /facteur dix/],
  ['edu-6-share-at-stake', 'millions for per cent', typed('15'), 0, /millions d’euros/],
  ['edu-6-reactions-and-actors', 'furious, the Commission', pairing('edu-6-reactions-and-actors', { anger: 'commission' }), 3 / 4, /le nom d’un seul acteur/],
  ['edu-6-five-events-of-2024', 'the CMA before Snowflake', order('deal', 'article', 'cma', 'snowflake', 'series-b'), 9 / 10, /l’autorité parle la première/],
  ['edu-6-fact-or-opinion', 'snub as a fact', placing('edu-6-fact-or-opinion', { snub: 'fact' }), 3 / 4, /imprimé dans un journal/],

  ['amb-1-say-qualify-ban', 'urgency as something to say', placing('amb-1-say-qualify-ban', { deadline: 'say' }), 3 / 4, /la pression comme un problème/],
  ['amb-1-unknown-answer', 'an answer first', order('check', 'admit', 'note', 'date'), 1 / 2, /c’est improviser/],
  ['amb-1-audience-proofs', 'the same proof for all', { pairs: { company: 'cost', institution: 'cost', training: 'cost' } }, 1 / 3, /la même preuve à tous/],
]

describe('a note of the curriculum', () => {
  it.each(notes)('%s: %s', (id, _note, answer, share, words) => {
    const question = questions.get(id)
    if (!question) throw new Error(`no question ${id}`)
    const told = judged(question, answer)
    expect(told.share).toBeCloseTo(share)
    expect(told.texts.filter((text) => words.test(text.replaceAll(/[\u00A0\u202F]/g, ' ')))).not.toEqual([])
  })

  it('amb-1-interests-sentence: a rubric, outside the score', () => {
    const question = theQuestion('amb-1-interests-sentence', 'open-answer')
    expect(scoreAnswer(question, typed('Je suis neutre.'))).toMatchObject({ state: 'needs-review', earned: 0, max: 0 })
    expect(question.misconceptions.map(({ text }) => text.fr)).toEqual(['« Je suis neutre. »'])
    expect(question.rubric.length).toBeGreaterThanOrEqual(3)
  })
})

import { describe, expect, it } from 'vitest'
import { questionSchema, type Question } from '@/questions/question'
import { samples } from '@/questions/samples'
import { readSource } from './content'
import { swap, writeTree, type Changes } from './content-fixture'
import { checkEditorial } from './editorial-rules'
import { unusedClaims } from './unused-claims'

const quiz = 'modules/one/quiz.yaml'
const [fr, en] = ['modules/one/fr.md', 'modules/one/en.md']

/** Every problem that `npm run check:content` would print for the small sound tree with changes. */
function printed(changes: Changes, unused: readonly string[] = []): string[] {
  const { files, source, problems } = readSource(writeTree(changes))
  return [...problems, ...checkEditorial(files, source, unused)].map(({ file, field, message }) => `${file}: ${field}: ${message}`)
}

const isAboutLength = (problem: string) => /has \d+ words; /.test(problem)

// The tree is sound but short: its lessons are a few words.
const before = printed({})
const added = (changes: Changes, unused?: readonly string[]) => printed(changes, unused).filter((problem) => !before.includes(problem))

const option = (id: string, text: string, feedback = 'Relisez.') =>
  `      - { id: ${id}, text: { fr: "${text}", en: "${text} x" }, feedback: { fr: "${feedback}", en: "Read again." } }\n`
const choice = (id: string, stem: string, options: string) => `  - id: ${id}
    type: single-choice
    basis: method
    claims: [paper-right]
    objectives: [know]
    marks: 1
    stem: ${stem}
    explanation: { fr: Relisez., en: Read. }
    options:
${options}    key: c
`
const plainStem = '{ fr: "Laquelle ?", en: "Which?" }'
const threeOptions = option('a', 'Un') + option('b', 'Deux') + option('c', 'Trois')
const withQuestion = (question: string): Changes => ({ [quiz]: (text) => text + question })

/** The gates of the content, as the project lists them: what is done to the tree, and the problem that it gives. */
const gates: [gate: string, changes: Changes, problem: RegExp][] = [
  ['a missing translation of a text', { [quiz]: swap(', en: "In Paris?"', '') }, /questions\[0\]\.stem\.en: The English text is missing/],
  ['a translation that is not one', { [quiz]: swap('In Paris?', 'À Paris ?') }, /questions\[0\]\.stem: The French and the English text are the same/],
  ['a missing translation of a lesson', { [en]: null }, /one\/en\.md: file: This file is missing/],
  ['a missing translation of a section', { [en]: (text) => text.slice(0, text.indexOf('::section[After]')) }, /en\.md: sections: The section "after"/],
  ['a number that differs in a text', { 'claims/references.yaml': swap('€385m', '€358m') }, /text: The number 385 is in the French text only/],
  ['a number that differs in a lesson', { [en]: swap('| 28 April | €385m |', '| 28 April | €38m |'), [fr]: swap('C’est 385 M€', 'C’est 385 M€, et 1 090,5 en tout') }, /en\.md: line 1: In the section "start": The number 1090\.5 is in the French text only/],
  ['a number that differs in a lab or a workshop', { 'labs/memory/lab.yaml': 'title: { fr: "8 Go", en: "6 GB" }\n' }, /labs\/memory\/lab\.yaml: title: The number 8 is in the French text only/],
  ['a number that differs in the text of a lab', { 'labs/memory/fr.md': '::section[A]{#a}\n\nIl en faut 8.\n', 'labs/memory/en.md': '::section[A]{#a}\n\nIt takes 6.\n' }, /labs\/memory\/en\.md: line 1: In the section "a": The number 8/],
  ['all of the above in a test of a workshop', { 'workshops/first/pre-test.yaml': `questions:\n${choice('first-which', plainStem, option('a', 'Toutes ces réponses') + option('b', 'Deux') + option('c', 'Trois'))}` }, /workshops\/first\/pre-test\.yaml: questions\[0\]\.options\.0\.text\.fr: Options are shuffled/],
  ['a date that differs', { [en]: swap('**28 April 2023**', '**28 May 2023**') }, /In the section "after": The date 28 May is in the English text only/],
  ['a name that differs', { 'claims/paper.yaml': swap('fr: "Elle est à Paris."', 'fr: "Elle est à Paris, dit Lample."'), [fr]: (text) => text.replace('Comparez.', 'Comparez avec Lample, puis avec Lample.'), [en]: (text) => text.replace('Compare.', 'Compare with Lample, then with Lample.'), 'glossary.yaml': (text) => text.replace('De l’argent frais.', 'De l’argent à Lample.').replace('Fresh money.', 'Money for Lample.') }, /text: The name Lample is in the French text only/],
  ['options or other parts that differ in number', { [fr]: swap('| 28 avril | 385 M€ |', '| 28 avril | 385 M€ |\n| 28 avril | 385 M€ |') }, /In the section "after": There are 3 × tableRow in French and 2 in English/],
  ['an option that one language lacks', withQuestion(choice('one-which', plainStem, option('a', 'Un') + option('b', 'Deux') + '      - { id: c, text: { fr: Trois }, feedback: { fr: Oui., en: "Yes." } }\n')), /options\[2\]\.text\.en: The English text is missing/],
  ['a fact without a corroborated claim or a reference', { [quiz]: swap('claims: [paper-right]', 'claims: [paper-wrong]') }, /A question of basis fact needs a corroborated claim or a reference/],
  ['a moving fact without a date in the stem', { 'claims/paper.yaml': swap('freshness: history\n  checkedOn: \'2026-08-31\'\n  topics: [origins]', 'freshness: staff\n  checkedOn: \'2026-08-31\'\n  topics: [origins]') }, /stem: This fact may change \(paper-right\)/],
  ['the key always the longest', withQuestion(['one-x', 'one-y', 'one-z'].map((id) => choice(id, plainStem, threeOptions)).join('')), /questions: In French, the key is the longest text in more than half of the choices/],
  ['all of the above', withQuestion(choice('one-which', plainStem, option('a', 'Toutes ces réponses') + option('b', 'Deux') + option('c', 'Trois'))), /options\.0\.text\.fr: Options are shuffled/],
  ['all of the above in English', withQuestion(choice('one-which', plainStem, threeOptions).replace('Un x', 'All of the above')), /options\.0\.text\.en: Options are shuffled/],
  ['a double negation in a stem', withQuestion(choice('one-which', '{ fr: "Laquelle n’est pas fausse ?", en: "Which?" }', threeOptions)), /stem\.fr: Two negations/],
  ['a double negation in an English stem', withQuestion(choice('one-which', '{ fr: "Laquelle ?", en: "Which isn’t untrue?" }', threeOptions)), /stem\.en: Two negations/],
  ['a negative option below a negative stem', withQuestion(choice('one-which', '{ fr: "Laquelle ne convient pas ?", en: "Which?" }', option('a', 'Celle qui ne coûte rien') + option('b', 'Deux') + option('c', 'Trois'))), /options\.0\.text\.fr: Two negations/],
  ['feedback missing', withQuestion(choice('one-which', plainStem, threeOptions).replace(', feedback: { fr: "Relisez.", en: "Read again." } }', ' }')), /options\[0\]\.feedback: This field is missing/],
  ['feedback that is empty', withQuestion(choice('one-which', plainStem, option('a', 'Un', ' ') + option('b', 'Deux') + option('c', 'Trois'))), /options\[0\]\.feedback\.fr: This text is empty/],
  ['a claim that is used but unknown, in a question', { [quiz]: swap('claims: [paper-right]', 'claims: [paper-right, none]') }, /claims\[1\]: There is no such claim/],
  ['a claim that is used but unknown, in a lesson', { [fr]: swap(':cite[paper-right]', ':cite[paper-none]') }, /There is no claim or reference "paper-none"/],
  ['a claim that is never used', { 'claims/references.yaml': (text) => text + text.replace('ref-385', 'ref-never') }, /\[1\]\.id: Nothing uses "ref-never"/],
  ['a link that leads nowhere', { [fr]: swap('Comparez.', '[Comparez](/modules/ten).') }, /line 18: This link leads nowhere/],
  ['a section that is too long', { [fr]: swap('Comparez.', 'Comparez bien. '.repeat(800)) }, /line 9: "after": This section has 16\d\d words; cut it in two/],
  ['a section that is hard to read', { [fr]: swap('Comparez.', 'Considérez attentivement l’approfondissement méthodologique caractéristique, '.repeat(30)) }, /"after": This section is hard to read \(LIX \d+, at most 40\)/],
]

describe('each gate of the content fails on', () => {
  it.each(gates)('%s', (_gate, changes, problem) => {
    expect(added(changes)).toContainEqual(expect.stringMatching(problem))
  })

  it('a section and a module that are too short', () => {
    expect(before).toContainEqual(expect.stringMatching(/fr\.md: line 9: "after": This section has \d+ words; 200 are the fewest/))
    expect(before).toContainEqual(expect.stringMatching(/fr\.md: file: This text has \d+ words; a module has 1200/))
  })

  it('a claim that is listed as unused while something uses it, or that is not there', () => {
    expect(added({}, ['paper-right'])).toEqual([expect.stringContaining('"paper-right" is in use (modules/one/en.md, modules/one/fr.md, modules/one/quiz.yaml)')])
    expect(added({}, ['paper-gone'])).toEqual([expect.stringContaining('unused-claims.ts lists "paper-gone"')])
  })
})

describe('a gate lets through', () => {
  it.each<[string, Changes]>([
    ['numbers and dates as each language writes them', { [fr]: swap('Comparez.', 'Le 1er mai 2024, à 16 h 05, 1 090,5 M€ pour 2023-2024.'), [en]: swap('Compare.', 'On 1 May 2024, at 4.05 pm, €1,090.5m for 2023–24. May we go on?') }],
    ['a question of method on a moving claim, without a date', { [quiz]: (text) => swap('basis: fact', 'basis: method')(text) }],
    ['« ne … que » and a negation inside a quotation', withQuestion(choice('one-which', '{ fr: "Laquelle n’est que « fausse » ?", en: "Which is not ‘not true’?" }', threeOptions))],
    ['the longest key in half of the choices', withQuestion(['one-w', 'one-x', 'one-y', 'one-z'].map((id, index) => choice(id, plainStem, index % 2 ? threeOptions : threeOptions.replaceAll('Un', 'Quatre'))).join(''))],
  ])('%s', (_what, changes) => {
    expect(added(changes).filter((problem) => !isAboutLength(problem))).toEqual([])
  })
})

/** Every place of a question that holds a feedback, as the keys that lead to it. */
function feedbackPlaces(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(key === 'feedback' ? [[...path, key]] : []), ...feedbackPlaces(inner, [...path, key])])
}

function without(question: Question, path: string[]): unknown {
  const copy: unknown = structuredClone(question)
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy)
  delete (parent as Record<string, unknown>)[path.at(-1) ?? '']
  return copy
}

describe('feedback', () => {
  it.each(Object.values(samples).map((question) => [question.type, question] as const))('cannot be missing from a question of type %s', (type, question) => {
    for (const path of feedbackPlaces(question)) {
      // Beside an item of an ordering stands its date, if there is one to tell.
      if (type === 'ordering' && path[0] === 'items') continue
      expect(questionSchema.safeParse(without(question, path)).success, path.join('.')).toBe(false)
    }
  })
})

describe('the content of the product', () => {
  it('passes every gate', { timeout: 60_000 }, () => {
    const { files, source, problems } = readSource('content')
    expect(problems).toEqual([])
    expect(checkEditorial(files, source, unusedClaims)).toEqual([])
  })
})

it('the small tree that the gates are tried on is sound but for its length', () => {
  expect(before.filter((problem) => !isAboutLength(problem))).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { readContent } from './content'
import { problemsWith, writeTree } from './content-fixture'

const file = 'activities/sheet.yaml'
const pair = (fr: string, en: string) => `{ fr: "${fr}", en: "${en}" }`

const sheet = `slug: sheet
module: one
section: start
minutes: 5
title: ${pair('Ma feuille', 'My sheet')}
introduction: ${pair('À Paris :cite[paper-right].', 'In Paris :cite[paper-right].')}
fields:
  - id: name
    kind: short-text
    label: ${pair('Mon nom', 'My name')}
  - id: text
    kind: long-text
    label: ${pair('Le texte', 'The text')}
    words: { from: 10, to: 20 }
    wordsPerMinute: 140
  - id: cards
    kind: rows
    label: ${pair('Les fiches', 'The cards')}
    rowLabel: ${pair('Fiche', 'Card')}
    startRows: 1
    maxRows: 3
    columns:
      - id: grade
        kind: choice
        label: ${pair('La note', 'The grade')}
        options:
          - { id: a, label: ${pair('A : bien', 'A: good')} }
          - { id: b, label: ${pair('B : moins bien', 'B: less so')} }
  - id: check
    kind: checklist
    label: ${pair('Pour vérifier', 'To check')}
    items:
      - { id: dated, label: ${pair('Tout est daté.', 'All of it is dated.')} }
  - id: grid
    kind: grid
    label: ${pair('La grille', 'The grid')}
    noteLabel: ${pair('Les mots', 'The words')}
    passMark: 2
    criteria:
      - id: tone
        label: ${pair('Ton', 'Tone')}
        levels:
          - { points: 0, label: ${pair('sec', 'dry')} }
          - { points: 2, label: ${pair('égal', 'even')} }
`

const swapped = (from: string, to: string) => {
  expect(sheet).toContain(from)
  return sheet.replace(from, to)
}

/** What is changed in a sound form, then the start of the one problem that must be found. */
const gates: [title: string, text: () => string, problem: string][] = [
  ['an unknown field', () => swapped('minutes: 5', 'minutes: 5\nmood: sad'), `${file}: mood: This field is not known`],
  ['a missing English text', () => swapped(', en: "My sheet"', ''), `${file}: title.en: The English text is missing`],
  ['an empty French text', () => swapped('fr: "Mon nom"', 'fr: " "'), `${file}: fields[0].label.fr: This text is empty`],
  ['a kind that is none', () => swapped('kind: checklist', 'kind: drawing'), `${file}: fields[3].kind: `],
  ['a form in the file of another', () => swapped('slug: sheet', 'slug: other'), `${file}: slug: An activity lies in the file of its slug`],
  ['a module that is not there', () => swapped('module: one', 'module: ten'), `${file}: module: There is no module "ten"`],
  ['a section that its module has not', () => swapped('section: start', 'section: end'), `${file}: section: This module has no section "end"`],
  ['two fields of one id', () => swapped('id: text', 'id: name'), `${file}: fields[1].id: There is already a "name"`],
  ['two options of one id', () => swapped('- { id: b', '- { id: a'), `${file}: fields[2].columns[0].options[1].id: There is already a "a"`],
  ['more rows at first than there may be', () => swapped('startRows: 1', 'startRows: 4'), `${file}: fields[2].startRows: The form starts with more rows`],
  ['an advised length that goes backwards', () => swapped('from: 10', 'from: 30'), `${file}: fields[1].words: The advised length`],
  ['levels out of order', () => swapped('points: 0', 'points: 5'), `${file}: fields[4].criteria[0].levels: Levels go from the fewest`],
  ['a pass mark that nobody can reach', () => swapped('passMark: 2', 'passMark: 3'), `${file}: fields[4].passMark: There are only 2 points`],
  ['Markdown in a label', () => swapped('fr: "Tout est daté."', 'fr: "*Tout* est daté."'), `${file}: fields[3].items[0].label.fr: This field is plain text`],
  ['a citation that leads nowhere', () => sheet.replaceAll('paper-right', 'paper-none'), `${file}: introduction.fr: There is no claim or reference "paper-none"`],
  ['citations that differ between the languages', () => swapped('In Paris :cite[paper-right].', 'In Paris.'), `${file}: introduction: Here the claim "paper-right" is cited 1 × in French`],
  ['a typed non-breaking space', () => swapped('Mon nom', 'Mon\u00A0nom'), `${file}: line `],
]

describe('the check of activities', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(problemsWith({ [file]: sheet })).toEqual([])
  })

  it.each(gates)('refuses %s', (_title, text, problem) => {
    const problems = problemsWith({ [file]: text() })
    expect(problems[0]).toContain(problem)
    expect(problems.every((line) => line.startsWith(file))).toBe(true)
  })

  it('leaves the section of a planned module open, which has none yet', () => {
    expect(problemsWith({ [file]: swapped('module: one', 'module: two') })).toEqual([])
  })

  it('takes the address of an activity for one that leads somewhere', () => {
    const cited = swapped('À Paris :cite[paper-right].', 'Voir [la feuille](/modules/one/activities/sheet).').replace('In Paris :cite[paper-right].', 'See [the sheet](/modules/one/activities/sheet).')
    expect(problemsWith({ [file]: cited })).toEqual([])
    expect(problemsWith({ [file]: cited.replaceAll('activities/sheet', 'activities/none') })).toHaveLength(2)
  })

  it('gives the form with the typography of each language', () => {
    const { content } = readContent(writeTree({ [file]: sheet }))
    expect(content.activities[0]).toMatchObject({ slug: 'sheet', fields: [{}, {}, { columns: [{ options: [{ label: { fr: 'A\u00A0: bien', en: 'A: good' } }, {}] }] }, {}, {}] })
  })
})

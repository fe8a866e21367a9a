import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cardsOfArticle, readContent, sectionsOfCards, sourceCriticism } from './content'
import { problemsWith, swap, writeTree, type Changes } from './content-fixture'
import { claimsOfCard } from './contradictions'

const file = 'contradictions.yaml'
const fr = 'modules/one/fr.md'
const en = 'modules/one/en.md'

/** A second card like the first, with its own number. */
const twice = (id: string) => (text: string) => text + text.slice(text.indexOf('  - id: K01')).replace('K01', id)

/** What is changed, then the start of each problem that must be found, and no other. */
const gates: [title: string, changes: Changes, problems: string[]][] = [
  ['the list is missing', { [file]: null }, [`${file}: file: This file is missing`]],
  ['a card that no lesson exhibits', { [fr]: swap(' card=K01', ''), [en]: swap(' card=K01', '') }, [`${file}: cards[0].id: No exhibit of one/fr.md shows this card`, `${file}: cards[0].id: No exhibit of one/en.md shows this card`]],
  ['a card that an exhibit names and the list has not', { [fr]: swap('card=K01', 'card=K07'), [en]: swap('card=K01', 'card=K07') }, [`${fr}: line 5: contradictions.yaml has no card "K07"`, `${en}: line 5: contradictions.yaml has no card "K07"`, `${file}: cards[0].id: No exhibit of one/fr.md`, `${file}: cards[0].id: No exhibit of one/en.md`]],
  ['a side that its section does not cite', { [fr]: swap(', contestée :cite[paper-wrong]', ''), [en]: swap(', disputed :cite[paper-wrong]', '') }, [`${file}: cards[0].lesson.section: In fr, the section "after" does not cite "paper-wrong"`, `${file}: cards[0].lesson.section: In en, the section "after" does not cite "paper-wrong"`]],
  ['a fact of the verdict that its section does not cite', { [file]: swap('facts: []', 'facts: [ref-386]'), 'claims/references.yaml': (text) => text + text.replace('ref-385', 'ref-386') }, [`${file}: cards[0].lesson.section: In fr, the section "after" does not cite "ref-386"`, `${file}: cards[0].lesson.section: In en, the section "after" does not cite "ref-386"`]],
  ['a section without the activity', { [file]: swap('fr: "Comparer", en: "Compare"', 'fr: "Compter", en: "Compare"') }, [`${file}: cards[0].lesson.activity.fr: The section "after" has no activity of this title`]],
  ['a section that is not there', { [file]: swap('section: after', 'section: end') }, [`${file}: cards[0].lesson.section: one/fr.md has no section "end"`, `${file}: cards[0].lesson.section: one/en.md has no section "end"`]],
  ['a module that is not there', { [file]: swap('module: one', 'module: ten') }, [`${file}: cards[0].lesson.module: There is no module "ten"`]],
  ['a module without a text', { [file]: swap('module: one', 'module: two') }, [`${file}: cards[0].lesson.module: The module "two" has no text`]],
  ['a single side', { [file]: swap('      - text: { fr: "Elle est de 385 M€.", en: "It is €385m." }\n        claims: [ref-385]\n', '') }, [`${file}: cards[0].sides`]],
  ['a side without a claim', { [file]: swap('claims: [ref-385]', 'claims: []') }, [`${file}: cards[0].sides[1].claims`]],
  ['a first side that no article says', { [file]: swap('claims: [paper-wrong]', 'claims: [ref-385]') }, [`${file}: cards[0].sides[0].claims: The first side is what an article says`]],
  ['an unknown claim', { [file]: swap('claims: [paper-wrong]', 'claims: [paper-wrong, none]') }, [`${file}: cards[0].sides[0].claims[1]: There is no claim or reference "none"`, `${file}: cards[0].lesson.section: In fr, the section "after" does not cite "none"`, `${file}: cards[0].lesson.section: In en, the section "after" does not cite "none"`]],
  ['a verdict that rests on what an article says', { [file]: swap('facts: []', 'facts: [paper-wrong]') }, [`${file}: cards[0].facts[0]: There is no reference "paper-wrong"`]],
  ['no exercise', { [file]: swap('    exercise: { fr: "Laquelle des deux ?", en: "Which of the two?" }\n', '') }, [`${file}: cards[0].exercise: This field is missing`]],
  ['an exercise without the expected answer in one language', { [file]: swap('{ fr: "385 M€.", en: "€385m." }', '{ fr: "385 M€." }') }, [`${file}: cards[0].expected.en: The English text is missing`]],
  ['citations that differ between languages', { [file]: swap('It is €385m, says the press', 'It is €385m :cite[ref-385], says the press') }, [`${file}: cards[0].verdict: Here the claim "ref-385"`]],
  ['a number that is taken, or skipped', { [file]: twice('K03') }, [`${file}: cards[1].id: The cards are numbered in their order: this one is K02`, `${file}: cards[1].id: No exhibit of one/fr.md`, `${file}: cards[1].id: No exhibit of one/en.md`]],
  ['an unknown group', { [file]: swap('group: measure', 'group: mood') }, [`${file}: cards[0].group: There is no group "mood"`, `${file}: groups[0].id: No card is in the group "measure"`]],
  ['a field that is not known', { [file]: swap('facts: []', 'facts: []\n    severity: minor') }, [`${file}: cards[0].severity: This field is not known`]],
]

describe('the check of the contradiction cards', () => {
  it.each(gates)('reports %s, and nothing else', (_title, changes, wanted) => {
    const found = problemsWith(changes)
    for (const start of wanted) expect(found).toContainEqual(expect.stringContaining(start))
    expect(found.filter((problem) => !wanted.some((start) => problem.startsWith(start)))).toEqual([])
  })

  it('lets a text link to a card, and to no other', () => {
    const linking = (card: string): Changes => ({ [fr]: swap('Comparez.', `[Comparez](/source-criticism#${card}).`) })
    expect(problemsWith(linking('K01'))).toEqual([])
    expect(problemsWith(linking('K02'))).toEqual([expect.stringContaining(`${fr}: line 18: This link leads nowhere`)])
  })
})

describe('the cards of the product', () => {
  const { content } = readContent('content')
  const cards = content.sourceCriticism?.cards ?? []
  const kindOf = new Map(content.claims.map((claim) => [claim.id, claim.kind]))

  it('are the 33 of the course', () => {
    expect(cards.map(({ id }) => id)).toEqual(Array.from({ length: 33 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`))
  })

  it('each have a dated public fact, unless two pages are only read against each other', () => {
    const withoutFact = cards.filter((card) => !claimsOfCard(card).some((id) => kindOf.get(id) === 'reference'))
    expect(withoutFact.map(({ id }) => id)).toEqual(['K19', 'K32'])
  })
})

describe('the queries', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('say which cards concern an article and which sections exhibit a card', () => {
    const project = path.join(writeTree(), 'app')
    mkdirSync(project)
    symlinkSync(writeTree(), path.join(project, 'content'))
    vi.spyOn(process, 'cwd').mockReturnValue(project)
    expect(sourceCriticism().cards.map(({ id }) => id)).toEqual(['K01'])
    expect(cardsOfArticle('paper').map(({ id }) => id)).toEqual(['K01'])
    expect(cardsOfArticle('nowhere')).toEqual([])
    expect([...sectionsOfCards()].map(([card, sections]) => [card, sections.map(({ section }) => section.slug)])).toEqual([['K01', ['start']]])
  })
})

import { toString as plainText } from 'mdast-util-to-string'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { fieldPath, reportFor, type Problem, type Report } from './content-problems'
import type { Source } from './content-source'
import { claimsOfCard, type Contradiction, type SourceCriticism } from './contradictions'
import { directiveLabel } from './directives'

/**
 * Says which contradiction cards are not what they promise: an exercise of a lesson in whose section both sides and the
 * facts of the verdict are cited, and whose module exhibits the card. Never throws.
 */
export function checkContradictions(source: Source, problems: Problem[]): void {
  const found = source.contradictions
  if (!found) return
  const report = reportFor(problems, found.file)
  checkGroups(found.value, report)
  found.value.cards.forEach((card, index) => {
    const reportCard: Report = (field, message) => report(`${fieldPath(['cards', index])}.${field}`, message)
    const number = `K${String(index + 1).padStart(2, '0')}`
    if (card.id !== number) reportCard('id', `The cards are numbered in their order: this one is ${number}.`)
    checkClaims(card, source, reportCard)
    checkLesson(card, source, reportCard)
  })
  checkExhibits(found.value, source, problems)
}

function checkGroups({ groups, cards }: SourceCriticism, report: Report): void {
  const ids = groups.map(({ id }) => id)
  groups.forEach(({ id }, index) => {
    if (ids.indexOf(id) !== index) report(`groups[${index}].id`, `There is already a group "${id}".`)
    if (!cards.some(({ group }) => group === id)) report(`groups[${index}].id`, `No card is in the group "${id}".`)
  })
  cards.forEach(({ group }, index) => {
    if (!ids.includes(group)) report(`cards[${index}].group`, `There is no group "${group}".`)
  })
}

function checkClaims(card: Contradiction, { ids }: Source, report: Report): void {
  card.sides.forEach(({ claims }, side) =>
    claims.forEach((id, index) => {
      if (!ids.claims.includes(id)) report(`sides[${side}].claims[${index}]`, `There is no claim or reference "${id}".`)
    }),
  )
  if (card.sides[0].claims.every((id) => ids.references.includes(id)))
    report('sides[0].claims', 'The first side is what an article says: name a claim of one.')
  card.facts.forEach((id, index) => {
    if (!ids.references.includes(id)) report(`facts[${index}]`, `There is no reference "${id}"; a verdict rests on public facts.`)
  })
}

function checkLesson({ lesson, id, ...card }: Contradiction, { texts, ids }: Source, report: Report): void {
  if (!ids.modules.includes(lesson.module)) return report('lesson.module', `There is no module "${lesson.module}".`)
  const claims = claimsOfCard({ lesson, id, ...card })
  for (const { locale, folder, sections, tree } of texts) {
    if (folder !== lesson.module) continue
    if (!exhibitedCards(tree).some((exhibit) => exhibit.card === id)) report('id', `No exhibit of ${folder}/${locale}.md shows this card.`)
    const place = sections.findIndex(({ slug }) => slug === lesson.section)
    const section = sections[place]
    if (!section) {
      report('lesson.section', `${folder}/${locale}.md has no section "${lesson.section}".`)
      continue
    }
    if (!activityTitles(tree, section.line, sections[place + 1]?.line).includes(lesson.activity[locale]))
      report(`lesson.activity.${locale}`, `The section "${lesson.section}" has no activity of this title.`)
    for (const claim of claims)
      if (!section.claims.includes(claim)) report('lesson.section', `In ${locale}, the section "${lesson.section}" does not cite "${claim}", which the card rests on.`)
  }
  if (!texts.some(({ folder }) => folder === lesson.module)) report('lesson.module', `The module "${lesson.module}" has no text.`)
}

function checkExhibits({ cards }: SourceCriticism, { texts }: Source, problems: Problem[]): void {
  const known = new Set(cards.map(({ id }) => id))
  for (const { file, tree } of texts)
    for (const { card, line } of exhibitedCards(tree))
      if (/^K\d\d$/.test(card) && !known.has(card)) reportFor(problems, file)(`line ${line}`, `contradictions.yaml has no card "${card}".`)
}

/** The cards that the exhibits of a text name, with their lines. */
function exhibitedCards(tree: Root): { card: string; line: number }[] {
  const cards: { card: string; line: number }[] = []
  visit(tree, 'containerDirective', (node) => {
    if (node.name === 'exhibit' && node.attributes?.card) cards.push({ card: node.attributes.card, line: node.position?.start.line ?? 1 })
  })
  return cards
}

/** The titles of the activities that begin from one line on and before another. */
function activityTitles(tree: Root, from: number, before = Infinity): string[] {
  const titles: string[] = []
  visit(tree, 'containerDirective', (node) => {
    const line = node.position?.start.line ?? 0
    const label = node.name === 'activity' && line >= from && line < before ? directiveLabel(node) : undefined
    if (label) titles.push(plainText(label))
  })
  return titles
}

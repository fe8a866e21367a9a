import { toString as plainText } from 'mdast-util-to-string'
import { activityProblems } from '@/features/activities/rules'
import { poolsTooSmall } from '@/features/quizzes/rules'
import { lintQuestion, type LintClaim, type Question } from '@/questions/question'
import { checkContradictions } from './contradiction-rules'
import { fieldPath, reportFor, type Problem } from './content-problems'
import { fieldOf, type Found, type Source } from './content-source'
import { citationsOfPlainLine, citedClaims, parseMarkdown, type SectionText } from './directives'
import { inlineProblems, lessonProblems, type Known } from './markdown-rules'
import { inWords } from './quality-words'
import type { ModuleFile } from './schema'

/** Says what is wrong between the files: ids that lead nowhere, doubles, and languages that differ. Never throws. */
export function checkSource(source: Source, problems: Problem[]): void {
  const known = knownIn(source)
  checkDoubles(source, problems)
  checkClaimFiles(source, problems)
  checkTracks(source, problems)
  checkModules(source, problems)
  checkTexts(source, known, problems)
  checkPairs(source, known, problems)
  checkQuizzes(source, problems)
  checkContradictions(source, problems)
  checkActivities(source, problems)
}

const at = (problems: Problem[], { file }: { file: string }) => reportFor(problems, file)

/** What texts may name: also those that other features keep in the content. */
export function knownIn({ ids, modules, labs, activities, contradictions }: Source): Known {
  const addresses = ['/', '/modules', '/articles', '/claims', '/glossary', '/source-criticism', ...labs]
  for (const card of contradictions?.value.cards ?? []) addresses.push(`/source-criticism#${card.id}`)
  for (const id of ids.articles) addresses.push(`/articles/${id}`)
  for (const id of ids.claims) addresses.push(`/claims/${id}`)
  for (const id of ids.terms) addresses.push(`/glossary#${id}`)
  for (const id of ids.modules) addresses.push(`/modules/${id}`)
  for (const { value } of modules) {
    if (value.status === 'available') addresses.push(`/modules/${value.folder}/quiz`)
    for (const section of value.sections ?? []) addresses.push(`/modules/${value.folder}/${section.slug}`)
  }
  for (const { value } of activities) addresses.push(`/modules/${value.module}/activities/${value.slug}`)
  return {
    claims: new Set(ids.claims),
    references: new Set(ids.references),
    terms: new Set(ids.terms),
    addresses: new Set(addresses),
  }
}

function checkDoubles(source: Source, problems: Problem[]): void {
  const claims = source.claims.map((found) => ({ found, id: found.value.id }))
  const lists: [string, { found: Found<unknown>; id: string }[]][] = [
    ['article', source.articles.map((found) => ({ found, id: found.value.id }))],
    ['claim', claims],
    ['glossary term', source.glossary.map((found) => ({ found, id: found.value.id }))],
    ['track', source.tracks.map((found) => ({ found, id: found.value.id }))],
    ['question', source.quizzes.flatMap((quiz) => quiz.value.questions.map((found) => ({ found, id: found.value.id })))],
  ]
  for (const [noun, items] of lists) {
    const first = new Map<string, string>()
    for (const { found, id } of items) {
      const before = first.get(id)
      if (before) at(problems, found)(fieldOf(found, 'id'), `There is already a ${noun} "${id}", in ${before}.`)
      else first.set(id, found.file)
    }
  }
}

/** Claims files are named after articles, and locators begin with a heading that the article has. */
function checkClaimFiles({ claims, ids, articles: known }: Source, problems: Problem[]): void {
  const outlines = new Map(known.map(({ value }) => [value.id, value.outline.map(({ code }) => code)]))
  for (const found of claims) {
    if (found.value.kind !== 'claim') continue
    const codes = outlines.get(found.value.articleId)
    const [code = ''] = found.value.locator.split(' ')
    if (codes && !codes.includes(code)) at(problems, found)(fieldOf(found, 'locator'), `The outline of the article has no "${code}".`)
  }
  const articles = new Set(ids.articles)
  const files = new Map(claims.flatMap(({ file, value }) => (value.kind === 'claim' ? [[file, value.articleId] as const] : [])))
  for (const [file, articleId] of files)
    if (!articles.has(articleId)) reportFor(problems, file)('', `There is no article "${articleId}" that this file could be named after.`)
}

function checkTracks({ tracks, modules, ids }: Source, problems: Problem[]): void {
  const trackOf = new Map(modules.map(({ value }) => [value.slug, value.track]))
  const listed = new Set<string>()
  for (const track of tracks) {
    track.value.modules.forEach((slug, index) => {
      const field = fieldOf(track, 'modules', index)
      if (!ids.modules.includes(slug)) at(problems, track)(field, `There is no module "${slug}".`)
      if (listed.has(slug)) at(problems, track)(field, `The module "${slug}" is listed twice.`)
      const own = trackOf.get(slug)
      if (own && own !== track.value.id) at(problems, track)(field, `The module "${slug}" says that it is in the track "${own}".`)
      listed.add(slug)
    })
  }
  for (const found of modules)
    if (!listed.has(found.value.slug)) at(problems, found)('track', 'No track lists this module in tracks.yaml.')
}

function checkModules(source: Source, problems: Problem[]): void {
  const withFile = new Set(source.ids.modules)
  for (const folder of source.folders)
    if (!withFile.has(folder)) reportFor(problems, `modules/${folder}`)('', 'This folder has no module.yaml.')
  for (const found of source.modules) checkModule(found, source, problems)
}

function checkModule(found: Found<ModuleFile & { folder: string }>, source: Source, problems: Problem[]): void {
  const report = at(problems, found)
  const { slug, folder, prerequisites } = found.value
  if (slug !== folder) report('slug', `The folder is named "${folder}", not "${slug}".`)
  for (const list of ['modules', 'advised'] as const)
    prerequisites[list].forEach((id, index) => {
      if (!source.ids.modules.includes(id)) report(fieldPath(['prerequisites', list, index]), `There is no module "${id}".`)
    })
  if (leadsBackTo(folder, source)) report('prerequisites.modules', 'This module would have to be done before itself.')
  checkObjectives(found.value, report)
  checkParts(found.value, source, problems, report)
}

/** True when following prerequisites from the module comes back to it. */
function leadsBackTo(slug: string, { modules }: Source): boolean {
  const needs = new Map(modules.map(({ value }) => [value.slug, value.prerequisites.modules]))
  const seen = new Set<string>()
  const queue = [...(needs.get(slug) ?? [])]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === slug) return true
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(needs.get(next) ?? []))
  }
  return false
}

type Say = (field: string, message: string) => void

/** What stands at the place of a section's slug in an address. */
const pagesOfModule = new Set(['quiz', 'print', 'imprimer'])

function checkObjectives({ status, objectives, sections = [] }: ModuleFile, report: Say): void {
  const ids = objectives.map(({ id }) => id)
  const met = new Set(sections.flatMap((section) => section.objectives))
  ids.forEach((id, index) => {
    const field = fieldPath(['objectives', index, 'id'])
    if (ids.indexOf(id) !== index) report(field, `There is already an objective "${id}".`)
    else if (status === 'available' && !met.has(id)) report(field, `No section meets the objective "${id}".`)
  })
  const slugs = sections.map(({ slug }) => slug)
  sections.forEach((section, index) => {
    const field = fieldPath(['sections', index, 'slug'])
    if (slugs.indexOf(section.slug) !== index) report(field, `There is already a section "${section.slug}".`)
    if (pagesOfModule.has(section.slug)) report(field, `"${section.slug}" is the address of another page of the module; name the section otherwise.`)
    section.objectives.forEach((id, place) => {
      if (!ids.includes(id)) report(fieldPath(['sections', index, 'objectives', place]), `This module has no objective "${id}".`)
    })
  })
}

/** The files and the sections that an available module has, and that a planned one has not yet. */
function checkParts({ folder, status, sections = [], minutes, quizMinutes }: ModuleFile & { folder: string }, source: Source, problems: Problem[], report: Say): void {
  const present = new Set([...source.texts.map(({ file }) => file), ...source.quizFiles])
  const isAvailable = status === 'available'
  if (isAvailable && !sections.length) report('sections', 'An available module has sections.')
  if (!isAvailable && sections.length) report('sections', 'A planned module has no sections yet.')
  if (isAvailable && minutes !== undefined) report('minutes', 'The minutes of an available module are counted from its texts and its quizMinutes: leave this field out.')
  if (isAvailable && quizMinutes === undefined) report('quizMinutes', 'An available module says how many minutes its quiz takes.')
  if (!isAvailable && minutes === undefined) report('minutes', 'A planned module says how many minutes it will take.')
  for (const name of ['fr.md', 'en.md', 'quiz.yaml']) {
    const file = `modules/${folder}/${name}`
    if (isAvailable && !present.has(file)) reportFor(problems, file)('', 'This file is missing: the module is available.')
    if (!isAvailable && present.has(file)) reportFor(problems, file)('', 'The module is planned: it has no texts and no quiz yet.')
  }
}

function checkTexts(source: Source, known: Known, problems: Problem[]): void {
  for (const { file, markdown, tree } of source.texts)
    for (const { line, message } of lessonProblems(markdown, tree, known)) reportFor(problems, file)(`line ${line}`, message)
  for (const { value } of source.modules) {
    if (value.status !== 'available') continue
    const texts = source.texts.filter(({ folder }) => folder === value.folder)
    const slugs = (value.sections ?? []).map(({ slug }) => slug)
    for (const { file, sections } of texts) checkSections(sections, slugs, reportFor(problems, file))
    const french = texts.find(({ locale }) => locale === 'fr')
    const english = texts.find(({ locale }) => locale === 'en')
    if (french && english)
      compareCitations(french.sections, english.sections, reportFor(problems, english.file))
  }
}

/** The sections of a text against those of module.yaml, in their order. */
function checkSections(found: SectionText[], wanted: string[], report: Say): void {
  const slugs = found.map(({ slug }) => slug)
  found.forEach(({ slug, line }, index) => {
    if (!wanted.includes(slug)) report(`line ${line}`, `module.yaml has no section "${slug}".`)
    else if (slugs.indexOf(slug) !== index) report(`line ${line}`, `The section "${slug}" begins twice.`)
  })
  for (const slug of wanted) if (!slugs.includes(slug)) report('sections', `The section "${slug}" of module.yaml is missing.`)
  const common = wanted.filter((slug) => slugs.includes(slug))
  const order = [...new Set(slugs)].filter((slug) => wanted.includes(slug))
  if (common.join() !== order.join()) report('sections', `The sections are not in the order of module.yaml: ${common.join(', ')}.`)
}

function compareCitations(french: SectionText[], english: SectionText[], report: Say): void {
  for (const section of english) {
    const other = french.find(({ slug }) => slug === section.slug)
    if (!other) continue
    for (const message of citationDifferences(other.claims, section.claims))
      report(`line ${section.line}`, `In the section "${section.slug}", ${message}`)
  }
}

/** A sentence for each claim that the two languages do not cite equally often. */
export function citationDifferences(inFrench: string[], inEnglish: string[]): string[] {
  const count = (ids: string[], id: string) => ids.filter((other) => other === id).length
  return [...new Set([...inFrench, ...inEnglish])]
    .filter((id) => count(inFrench, id) !== count(inEnglish, id))
    .map((id) => `the claim "${id}" is cited ${count(inFrench, id)} × in French and ${count(inEnglish, id)} × in English.`)
}

const plainFields = new Set<PropertyKey>(['title', 'term', 'unit', 'author', 'date', 'genre', 'label', 'rowLabel', 'noteLabel'])

/** Says what is wrong in texts of one paragraph, and where the two languages cite differently. */
export function checkPairs({ pairs }: Pick<Source, 'pairs'>, known: Known, problems: Problem[]): void {
  for (const pair of pairs) {
    const report = at(problems, pair)
    const isPlain = plainFields.has(pair.path.at(-1) ?? '')
    for (const locale of ['fr', 'en'] as const) {
      const text = pair.value[locale]
      if (!text.trim()) continue
      const field = fieldOf(pair, locale)
      const found = paragraphsOf(pair.path, text).flatMap((paragraph) => inlineProblems(paragraph, known))
      for (const { message } of found) report(field, message)
      if (isPlain && !found.length && !isPlainText(text)) report(field, 'This field is plain text, without Markdown.')
    }
    for (const message of citationDifferences(citedClaims(pair.value.fr), citedClaims(pair.value.en))) report(fieldOf(pair), `Here ${message}`)
  }
}

/** The text of a cloze may have several paragraphs; it is the only `text` of a question itself. */
const paragraphsOf = (path: readonly PropertyKey[], text: string): string[] =>
  path.at(-1) === 'text' && path.at(-3) === 'questions' ? text.split(/\n[ \t]*\n/) : [text]

function isPlainText(text: string): boolean {
  const plain = citationsOfPlainLine(text)
  if (plain) return plain.length === 0
  const [paragraph] = parseMarkdown(text).children
  return paragraph?.type === 'paragraph' && paragraph.children.every(({ type }) => type === 'text') && plainText(paragraph) === text.trim()
}

function checkQuizzes(source: Source, problems: Problem[]): void {
  const claims = lintClaims(source)
  const modules = new Map(source.modules.map(({ value }) => [value.folder, value]))
  for (const quiz of source.quizzes) {
    const report = at(problems, quiz)
    const { folder, head, questions } = quiz.value
    if (head.id !== folder) report('id', `The id of a quiz is the slug of its module: "${folder}", not "${head.id}".`)
    const pools = poolsTooSmall(questions.map(({ value }) => value), head.settings.pools)
    for (const index of pools) report(`settings.pools.${index}`, 'Too few questions have this tag: earlier pools may draw some of them.')
    const objectives = modules.get(folder)?.objectives.map(({ id }) => id)
    for (const question of questions) checkQuestion(question, objectives, claims, report)
  }
}

/** An activity lies in the file of its slug and belongs to a section; which sections a planned module will have is not known. */
function checkActivities({ activities, modules }: Source, problems: Problem[]): void {
  for (const found of activities) {
    const report = at(problems, found)
    const { slug, module, section } = found.value
    if (found.file !== `activities/${slug}.yaml`) report('slug', `An activity lies in the file of its slug, "${slug}.yaml".`)
    const home = modules.find(({ value }) => value.folder === module)?.value
    if (!home) report('module', `There is no module "${module}".`)
    else if (home.status === 'available' && !home.sections?.some((other) => other.slug === section)) report('section', `This module has no section "${section}".`)
    for (const { path, message } of activityProblems(found.value)) report(fieldOf(found, ...path), message)
  }
}

/** Claims as the rules for questions want them; one that is malformed is known, and left to its own problem. */
export function lintClaims({ claims, ids }: Source): LintClaim[] {
  const known = claims.map(({ value }) => ({ id: value.id, status: value.kind === 'reference' ? 'reference' : value.status }))
  const whole = new Set(known.map(({ id }) => id))
  return [...known, ...ids.claims.filter((id) => !whole.has(id)).map((id) => ({ id, status: 'corroborated' }))]
}

/** Every gate of one question; `objectives` are those it may name, where they are known. */
export function checkQuestion(found: Found<Question>, objectives: string[] | undefined, claims: LintClaim[], report: Say, owner = 'module'): void {
  const question: Question = found.value
  for (const { field, problem } of lintQuestion(question, claims)) {
    const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    report(fieldOf(found, ...path), inWords({ code: problem, params: {} }))
  }
  question.objectives.forEach((id, index) => {
    if (objectives && !objectives.includes(id)) report(fieldOf(found, 'objectives', index), `This ${owner} has no objective "${id}".`)
  })
}

import { isRecord, reportFor, reportIssues, type Problem, type Report } from '@/features/modules/content-problems'
import { parseYaml, reportTypedSpaces, type ContentFiles } from '@/features/modules/content-source'
import { parseMarkdown, splitSections } from '@/features/modules/directives'
import { inlineProblems, lessonProblems, type Known } from '@/features/modules/markdown-rules'
import type { Module } from '@/features/modules/schema'
import { routing } from '@/i18n/routing'
import type { Localised } from '@/questions/localised'
import type { Lab } from './content'
import { CODE_LIMIT, examplesFileSchema, labFileSchema, type LabFile } from './schema'

const GIVEN_LIMIT = 60_000

/**
 * Parses the labs of a content tree, and says what is wrong with each; one that is malformed is left out. `known` is what
 * texts may name; null leaves them unchecked. Never throws.
 */
export function parseLabs(files: ContentFiles, modules: readonly Module[], known: Known | null): { labs: Lab[]; problems: Problem[] } {
  const problems: Problem[] = []
  const slugs = new Set([...files.keys()].flatMap((file) => /^labs\/([^/]+)\//.exec(file)?.[1] ?? []))
  const labs = [...slugs].flatMap((slug) => parseLab(slug, files, modules, known, problems) ?? [])
  for (const file of files.keys()) if (!/^labs\/[^/]+\//.test(file)) reportFor(problems, file)('', 'No file belongs here: each lab has a folder.')
  return { labs, problems }
}

function parseLab(slug: string, files: ContentFiles, modules: readonly Module[], known: Known | null, problems: Problem[]): Lab | null {
  const root = `labs/${slug}`
  const report = reportFor(problems, `${root}/lab.yaml`)
  const text = files.get(`${root}/lab.yaml`)
  if (text === undefined) {
    report('', 'This file is missing.')
    return null
  }
  reportTypedSpaces(text, report)
  const value = parseYaml(text, report)
  if (value === undefined) return null
  const parsed = labFileSchema.safeParse(value)
  if (!parsed.success) {
    reportIssues(parsed.error, value, [], report)
    return null
  }
  const file = parsed.data
  if (file.slug !== slug) report('slug', `The folder is named "${slug}", not "${file.slug}".`)
  checkPlace(file, modules, report)
  checkIds(file, report)
  if (known) checkTexts(file, known, report)
  const wanted = new Set([`${root}/lab.yaml`])
  /** The text of a file that must be there. */
  const need = (name: string, limit = CODE_LIMIT): string => {
    const found = files.get(`${root}/${name}`)
    wanted.add(`${root}/${name}`)
    if (found === undefined) reportFor(problems, `${root}/${name}`)('', 'This file is missing.')
    else if (found.length > limit) reportFor(problems, `${root}/${name}`)('', `This file has more than ${limit} characters.`)
    return found ?? ''
  }
  const steps = file.steps.map(({ id }) => id)
  const sectionsOf = (locale: 'fr' | 'en') => readText(need(`${locale}.md`, Number.POSITIVE_INFINITY), steps, known, reportFor(problems, `${root}/${locale}.md`))
  const sections = { fr: sectionsOf('fr'), en: sectionsOf('en') }
  compareCitations(sections, reportFor(problems, `${root}/en.md`))
  const start = Object.fromEntries(steps.map((id) => [id, { fr: need(`start/${id}.fr.py`), en: need(`start/${id}.en.py`) }]))
  const tests = Object.fromEntries(steps.map((id) => [id, need(`tests/${id}.py`)]))
  for (const step of file.steps) {
    need(`solutions/${step.id}.py`)
    checkTests(step, tests[step.id] ?? '', reportFor(problems, `${root}/tests/${step.id}.py`))
  }
  const given: Lab['given'] = { fr: {}, en: {} }
  for (const { name } of file.files) {
    const isCommon = files.has(`${root}/files/${name}`)
    for (const locale of routing.locales) given[locale][name] = need(isCommon ? `files/${name}` : `files/${locale}/${name}`, GIVEN_LIMIT)
  }
  let examples: Lab['examples'] = []
  if (file.usesModel) {
    const reportExamples = reportFor(problems, `${root}/examples.yaml`)
    const found = parseYaml(need('examples.yaml', Number.POSITIVE_INFINITY), reportExamples)
    const list = examplesFileSchema.safeParse(found)
    if (list.success) examples = list.data
    else reportIssues(list.error, found, [], reportExamples)
  }
  for (const name of files.keys()) if (name.startsWith(`${root}/`) && !wanted.has(name)) reportFor(problems, name)('', 'lab.yaml knows nothing of this file.')
  return { ...file, sections, start, tests, given, examples }
}

/** The module, its section and its objectives. */
function checkPlace({ module: slug, section, objectives }: LabFile, modules: readonly Module[], report: Report): void {
  const module = modules.find((other) => other.slug === slug)
  if (!module) return report('module', `There is no module "${slug}".`)
  if (module.track !== 'education') report('module', 'Labs belong to modules of the track "education".')
  if (!module.sections.some((other) => other.slug === section)) report('section', `The module has no section "${section}".`)
  objectives.forEach((id, index) => {
    if (!module.objectives.some((objective) => objective.id === id)) report(`objectives[${index}]`, `The module has no objective "${id}".`)
  })
}

function checkIds({ steps, files }: LabFile, report: Report): void {
  const lists: [string, string[]][] = [
    ['steps', steps.map(({ id }) => id)],
    ['files', files.map(({ name }) => name)],
    ...steps.map(({ checks }, index): [string, string[]] => [`steps[${index}].checks`, checks.map(({ id }) => id)]),
  ]
  for (const [field, ids] of lists) ids.forEach((id, index) => ids.indexOf(id) !== index && report(`${field}[${index}]`, `"${id}" is there twice.`))
  steps.forEach(({ file }, index) => files.some(({ name }) => name === file) && report(`steps[${index}].file`, 'A given file has this name.'))
}

/** What lab.yaml says and names. */
function checkTexts(file: LabFile, known: Known, report: Report): void {
  file.claims.forEach((id, index) => !known.claims.has(id) && report(`claims[${index}]`, `There is no claim or reference "${id}".`))
  const visit = (value: unknown, field: string): void => {
    if (!isRecord(value)) return
    if (typeof value.fr === 'string' && typeof value.en === 'string') return checkPair(value as Localised, field)
    for (const [key, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? `${field}[${key}]` : field ? `${field}.${key}` : key)
  }
  const checkPair = (pair: Localised, field: string) => {
    for (const locale of routing.locales) for (const { message } of inlineProblems(pair[locale], known)) report(`${field}.${locale}`, message)
  }
  visit(file, '')
}

/** The sections of a text, which are the steps in their order. */
function readText(markdown: string, steps: string[], known: Known | null, report: Report): Lab['sections']['fr'] {
  reportTypedSpaces(markdown, report)
  const tree = parseMarkdown(markdown)
  const sections = splitSections(markdown, tree)
  if (known) for (const { line, message } of lessonProblems(markdown, tree, known)) report(`line ${line}`, message)
  const slugs = sections.map(({ slug }) => slug)
  if (slugs.join() !== steps.join()) report('sections', `The sections are the steps of lab.yaml in their order: ${steps.join(', ')}; here they are ${slugs.join(', ') || 'none'}.`)
  return sections
}

function compareCitations({ fr, en }: Lab['sections'], report: Report): void {
  for (const section of en) {
    const french = fr.find(({ slug }) => slug === section.slug)?.claims.toSorted() ?? []
    if (french.join() !== section.claims.toSorted().join()) report(`line ${section.line}`, `In the section "${section.slug}", the two languages do not cite the same claims.`)
  }
}

/** Each check of the list is made by the tests, and no other. */
function checkTests({ checks }: LabFile['steps'][number], tests: string, report: Report): void {
  const made = [...tests.matchAll(/\bcheck\(\s*["']([a-z0-9-]+)["']/g)].flatMap(([, id]) => id ?? [])
  for (const { id } of checks) if (!made.includes(id)) report('', `The tests do not make the check "${id}".`)
  for (const id of new Set(made)) if (!checks.some((check) => check.id === id)) report('', `lab.yaml has no check "${id}".`)
}

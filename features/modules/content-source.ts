import type { Root } from 'mdast'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { activitySchema, type Activity } from '@/features/activities/schema'
import { localisedTexts } from '@/questions/localised-texts'
import { questionSchema, type Question } from '@/questions/question'
import { fieldPath, isRecord, reportFor, reportIssues, type Problem, type Report } from './content-problems'
import { sourceCriticismSchema, type SourceCriticism } from './contradictions'
import { parseMarkdown, splitSections, type SectionText } from './directives'
import {
  articleSchema,
  claimFileItemSchema,
  glossaryTermSchema,
  moduleFileSchema,
  quizFileSchema,
  referenceFileItemSchema,
  trackSchema,
  type Article,
  type Claim,
  type GlossaryTerm,
  type ModuleFile,
  type Track,
} from './schema'

/** The texts of a content tree by their path from its root, with `/`: `modules/edu-1/fr.md`. */
export type ContentFiles = ReadonlyMap<string, string>

/** Something that was read, and where: `path` is its place in `file`. */
export type Found<T> = { file: string; path: readonly PropertyKey[]; value: T }

export type QuizSource = Found<{
  folder: string
  head: Omit<z.infer<typeof quizFileSchema>, 'questions'>
  questions: Found<Question>[]
}>

/**
 * What the files hold, each item for itself: what is malformed is left out, but its id counts as known (`ids`), so that
 * one bad claim is not reported again wherever it is cited.
 */
export type Source = {
  articles: Found<Article>[]
  claims: Found<Claim>[]
  glossary: Found<GlossaryTerm>[]
  tracks: Found<Track>[]
  modules: Found<ModuleFile & { folder: string }>[]
  quizzes: QuizSource[]
  activities: Found<Activity>[]
  texts: { file: string; folder: string; locale: 'fr' | 'en'; markdown: string; tree: Root; sections: SectionText[] }[]
  /** The contradiction cards; absent when their file is missing or malformed. */
  contradictions?: Found<SourceCriticism>
  /** Every text in two languages, well formed or not, wherever it stands in the YAML. */
  pairs: Found<{ fr: string; en: string }>[]
  folders: string[]
  quizFiles: string[]
  ids: { articles: string[]; claims: string[]; references: string[]; terms: string[]; modules: string[] }
  /** Addresses of the labs, which features/labs reads. */
  labs: string[]
}

const fileNames = /^(?:tracks|articles|glossary|contradictions)\.yaml$|^claims\/[^/]+\.yaml$|^activities\/[^/]+\.yaml$|^modules\/[^/]+\/(?:module\.yaml|quiz\.yaml|fr\.md|en\.md)$/

/** Parses every file, says what is malformed, and keeps the rest. Never throws. */
export function parseFiles(files: ContentFiles, problems: Problem[]): Source {
  const source: Source = {
    ...{ articles: [], claims: [], glossary: [], tracks: [], modules: [], quizzes: [], activities: [], texts: [], pairs: [], folders: [], quizFiles: [], labs: [] },
    ids: { articles: [], claims: [], references: [], terms: [], modules: [] },
  }
  for (const name of ['tracks.yaml', 'articles.yaml', 'glossary.yaml', 'contradictions.yaml'])
    if (!files.has(name)) reportFor(problems, name)('', 'This file is missing.')
  for (const [file, text] of files) {
    // features/legal, features/labs and features/workshops read and check these.
    if (/^(?:legal|labs|workshops)\//.test(file)) {
      const [, lab] = /^labs\/([^/]+)\/lab\.yaml$/.exec(file) ?? []
      const [, module] = /^module: *(\S+)/m.exec(lab ? text : '') ?? []
      if (lab && module) source.labs.push(`/modules/${module}/labs/${lab}`)
      continue
    }
    const report = reportFor(problems, file)
    if (!fileNames.test(file)) report('', 'No file of this name belongs in the content.')
    else if (file.endsWith('.md')) readText(source, file, text, report)
    else readYaml(source, file, text, report)
  }
  source.quizFiles = [...files.keys()].filter((file) => fileNames.test(file) && file.endsWith('/quiz.yaml'))
  source.folders = [...new Set([...files.keys()].flatMap((file) => /^modules\/([^/]+)\//.exec(file)?.[1] ?? []))]
  return source
}

function readText(source: Source, file: string, markdown: string, report: Report): void {
  reportTypedSpaces(markdown, report)
  const folder = file.split('/')[1] ?? ''
  const tree = parseMarkdown(markdown)
  source.texts.push({ file, folder, locale: file.endsWith('/fr.md') ? 'fr' : 'en', markdown, tree, sections: splitSections(markdown, tree) })
}

/** Spaces that code puts in: typed by hand they are missed somewhere, and nobody sees it. */
export function reportTypedSpaces(text: string, report: Report): void {
  text.split('\n').forEach((line, index) => {
    if (/[\u00A0\u202F]/.test(line))
      report(`line ${index + 1}`, 'A non-breaking space (U+00A0 or U+202F) was typed; type an ordinary one, code puts it in.')
  })
}

function readYaml(source: Source, file: string, text: string, report: Report): void {
  reportTypedSpaces(text, report)
  const value = parseYaml(text, report)
  if (value === undefined) return
  source.pairs.push(...pairsIn(file, value))
  const [kind, folder = ''] = file.split('/')
  if (kind === 'claims') readClaims(source, file, value, report)
  else if (kind === 'activities') readActivity(source, { file, value, report })
  else if (file.endsWith('/module.yaml')) readModule(source, { file, folder, value, report })
  else if (file.endsWith('/quiz.yaml')) readQuiz(source, { file, folder, value, report })
  else if (kind === 'contradictions.yaml') readContradictions(source, { file, value, report })
  else if (kind === 'articles.yaml') {
    source.articles.push(...parseItems(articleSchema, { file, value, report }))
    source.ids.articles.push(...idsOf(value))
  } else if (kind === 'glossary.yaml') {
    source.glossary.push(...parseItems(glossaryTermSchema, { file, value, report }))
    source.ids.terms.push(...idsOf(value))
  } else source.tracks.push(...parseItems(trackSchema, { file, value, report }))
}

/** The value of a YAML text, or undefined when its syntax is wrong, which is reported with the line. */
export function parseYaml(text: string, report: Report): unknown {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  for (const { message, pos } of [...document.errors, ...document.warnings])
    report(`line ${lines.linePos(pos[0]).line}`, `This is not well-formed YAML: ${message}`)
  if (document.errors.length) return undefined
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? null
  } catch {
    report('', 'Write the values out: YAML aliases are not used here.')
    return undefined
  }
}

/** Each value of a file that looks like a text in two languages. */
export const pairsIn = (file: string, value: unknown): Found<{ fr: string; en: string }>[] =>
  localisedTexts(value).map(({ path, text }) => ({ file, path, value: text }))

type FileValue = { file: string; value: unknown; report: Report }

function parseItems<S extends z.ZodType>(schema: S, { file, value, report }: FileValue): Found<z.output<S>>[] {
  if (!Array.isArray(value)) {
    report('', 'This file holds a list.')
    return []
  }
  return value.flatMap((item: unknown, index) => {
    const parsed = schema.safeParse(item)
    if (parsed.success) return [{ file, path: [index], value: parsed.data }]
    reportIssues(parsed.error, item, [index], report)
    return []
  })
}

const idOf = (value: unknown): string[] => (isRecord(value) && typeof value.id === 'string' ? [value.id] : [])
const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(idOf) : [])

function readClaims(source: Source, file: string, value: unknown, report: Report): void {
  const articleId = file.replace(/^claims\/|\.yaml$/g, '')
  source.ids.claims.push(...idsOf(value))
  if (articleId === 'references') {
    source.ids.references.push(...idsOf(value))
    for (const found of parseItems(referenceFileItemSchema, { file, value, report }))
      source.claims.push({ ...found, value: { ...found.value, kind: 'reference' } })
    return
  }
  for (const found of parseItems(claimFileItemSchema, { file, value, report })) {
    const { kind: claimKind, ...rest } = found.value
    source.claims.push({ ...found, value: { ...rest, kind: 'claim', claimKind, articleId } })
  }
}

function readContradictions(source: Source, { file, value, report }: FileValue): void {
  const parsed = sourceCriticismSchema.safeParse(value)
  if (parsed.success) source.contradictions = { file, path: [], value: parsed.data }
  else reportIssues(parsed.error, value, [], report)
}

type FolderValue = FileValue & { folder: string }

function readModule(source: Source, { file, folder, value, report }: FolderValue): void {
  source.ids.modules.push(folder)
  const parsed = moduleFileSchema.safeParse(value)
  if (parsed.success) source.modules.push({ file, path: [], value: { ...parsed.data, folder } })
  else reportIssues(parsed.error, value, [], report)
}

function readQuiz(source: Source, { file, folder, value, report }: FolderValue): void {
  const parsed = quizFileSchema.safeParse(value)
  const items: unknown[] = isRecord(value) && Array.isArray(value.questions) ? value.questions : []
  const questions = items.flatMap((item, index) => parseQuestion(file, item, index, report))
  if (!parsed.success) return reportIssues(parsed.error, value, [], report)
  const { questions: _, ...head } = parsed.data
  source.quizzes.push({ file, path: [], value: { folder, head, questions } })
}

function readActivity(source: Source, { file, value, report }: FileValue): void {
  const parsed = activitySchema.safeParse(value)
  if (parsed.success) source.activities.push({ file, path: [], value: parsed.data })
  else reportIssues(parsed.error, value, [], report)
}

/** The question of index `index` in the list `questions` of a file, in a list; an empty one when it is malformed. */
export function parseQuestion(file: string, item: unknown, index: number, report: Report): Found<Question>[] {
  const path = ['questions', index]
  const parsed = questionSchema.safeParse(item)
  if (parsed.success) return [{ file, path, value: parsed.data }]
  reportIssues(parsed.error, item, path, report)
  return []
}

/** The field of something found, with a path inside it. */
export const fieldOf = ({ path }: Found<unknown>, ...inner: PropertyKey[]): string => fieldPath([...path, ...inner])

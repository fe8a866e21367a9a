import 'server-only'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Activity } from '@/features/activities/schema'
import { routing, type Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { mentionsElsewhere } from './claim-mentions'
import { formatProblems, reportFor, type Problem } from './content-problems'
import { checkSource, knownIn } from './content-rules'
import { readSnapshot, writeSnapshot } from './content-snapshot'
import { parseFiles, type ContentFiles, type Source } from './content-source'
import type { Contradiction, SourceCriticism } from './contradictions'
import { citedClaims, type SectionText } from './directives'
import { renderLesson, renderModule, type Lesson, type PrintedModule } from './lesson'
import type { Known } from './markdown-rules'
import { sectionMinutes } from './reading-time'
import type { Article, Claim, GlossaryTerm, Module, Question, QuizContent, Section, Track } from './schema'

export type { Problem } from './content-problems'

/** Everything in `content/`. Texts other than questions and lessons are typeset; `lessons` is by module, then language. */
export type Content = {
  articles: Article[]
  claims: Claim[]
  glossary: GlossaryTerm[]
  /** Null when its file is missing or malformed. */
  sourceCriticism: SourceCriticism | null
  tracks: Track[]
  modules: Module[]
  quizzes: QuizContent[]
  activities: Activity[]
  lessons: Record<string, Partial<Record<Locale, SectionText[]>>>
  /** By claim, the files that are no module's and name it: labs, workshops, activities. */
  elsewhere: Record<string, string[]>
}

/**
 * Reads a whole content tree and says everything that is wrong with it. What is malformed is left out of `content`.
 * `known` is what other texts of the content may name. Never throws for bad content; throws when `dir` itself cannot be
 * read.
 */
export function readContent(dir: string): { content: Content; known: Known; problems: Problem[] } {
  const { files, source, problems } = readSource(dir)
  return { content: assemble(files, source), known: knownIn(source), problems }
}

/** The same before it is put together, as the editor's rules want it (editorial-rules.ts). */
export function readSource(dir: string): { files: ContentFiles; source: Source; problems: Problem[] } {
  const problems: Problem[] = []
  const files = new Map<string, string>()
  for (const file of listFiles(dir)) files.set(file, readText(dir, file, problems))
  const source = parseFiles(files, problems)
  checkSource(source, problems)
  return { files, source, problems }
}

/** Paths from `dir`, with `/`, in the order of the alphabet. */
const listFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted()

function readText(dir: string, file: string, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.join(dir, file))).replaceAll('\r\n', '\n')
  } catch {
    reportFor(problems, file)('', 'This file cannot be read as UTF-8 text.')
    return ''
  }
}

/** What the files say, put together; what was malformed is left out. */
export function assemble(files: ContentFiles, source: Source): Content {
  const lessons: Content['lessons'] = {}
  for (const { folder, locale, sections } of source.texts) (lessons[folder] ??= {})[locale] = sections
  return {
    articles: source.articles.map(({ value }) => typesetArticle(value)),
    claims: ledgerInOrder(source).map(typesetClaim),
    glossary: source.glossary.map(({ value }) => typesetPairs(value)),
    sourceCriticism: source.contradictions ? typesetPairs(source.contradictions.value) : null,
    tracks: source.tracks.map(({ value }) => typesetPairs(value)),
    modules: inOrder(source).map((module) => typesetPairs(withTexts(module, lessons))),
    quizzes: source.quizzes.map(({ value: { head, questions } }) => ({
      ...typesetPairs(head),
      questions: questions.map(({ value }) => value),
    })),
    activities: source.activities.map(({ value }) => typesetPairs(value)),
    lessons,
    elsewhere: Object.fromEntries(mentionsElsewhere(files, source.ids.claims)),
  }
}

/** The claims in the order of the articles, then the references. */
function ledgerInOrder({ claims, articles }: Source): Claim[] {
  const order = articles.map(({ value }) => value.id)
  const place = (claim: Claim) => (claim.kind === 'claim' ? order.indexOf(claim.articleId) : order.length)
  return claims.map(({ value }) => value).toSorted((a, b) => place(a) - place(b))
}

/** The modules in the order of the tracks, then those that no track lists. */
function inOrder({ modules, tracks }: Source) {
  const order = tracks.flatMap(({ value }) => value.modules)
  const place = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  return modules.map(({ value }) => value).toSorted((a, b) => place(a.slug) - place(b.slug))
}

/** The titles and minutes of sections come from their texts, the minutes of a module from its sections and its quiz. */
function withTexts({ folder, sections: listed = [], minutes = 0, quizMinutes = 0, ...rest }: ReturnType<typeof inOrder>[number], lessons: Content['lessons']): Module {
  const sections = listed.map((section) => {
    const [fr, en] = routing.locales.map((locale) => lessons[folder]?.[locale]?.find(({ slug }) => slug === section.slug))
    const title = { fr: fr?.title || section.slug, en: en?.title || section.slug }
    return { ...section, title, minutes: sectionMinutes({ ...(fr && { fr }), ...(en && { en }) }) }
  })
  return { ...rest, sections, minutes: sections.reduce((sum, section) => sum + section.minutes, quizMinutes) || minutes }
}

// The articles are in French, and so are their titles, headings and locators.
const typesetArticle = (article: Article): Article => ({
  ...typesetPairs(article),
  title: typeset(article.title, 'fr'),
  outline: article.outline.map(({ code, heading }) => ({ code, heading: typeset(heading, 'fr') })),
})
const typesetClaim = (claim: Claim): Claim =>
  claim.kind === 'claim' ? { ...typesetPairs(claim), locator: typeset(claim.locator, 'fr') } : typesetPairs(claim)

/** The same value with the typography of the language in every text that is in two languages. */
function typesetPairs<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => typesetPairs(item)) as T
  if ('fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string')
    return { ...value, fr: typeset(value.fr, 'fr'), en: typeset(value.en, 'en') }
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, typesetPairs(inner)])) as T
}

export type SectionOfModule = { module: Module; section: Section }

export type ClaimUses = {
  sections: SectionOfModule[]
  quizzes: { module: Module; questionIds: string[] }[]
}

/** What is derived from one reading of the content. */
type Loaded = {
  stamp: string
  content: Content
  articles: Map<string, Article>
  claims: Map<string, Claim>
  terms: Map<string, GlossaryTerm>
  modules: Map<string, Module>
  quizzes: Map<string, QuizContent>
  uses: Map<string, ClaimUses>
  lessons: Map<string, Lesson>
}

let loaded: Loaded | undefined

export const contentDir = () => path.join(process.cwd(), 'content')

/** Changes when a file is added, removed or saved. */
export const stampOf = (dir: string): string =>
  listFiles(dir)
    .map((file) => `${file}:${statSync(path.join(dir, file)).mtimeMs}`)
    .join('\n')

/** Reads the content once per process, where it was kept from there; outside production again when a file has changed. */
function load(): Loaded {
  const isProduction = process.env.NODE_ENV === 'production'
  if (loaded && isProduction) return loaded
  const dir = contentDir()
  const stamp = stampOf(dir)
  if (loaded?.stamp === stamp) return loaded
  const content = (readSnapshot('content', stamp) as Content | null) ?? readSound(dir)
  loaded = {
    ...{ stamp, content, uses: usesOf(content), lessons: new Map() },
    articles: byId(content.articles),
    claims: byId(content.claims),
    terms: byId(content.glossary),
    modules: new Map(content.modules.map((module) => [module.slug, module])),
    quizzes: byId(content.quizzes),
  }
  return loaded
}

/** Reads the content as it is now and keeps it for the processes of a build. Throws one error that lists every problem. */
export function keepContent(): void {
  const dir = contentDir()
  const stamp = stampOf(dir)
  writeSnapshot('content', stamp, readSound(dir))
}

function readSound(dir: string): Content {
  const { content, problems } = readContent(dir)
  if (problems.length) throw new Error(`The content has ${problems.length} problem(s):\n${formatProblems(problems)}`)
  return content
}

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]))

/** All content of the product. Throws one error that lists every problem. */
export const content = (): Content => load().content

/** The tracks in their order, each with its modules in theirs. */
export function listTracks(): (Omit<Track, 'modules'> & { modules: Module[] })[] {
  const { content: all, modules } = load()
  return all.tracks.map((track) => ({ ...track, modules: track.modules.flatMap((slug) => modules.get(slug) ?? []) }))
}

export const listModules = (): Module[] => load().content.modules
export const findModule = (slug: string): Module | null => load().modules.get(slug) ?? null
export const listArticles = (): Article[] => load().content.articles
export const findArticle = (id: string): Article | null => load().articles.get(id) ?? null
/** The claims article by article, then the references. */
export const listClaims = (): Claim[] => load().content.claims
export const findClaim = (id: string): Claim | null => load().claims.get(id) ?? null
export const listGlossary = (): GlossaryTerm[] => load().content.glossary
export const findTerm = (id: string): GlossaryTerm | null => load().terms.get(id) ?? null
export const findQuiz = (moduleSlug: string): QuizContent | null => load().quizzes.get(moduleSlug) ?? null
export const listActivities = (): Activity[] => load().content.activities
export const findActivity = (slug: string): Activity | null => listActivities().find((activity) => activity.slug === slug) ?? null
export const listQuizzes = (): QuizContent[] => load().content.quizzes

/** The contradiction cards with their groups. Throws when there are none, which the check of the content reports. */
export function sourceCriticism(): SourceCriticism {
  const found = load().content.sourceCriticism
  if (!found) throw new Error('There is no content/contradictions.yaml.')
  return found
}

/** The cards that set a claim of the article against something. */
export function cardsOfArticle(articleId: string): Contradiction[] {
  const own = new Set(listClaims().flatMap((claim) => (claim.kind === 'claim' && claim.articleId === articleId ? [claim.id] : [])))
  return sourceCriticism().cards.filter(({ sides }) => sides.some(({ claims }) => claims.some((id) => own.has(id))))
}

/** The sections that exhibit each card, by its id, in the order of the tracks. */
export function sectionsOfCards(): Map<string, SectionOfModule[]> {
  const { modules, lessons } = content()
  const cards = new Map<string, SectionOfModule[]>()
  for (const module of modules)
    for (const section of module.sections) {
      const text = lessons[module.slug]?.fr?.find(({ slug }) => slug === section.slug)
      // Checked content, so that the opening lines of exhibits need no parser.
      const shown = text?.markdown.matchAll(/^:{3,}exhibit\{[^}\n]*\bcard=(K\d\d)/gm) ?? []
      for (const card of new Set([...shown].map(([, id = '']) => id))) cards.set(card, [...(cards.get(card) ?? []), { module, section }])
    }
  return cards
}

/** The sections that cite or exhibit a claim and the questions that rest on it or cite it; empty for an unknown id. */
export const claimUses = (id: string): ClaimUses => load().uses.get(id) ?? { sections: [], quizzes: [] }

/** The files that are no module's and name a claim, by their path in `content/`. */
export const claimMentionsElsewhere = (id: string): string[] => load().content.elsewhere[id] ?? []

/** By claim, what rests on it. */
export function usesOf({ modules, lessons, quizzes }: Content): Map<string, ClaimUses> {
  const uses = new Map<string, ClaimUses>()
  const usesFor = (id: string) => {
    const found = uses.get(id) ?? { sections: [], quizzes: [] }
    uses.set(id, found)
    return found
  }
  for (const module of modules) {
    for (const section of module.sections) {
      const text = lessons[module.slug]?.fr?.find(({ slug }) => slug === section.slug)
      for (const id of new Set(text?.claims)) usesFor(id).sections.push({ module, section })
    }
    for (const question of quizzes.find(({ id }) => id === module.slug)?.questions ?? [])
      for (const id of claimsOfQuestion(question)) addQuestion(usesFor(id), module, question.id)
  }
  return uses
}

function addQuestion({ quizzes }: ClaimUses, module: Module, questionId: string): void {
  const entry = quizzes.find((quiz) => quiz.module === module)
  if (entry) entry.questionIds.push(questionId)
  else quizzes.push({ module, questionIds: [questionId] })
}

/** The claims that a question names, and those that its French texts cite (the English ones cite the same). */
function claimsOfQuestion(question: Question): Set<string> {
  const ids = new Set(question.claims)
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('fr' in value && typeof value.fr === 'string') for (const id of citedClaims(value.fr)) ids.add(id)
    Object.values(value).forEach(visit)
  }
  visit(question)
  return ids
}

/** The ledger as the renderer of Markdown wants it: null for an id that is not there. */
export const ledger = { findArticle, findClaim, findTerm }

/** A section of a module in one language, rendered. Throws when there is no such section. */
export function getLesson(moduleSlug: string, sectionSlug: string, locale: Locale): Lesson {
  const { content: all, lessons } = load()
  const key = `${moduleSlug}/${sectionSlug}/${locale}`
  const ready = lessons.get(key)
  if (ready) return ready
  const text = all.lessons[moduleSlug]?.[locale]?.find(({ slug }) => slug === sectionSlug)
  if (!text) throw new Error(`There is no lesson ${key}.`)
  const lesson = renderLesson(text, locale, ledger)
  lessons.set(key, lesson)
  return lesson
}

/** All sections of a module in one language, rendered for one page. */
export const getPrintedModule = (slug: string, locale: Locale): PrintedModule => renderModule(load().content.lessons[slug]?.[locale] ?? [], locale, ledger)

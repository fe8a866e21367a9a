import 'server-only'
import { locatorOf, plain, sourceOf } from '@/features/modules/claim-line'
import { findClaim, findModule } from '@/features/modules/content'
import { citedClaims } from '@/features/modules/directives'
import { renderInline, renderMarkdown } from '@/features/modules/markdown'
import { typeset } from '@/lib/typography'
import { keyOf } from '@/questions/key-of'
import { localise, type Html, type PlayerQuestion } from '@/questions/localise'
import type { Locale } from '@/questions/localised'
import { presentHidden, type Answer, type Question } from '@/questions/question'
import { timetable } from './rules'
import type { Activity, ActivityKind, Handout, Localised, SurveyQuestion, WorkshopPlan } from './schema'

/** Words in one language. `Html` is inline and sanitised; `string` is plain. */
export type PaperQuestionView = { id: string; question: PlayerQuestion } | { id: string; openText: Html }
/** `key` is null for an opinion, and `explanation` where there is none. */
export type KeyedQuestion = { id: string; question: PlayerQuestion; key: Answer | null; explanation: Html | null }
export type SourceLine = { id: string; number: number; text: string; source: string; locator: string | null }

type PhaseView = { id: string; title: string; minutes: number; startsAt: number; vote: 'before' | 'after' | undefined }
export type ActivityView = {
  id: string
  kind: ActivityKind
  title: string
  startsAt: number
  endsAt: number
  minutes: number
  minutesIfLate: number | undefined
  notes: Html[]
  participants: Html
  /** What the projector shows, or the whole slide. */
  room: Html | null
  slide: Html | null
  materials: Html[]
  handouts: { id: string; title: string }[]
  paper: Html
  lesson: { href: `/${string}`; module: string; section: string } | null
  question: KeyedQuestion | null
  prompt: Html | null
  criteria: Html[]
  motion: Html | null
  phases: PhaseView[]
}
export type PartView = { id: string; title: string; startsAt: number; endsAt: number; activities: ActivityView[] }

export type RunSheet = {
  slug: string
  title: string
  summary: Html
  minutes: number
  audience: Html
  room: Html
  staff: Html
  objectives: Html[]
  success: Html[]
  preparation: Html[]
  parts: PartView[]
  risks: { risk: Html; answer: Html }[]
  sources: SourceLine[]
}

type Words = { html: (text: Localised) => Html; text: (text: Localised) => string; numbers: Map<string, number>; locale: Locale }

/** One rendering: its citations are numbered together, and its sources listed once. */
function wordsIn(locale: Locale): Words {
  const numbers = new Map<string, number>()
  return { html: (text) => renderInline(text[locale], locale, numbers), text: (text) => typeset(text[locale], locale), numbers, locale }
}

function sourceLines({ numbers, locale }: Words): SourceLine[] {
  return [...numbers].flatMap(([id, number]) => {
    const claim = findClaim(id)
    return claim ? [{ id, number, text: plain(claim.text[locale]), source: sourceOf(claim, locale), locator: locatorOf(claim) }] : []
  })
}

/** The whole plan in one language, with the keys of its live questions. */
export function runSheet(plan: WorkshopPlan, locale: Locale): RunSheet {
  const words = wordsIn(locale)
  const { html, text } = words
  const card = { summary: html(plan.summary), audience: html(plan.audience), room: html(plan.room), staff: html(plan.staff) }
  const lists = { objectives: plan.objectives.map((objective) => html(objective.text)), success: plan.success.map((success) => html(success.text)), preparation: plan.preparation.map(html) }
  const parts = timetable(plan.plan).map(({ id, title, startsAt, endsAt, activities }) => ({
    ...{ id, title: text(title), startsAt, endsAt },
    activities: activities.map((activity) => activityView(activity, plan, words)),
  }))
  const risks = plan.risks.map(({ risk, answer }) => ({ risk: html(risk), answer: html(answer) }))
  return { slug: plan.slug, title: text(plan.title), minutes: plan.minutes, ...card, ...lists, parts, risks, sources: sourceLines(words) }
}

function activityView(activity: Activity & { startsAt: number; endsAt: number }, plan: WorkshopPlan, words: Words): ActivityView {
  const { html, text, locale, numbers } = words
  const { id, kind, startsAt, endsAt, minutes, minutesIfLate } = activity
  const handouts = plan.handouts.filter((handout) => activity.handouts.includes(handout.id))
  const asked = 'question' in activity ? plan.live.questions.find((question) => question.id === activity.question) : undefined
  return {
    ...{ id, kind, startsAt, endsAt, minutes, minutesIfLate },
    title: text(activity.title),
    notes: activity.notes.map(html),
    participants: html(activity.participants),
    room: activity.kind === 'slide' ? null : html(activity.room),
    slide: activity.kind === 'slide' ? belowHeadings(renderMarkdown(activity.slide[locale], locale, numbers)) : null,
    materials: activity.materials.map(html),
    handouts: handouts.map((handout) => ({ id: handout.id, title: text(handout.title) })),
    paper: html(activity.paper),
    lesson: activity.kind === 'lesson' ? lessonOf(activity.section, words) : null,
    question: asked ? keyed(asked, plan.slug, words) : null,
    prompt: activity.kind === 'open-text' ? html(activity.prompt) : null,
    criteria: activity.kind === 'open-text' ? activity.criteria.map(html) : [],
    motion: activity.kind === 'debate' ? html(activity.motion) : null,
    phases: activity.kind === 'debate' ? phasesOf(activity, startsAt, words) : [],
  }
}

/** A slide stands below the title of its activity, and so do its headings; several slides may have the same ones. */
const belowHeadings = (html: Html): Html => html.replace(/<(\/?)h[23]\b[^>]*>/g, '<$1h5>')

function lessonOf(section: string, { text }: Words): ActivityView['lesson'] {
  const [moduleSlug = '', sectionSlug = ''] = section.split('/')
  const module = findModule(moduleSlug)
  const title = module?.sections.find(({ slug }) => slug === sectionSlug)?.title
  return module && title ? { href: `/modules/${section}`, module: text(module.title), section: text(title) } : null
}

function phasesOf({ phases }: Extract<Activity, { kind: 'debate' }>, from: number, { text }: Words): PhaseView[] {
  let minute = from
  return phases.map(({ id, title, minutes, vote }) => {
    const startsAt = minute
    minute += minutes
    return { id, title: text(title), minutes, startsAt, vote }
  })
}

// The author's order of options is kept, so that the letters on paper, on cards and in the run sheet are the same ones.
const onPaper = (question: Question, seed: string, { locale }: Words): PlayerQuestion => {
  const hidden = presentHidden(question, seed)
  const kept = 'options' in hidden && 'options' in question ? { ...hidden, options: question.options.flatMap(({ id }) => hidden.options.find((option) => option.id === id) ?? []) } : hidden
  return localise(kept, locale, (markdown) => renderInline(markdown, locale))
}

function keyed(question: Question, seed: string, words: Words): KeyedQuestion {
  const { explanation } = question
  return {
    id: question.id,
    question: onPaper(question, seed, words),
    key: question.type === 'opinion' || question.type === 'open-answer' ? null : keyOf(question, words.locale),
    explanation: explanation ? words.html(explanation) : null,
  }
}

export const paperSheets = ['pre-test', 'post-test', 'satisfaction', 'cards', 'answers'] as const
export type PaperSheetName = (typeof paperSheets)[number]

export type QuestionSheet = { title: string; introduction: Html; questions: PaperQuestionView[] }

/** A test or the survey as participants get it: no key can be had from it. */
export function questionSheet(plan: WorkshopPlan, name: 'pre-test' | 'post-test' | 'satisfaction', locale: Locale): QuestionSheet {
  const words = wordsIn(locale)
  const forms = { 'pre-test': plan.preTest, 'post-test': plan.postTest, satisfaction: plan.survey }
  const { title, introduction, questions } = forms[name]
  const view = (question: Question | SurveyQuestion): PaperQuestionView =>
    question.type === 'open-text' ? { id: question.id, openText: words.html(question.stem) } : { id: question.id, question: onPaper(question, plan.slug, words) }
  return { title: words.text(title), introduction: words.html(introduction), questions: questions.map(view) }
}

export type CardView = { title: string; text: Html | null; sources: string[] }
export type CardSheet = { id: string; title: string; note: Html | null; cards: CardView[] }

/** The cards to cut out. What a card cites stands on it in words: a number would lead nowhere once it is cut. */
export function cardSheets(plan: WorkshopPlan, locale: Locale): CardSheet[] {
  const { html, text } = wordsIn(locale)
  const uncited = (markdown: string) => markdown.replace(/\s?:cite\[[^\]]*\]/g, '')
  const card = ({ title, text: words }: Handout['cards'][number]): CardView => {
    const sources = [...new Set(words ? citedClaims(words.fr) : [])].flatMap((id) => findClaim(id) ?? [])
    return {
      title: text(title),
      text: words ? html({ fr: uncited(words.fr), en: uncited(words.en) }) : null,
      sources: sources.map((claim) => typeset(sourceOf(claim, locale), locale)),
    }
  }
  return plan.handouts.map(({ id, title, note, cards }) => ({ id, title: text(title), note: note ? html(note) : null, cards: cards.map(card) }))
}

export type AnswerSheet = {
  tests: { name: 'pre-test' | 'post-test' | 'live'; title: string; questions: KeyedQuestion[] }[]
  cards: { id: string; title: string; answers: { title: string; answer: Html }[] }[]
  sources: SourceLine[]
}

/** Every key of a plan: the trainer's own sheet. */
export function answerSheet(plan: WorkshopPlan, locale: Locale): AnswerSheet {
  const words = wordsIn(locale)
  const test = (name: AnswerSheet['tests'][number]['name'], { title, questions }: { title: Localised; questions: Question[] }) => ({
    ...{ name, title: words.text(title) },
    questions: questions.map((question) => keyed(question, plan.slug, words)).filter(({ key }) => key !== null),
  })
  const tests = [test('pre-test', plan.preTest), test('post-test', plan.postTest), test('live', plan.live)]
  const cards = plan.handouts.map(({ id, title, cards: own }) => ({
    ...{ id, title: words.text(title) },
    answers: own.flatMap((card) => (card.answer ? [{ title: words.text(card.title), answer: words.html(card.answer) }] : [])),
  }))
  return { tests, cards: cards.filter(({ answers }) => answers.length > 0), sources: sourceLines(words) }
}

import { fieldPath, reportFor, type Problem, type Report } from '@/features/modules/content-problems'
import { checkPairs, checkQuestion, citationDifferences, knownIn, lintClaims } from '@/features/modules/content-rules'
import { fieldOf, type Found, type Source } from '@/features/modules/content-source'
import { citedClaims } from '@/features/modules/directives'
import { blockProblems, type Known } from '@/features/modules/markdown-rules'
import type { Question } from '@/questions/question'
import type { QuestionsSource, WorkshopSource } from './content-source'
import { activitiesOf, itemDifferences, totalMinutes, type ItemDifference } from './rules'
import type { Activity, Localised, SurveyQuestion, testFileSchema, WorkshopFile } from './schema'

/** Says what is wrong in the workshops and between them and the rest of the content. Never throws. */
export function checkWorkshops(workshops: readonly WorkshopSource[], content: Source, problems: Problem[]): void {
  const known = knownIn(content)
  checkIds(workshops, content, problems)
  for (const source of workshops) {
    checkTexts(source.pairs, known, problems)
    checkQuestions(source, content, problems)
    checkTests(source, problems)
    checkSurvey(source, problems)
    if (source.workshop) checkPlan(source.workshop, source, known, reportFor(problems, source.file))
  }
}

/** Every question of a workshop, whichever its file. */
const questionsIn = ({ preTest, postTest, live, survey }: WorkshopSource): Found<Question | SurveyQuestion>[] => [
  ...preTest.questions,
  ...postTest.questions,
  ...live.questions,
  ...survey.questions,
]

/** Questions share one bank with those of the modules. */
function checkIds(workshops: readonly WorkshopSource[], content: Source, problems: Problem[]): void {
  const first = new Map(content.quizzes.flatMap(({ value }) => value.questions.map(({ file, value: { id } }) => [id, file] as const)))
  for (const found of workshops.flatMap(questionsIn)) {
    const before = first.get(found.value.id)
    if (before) reportFor(problems, found.file)(fieldOf(found, 'id'), `There is already a question "${found.value.id}", in ${before}.`)
    else first.set(found.value.id, found.file)
  }
}

function checkTexts(pairs: Found<Localised>[], known: Known, problems: Problem[]): void {
  const isSlide = ({ path }: Found<Localised>) => path.at(-1) === 'slide'
  checkPairs({ pairs: pairs.filter((pair) => !isSlide(pair)) }, known, problems)
  for (const pair of pairs.filter(isSlide)) {
    const report = reportFor(problems, pair.file)
    for (const locale of ['fr', 'en'] as const)
      for (const { message } of blockProblems(pair.value[locale], known)) report(fieldOf(pair, locale), message)
    for (const message of citationDifferences(citedClaims(pair.value.fr), citedClaims(pair.value.en))) report(fieldOf(pair), `Here ${message}`)
  }
}

/** The gates that hold for the questions of a quiz. */
function checkQuestions(source: WorkshopSource, content: Source, problems: Problem[]): void {
  const claims = lintClaims(content)
  const objectives = source.workshop?.objectives.map(({ id }) => id)
  for (const { file, questions } of [source.preTest, source.postTest, source.live, source.survey])
    for (const { path, value } of questions)
      if (value.type !== 'open-text') checkQuestion({ file, path, value }, objectives, claims, reportFor(problems, file), 'workshop')
}

const differenceMessages: Record<ItemDifference, string> = {
  type: 'has another type',
  marks: 'has other marks',
  objectives: 'has other objectives',
  difficulty: 'has another difficulty',
  claims: 'rests on none of the same claims',
}

function checkTests({ preTest, postTest, workshop }: WorkshopSource, problems: Problem[]): void {
  for (const test of [preTest, postTest]) checkTest(test, workshop, reportFor(problems, test.file))
  const report = reportFor(problems, postTest.file)
  if (preTest.count !== postTest.count)
    return report('questions', `The pre-test has ${preTest.count} questions and the post-test ${postTest.count}: parallel forms have equally many.`)
  for (const found of postTest.questions) {
    const index = placeOf(found)
    const other = preTest.questions.find((candidate) => placeOf(candidate) === index)
    if (!other) continue
    const one = { question: found.value, difficulty: postTest.head?.difficulties[index] }
    for (const difference of itemDifferences(one, { question: other.value, difficulty: preTest.head?.difficulties[index] }))
      report(fieldOf(found, ...(difference === 'difficulty' ? [] : [difference])), `The pre-test’s question ${index + 1} ${differenceMessages[difference]}: the forms are not parallel.`)
  }
}

/** The place of a question in its file, from 0. */
const placeOf = ({ path }: Found<unknown>): number => Number(path.at(-1))

function checkTest({ head, questions, count }: QuestionsSource<typeof testFileSchema>, workshop: WorkshopFile | null, report: Report): void {
  if (head && head.difficulties.length !== count) report('difficulties', `There are ${head.difficulties.length} difficulties for ${count} questions.`)
  for (const found of questions)
    if (found.value.marks === 0) report(fieldOf(found, 'type'), 'A test measures knowledge: every question of it is marked.')
  const met = new Set(questions.flatMap(({ value }) => value.objectives))
  for (const { id } of workshop?.objectives ?? []) if (!met.has(id)) report('questions', `No question meets the objective "${id}".`)
}

function checkSurvey({ survey }: WorkshopSource, problems: Problem[]): void {
  const hasScale = survey.questions.some(({ value }) => value.type === 'opinion' && value.response.kind === 'scale' && value.response.range === '1-5')
  if (survey.head && !hasScale) reportFor(problems, survey.file)('questions', 'Satisfaction is measured on a scale of 1 to 5, and none is here.')
}

function checkPlan(workshop: WorkshopFile, source: WorkshopSource, known: Known, report: Report): void {
  const activities = activitiesOf(workshop)
  if (workshop.slug !== source.folder) report('slug', `The folder is named "${source.folder}", not "${workshop.slug}".`)
  const total = totalMinutes(activities)
  if (total !== workshop.minutes) report('minutes', `The activities take ${total} minutes, not ${workshop.minutes}.`)
  reportDoubles(workshop.objectives, 'objectives', 'objective', report)
  reportDoubles(workshop.handouts, 'handouts', 'handout', report)
  reportDoubles(workshop.plan, 'plan', 'part', report)
  checkKinds(activities, report)
  checkUses(workshop, activities, source, report)
  const seen = new Map<string, Activity>()
  workshop.plan.forEach((part, place) =>
    part.activities.forEach((activity, index) => {
      const say: Report = (field, message) => report(`plan[${place}].activities[${index}]${field && `.${field}`}`, message)
      if (seen.has(activity.id)) say('id', `There is already an activity "${activity.id}".`)
      checkActivity(activity, { workshop, source, known, before: seen }, say)
      seen.set(activity.id, activity)
    }),
  )
}

function reportDoubles(items: readonly { id: string }[], list: string, noun: string, report: Report): void {
  const ids = items.map(({ id }) => id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report(fieldPath([list, index, 'id']), `There is already a ${noun} "${id}".`)
  })
}

/** What a ready plan measures, it measures once: a test before, a test after, a survey. */
function checkKinds(activities: readonly Activity[], report: Report): void {
  for (const kind of ['pre-test', 'post-test', 'survey'] as const) {
    const count = activities.filter((activity) => activity.kind === kind).length
    if (count !== 1) report('plan', `There is one ${kind} in a plan, not ${count}.`)
  }
  const place = (kind: Activity['kind']) => activities.findIndex((activity) => activity.kind === kind)
  if (place('post-test') >= 0 && place('post-test') < place('pre-test')) report('plan', 'The pre-test comes before the post-test.')
}

/** What is written and never used was forgotten in the plan. */
function checkUses({ objectives, handouts }: WorkshopFile, activities: readonly Activity[], { live }: WorkshopSource, report: Report): void {
  const work = activities.filter(({ kind }) => kind !== 'pre-test' && kind !== 'post-test')
  objectives.forEach(({ id }, index) => {
    if (!work.some((activity) => activity.objectives.includes(id))) report(`objectives[${index}].id`, `No activity besides the tests serves the objective "${id}".`)
  })
  handouts.forEach(({ id }, index) => {
    if (!activities.some((activity) => activity.handouts.includes(id))) report(`handouts[${index}].id`, `No activity uses the handout "${id}".`)
  })
  for (const { value } of live.questions)
    if (!activities.some((activity) => 'question' in activity && activity.question === value.id)) report('plan', `No activity puts the live question "${value.id}".`)
}

type Context = { workshop: WorkshopFile; source: WorkshopSource; known: Known; before: ReadonlyMap<string, Activity> }

function checkActivity(activity: Activity, { workshop, source, known, before }: Context, say: Report): void {
  activity.objectives.forEach((id, index) => {
    if (!workshop.objectives.some((objective) => objective.id === id)) say(`objectives[${index}]`, `This workshop has no objective "${id}".`)
  })
  activity.handouts.forEach((id, index) => {
    if (!workshop.handouts.some((handout) => handout.id === id)) say(`handouts[${index}]`, `There is no handout "${id}".`)
  })
  if (activity.minutesIfLate !== undefined && activity.minutesIfLate >= activity.minutes) say('minutesIfLate', 'This gains no time.')
  if (activity.kind === 'lesson' && !known.addresses.has(`/modules/${activity.section}`)) say('section', `There is no section "${activity.section}".`)
  if (activity.kind === 'debate') checkPhases(activity, say)
  if ('question' in activity) checkLiveQuestion(activity, source, before, say)
}

function checkPhases({ phases, minutes }: Extract<Activity, { kind: 'debate' }>, say: Report): void {
  reportDoubles(phases, 'phases', 'phase', say)
  const total = totalMinutes(phases)
  if (total !== minutes) say('phases', `The phases take ${total} minutes, not ${minutes}.`)
  const votes = phases.flatMap(({ vote }) => vote ?? [])
  if (votes.join() !== 'before,after') say('phases', 'One phase has the vote before, and a later one the vote after.')
}

type Asking = Extract<Activity, { question: string }>

/** The kinds of question that an activity can put. */
const wanted: Record<Asking['kind'], { isFit: (question: Question) => boolean; message: string }> = {
  question: { isFit: ({ type }) => type !== 'opinion', message: 'A live question has a key or a rubric; an opinion is put by a poll.' },
  poll: { isFit: hasChoices, message: 'A poll puts an opinion that is a choice.' },
  debate: { isFit: hasChoices, message: 'A debate puts an opinion that is a choice.' },
  scale: { isFit: (question) => question.type === 'opinion' && question.response.kind === 'scale' && question.response.range === '0-10', message: 'A scale puts an opinion from 0 to 10.' },
}

function hasChoices(question: Question): boolean {
  return question.type === 'opinion' && question.response.kind === 'choice'
}

function checkLiveQuestion(activity: Asking, { live }: WorkshopSource, before: ReadonlyMap<string, Activity>, say: Report): void {
  const question = live.questions.find(({ value }) => value.id === activity.question)?.value
  const { isFit, message } = wanted[activity.kind]
  if (!live.ids.includes(activity.question)) say('question', `There is no live question "${activity.question}".`)
  else if (question && !isFit(question)) say('question', message)
  const asked = [...before.values()].find((other) => 'question' in other && other.question === activity.question)
  const repeats = activity.kind === 'poll' ? activity.repeats : undefined
  if (repeats !== undefined && asked?.id !== repeats) say('repeats', `No earlier activity "${repeats}" puts this question.`)
  if (asked && repeats === undefined) say('question', `"${asked.id}" puts this question already: a poll that asks again says repeats: ${asked.id}.`)
}

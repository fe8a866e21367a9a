import type { z } from 'zod'
import { isRecord, reportFor, reportIssues, type Problem, type Report } from '@/features/modules/content-problems'
import { pairsIn, parseQuestion, parseYaml, reportTypedSpaces, type ContentFiles, type Found } from '@/features/modules/content-source'
import type { Question } from '@/questions/question'
import { liveFileSchema, openTextSchema, surveyFileSchema, testFileSchema, workshopFileSchema, type Localised, type SurveyQuestion, type WorkshopFile } from './schema'

type Head<S extends z.ZodType> = Omit<z.output<S>, 'questions'>

/**
 * A file with questions; `head` is null when it is malformed. A question that is malformed is not in `questions`, but it
 * counts, and its id is known.
 */
export type QuestionsSource<S extends z.ZodType, Q = Question> = { file: string; head: Head<S> | null; questions: Found<Q>[]; count: number; ids: string[] }

/** What the files of one workshop hold; what is malformed is left out. */
export type WorkshopSource = {
  folder: string
  file: string
  workshop: WorkshopFile | null
  preTest: QuestionsSource<typeof testFileSchema>
  postTest: QuestionsSource<typeof testFileSchema>
  live: QuestionsSource<typeof liveFileSchema>
  survey: QuestionsSource<typeof surveyFileSchema, SurveyQuestion>
  pairs: Found<Localised>[]
}

const fileNames = ['workshop.yaml', 'pre-test.yaml', 'post-test.yaml', 'live-questions.yaml', 'satisfaction.yaml'] as const

/** Parses the files of `workshops/`, says what is malformed or missing, and keeps the rest. Never throws. */
export function parseWorkshops(files: ContentFiles, problems: Problem[]): WorkshopSource[] {
  const own = [...files.keys()].filter((file) => file.startsWith('workshops/'))
  for (const file of own)
    if (!fileNames.some((name) => /^workshops\/[^/]+\/([^/]+)$/.exec(file)?.[1] === name)) reportFor(problems, file)('', 'No file of this name belongs in the content.')
  const folders = new Set(own.flatMap((file) => /^workshops\/([^/]+)\//.exec(file)?.[1] ?? []))
  return [...folders].map((folder) => parseWorkshop(folder, files, problems))
}

function parseWorkshop(folder: string, files: ContentFiles, problems: Problem[]): WorkshopSource {
  const pairs: Found<Localised>[] = []
  const read = (name: (typeof fileNames)[number]) => {
    const file = `workshops/${folder}/${name}`
    const report = reportFor(problems, file)
    const text = files.get(file)
    if (text === undefined) report('', 'This file is missing.')
    if (text !== undefined) reportTypedSpaces(text, report)
    const value = text === undefined ? undefined : parseYaml(text, report)
    pairs.push(...pairsIn(file, value))
    return { file, value, report }
  }
  const { file, value, report } = read('workshop.yaml')
  return {
    folder,
    file,
    workshop: parseHead(workshopFileSchema, value, report),
    preTest: parseQuestions(testFileSchema, read('pre-test.yaml'), parseQuestion),
    postTest: parseQuestions(testFileSchema, read('post-test.yaml'), parseQuestion),
    live: parseQuestions(liveFileSchema, read('live-questions.yaml'), parseQuestion),
    survey: parseQuestions(surveyFileSchema, read('satisfaction.yaml'), parseSurveyQuestion),
    pairs,
  }
}

/** The value if it is well formed, else null, and said so unless there is none. */
function parseHead<S extends z.ZodType>(schema: S, value: unknown, report: Report): z.output<S> | null {
  if (value === undefined) return null
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  reportIssues(parsed.error, value, [], report)
  return null
}

type Read = { file: string; value: unknown; report: Report }
type ParseOne<Q> = (file: string, item: unknown, index: number, report: Report) => Found<Q>[]

function parseQuestions<S extends z.ZodType<object>, Q>(schema: S, { file, value, report }: Read, parseOne: ParseOne<Q>): QuestionsSource<S, Q> {
  const items: unknown[] = isRecord(value) && Array.isArray(value.questions) ? value.questions : []
  const questions = items.flatMap((item, index) => parseOne(file, item, index, report))
  const ids = items.flatMap((item) => (isRecord(item) && typeof item.id === 'string' ? [item.id] : []))
  return { file, head: parseHead(schema, value, report), questions, count: items.length, ids }
}

function parseSurveyQuestion(file: string, item: unknown, index: number, report: Report): Found<SurveyQuestion>[] {
  const path = ['questions', index]
  if (isRecord(item) && item.type === 'open-text') {
    const parsed = openTextSchema.safeParse(item)
    if (parsed.success) return [{ file, path, value: parsed.data }]
    reportIssues(parsed.error, item, path, report)
    return []
  }
  return parseQuestion(file, item, index, report).flatMap((found): Found<SurveyQuestion>[] => {
    if (found.value.type === 'opinion') return [{ ...found, value: found.value }]
    report(`questions[${index}].type`, 'A survey asks for opinions and open texts: it has no key and no marks.')
    return []
  })
}

import type { QuizDraft } from '@/features/quizzes/schema'
import { quizSettingsSchema, type QuizSettingsDraft } from '@/features/quizzes/settings'
import type { Question } from '@/questions/question'
import type { Activity, WorkshopFile, WorkshopPlan } from './schema'

/** Minutes from the start of the session. */
export type Timed<T> = T & { startsAt: number; endsAt: number }

type Part = WorkshopFile['plan'][number]
export type TimedPart = Timed<Omit<Part, 'activities'> & { activities: Timed<Activity>[] }>

/** The parts of a plan, and their activities, with the minute in which each begins and ends. */
export function timetable(plan: readonly Part[]): TimedPart[] {
  let minute = 0
  return plan.map(({ activities, ...part }) => {
    const startsAt = minute
    const timed = activities.map((activity) => ({ ...activity, startsAt: minute, endsAt: (minute += activity.minutes) }))
    return { ...part, activities: timed, startsAt, endsAt: minute }
  })
}

/** 65 → `1:05`. */
export const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

export const activitiesOf = ({ plan }: Pick<WorkshopFile, 'plan'>): Activity[] => plan.flatMap(({ activities }) => activities)

export const totalMinutes = (items: readonly { minutes: number }[]): number => items.reduce((sum, item) => sum + item.minutes, 0)

/** How many minutes a plan gains by what it drops when it runs late. */
export const minutesSaved = (activities: readonly Activity[]): number =>
  activities.reduce((sum, { minutes, minutesIfLate = minutes }) => sum + minutes - minutesIfLate, 0)

type Item = { question: Question; difficulty: string | undefined }
export type ItemDifference = 'type' | 'marks' | 'objectives' | 'difficulty' | 'claims'

/**
 * In what two items are not parallel. Two forms measure the same thing only if item n of one has the type, the marks, the
 * objectives and the difficulty of item n of the other, and rests on a claim that the other rests on too.
 */
export function itemDifferences(one: Item, other: Item): ItemDifference[] {
  const sorted = (ids: readonly string[]) => ids.toSorted().join()
  const differ: Record<ItemDifference, boolean> = {
    type: one.question.type !== other.question.type,
    marks: one.question.marks !== other.question.marks,
    objectives: sorted(one.question.objectives) !== sorted(other.question.objectives),
    difficulty: one.difficulty !== other.difficulty,
    claims: !one.question.claims.some((id) => other.question.claims.includes(id)),
  }
  return (Object.keys(differ) as ItemDifference[]).filter((difference) => differ[difference])
}

const seenNever: QuizSettingsDraft['shows'] = { score: 'never', feedback: 'never', key: 'never' }

/**
 * What the bank keeps of a plan: its two tests and its live questions, as quizzes that nobody passes or fails. A pre-test
 * corrects nothing, because the post-test asks for the same facts.
 */
export function quizzesOf({ slug, languages, preTest, postTest, live }: WorkshopPlan): QuizDraft[] {
  const quiz = (name: string, { title, questions }: Pick<QuizDraft, 'title' | 'questions'>, settings: QuizSettingsDraft): QuizDraft => ({
    ...{ id: `${slug}-${name}`, title, languages, passMarkPercent: 0, questions },
    settings: quizSettingsSchema.parse(settings),
  })
  return [
    quiz('pre-test', preTest, { areQuestionsShuffled: true, shows: seenNever }),
    quiz('post-test', postTest, { areQuestionsShuffled: true }),
    quiz('live', live, { areOptionsShuffled: false }),
  ]
}

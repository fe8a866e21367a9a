import 'server-only'
import { contentDir, readSource, stampOf } from '@/features/modules/content'
import { formatProblems, type Problem } from '@/features/modules/content-problems'
import { readSnapshot, writeSnapshot } from '@/features/modules/content-snapshot'
import { parseWorkshops, type WorkshopSource } from './content-source'
import { checkWorkshops } from './content-rules'
import type { WorkshopPlan } from './schema'

/** The workshops of a content tree, given what `readSource` found in it, and everything that is wrong with them. */
export function readWorkshops({ files, source }: Pick<ReturnType<typeof readSource>, 'files' | 'source'>): { plans: WorkshopPlan[]; problems: Problem[] } {
  const problems: Problem[] = []
  const workshops = parseWorkshops(files, problems)
  checkWorkshops(workshops, source, problems)
  return { plans: workshops.flatMap(assemble), problems }
}

/** The whole plan, or nothing when one of its files is malformed. */
function assemble({ workshop, preTest, postTest, live, survey }: WorkshopSource): WorkshopPlan[] {
  if (!workshop || !preTest.head || !postTest.head || !live.head || !survey.head) return []
  const whole = <H, Q>(head: H, questions: { value: Q }[]) => ({ ...head, questions: questions.map(({ value }) => value) })
  return [
    {
      ...workshop,
      preTest: whole(preTest.head, preTest.questions),
      postTest: whole(postTest.head, postTest.questions),
      live: whole(live.head, live.questions),
      survey: whole(survey.head, survey.questions),
    },
  ]
}

let loaded: { stamp: string; plans: WorkshopPlan[] } | undefined

/**
 * The ready plans, in the order of their slugs. Reads them once per process, in production what the build kept of them;
 * elsewhere again when a file has changed. Throws one error that lists every problem.
 */
export function listPlans(): WorkshopPlan[] {
  const isProduction = process.env.NODE_ENV === 'production'
  if (loaded && isProduction) return loaded.plans
  const dir = contentDir()
  const stamp = stampOf(dir)
  if (loaded?.stamp === stamp) return loaded.plans
  const plans = (readSnapshot('workshops', stamp) as WorkshopPlan[] | null) ?? readSound(dir)
  loaded = { stamp, plans }
  return plans
}

/** Reads the plans as they are now and keeps them for the processes of a build. Throws one error that lists every problem. */
export function keepPlans(): void {
  const dir = contentDir()
  writeSnapshot('workshops', stampOf(dir), readSound(dir))
}

function readSound(dir: string): WorkshopPlan[] {
  const { plans, problems } = readWorkshops(readSource(dir))
  if (problems.length) throw new Error(`The workshops have ${problems.length} problem(s):\n${formatProblems(problems)}`)
  return plans
}

export const findPlan = (slug: string): WorkshopPlan | null => listPlans().find((plan) => plan.slug === slug) ?? null

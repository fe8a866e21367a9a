import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { checkLabs } from '@/features/labs/content'
import { checkLegalTexts } from '@/features/legal/content'
import { assemble, readContent, readSource, usesOf, type Content } from '@/features/modules/content'
import { formatProblems } from '@/features/modules/content-problems'
import { knownIn } from '@/features/modules/content-rules'
import { checkEditorial } from '@/features/modules/editorial-rules'
import { factsDue, type FactDue } from '@/features/modules/facts-due'
import { renderLesson } from '@/features/modules/lesson'
import { unusedClaims } from '@/features/modules/unused-claims'
import { readWorkshops } from '@/features/workshops/content'
import { routing, type Locale } from '@/i18n/routing'

const { values, positionals } = parseArgs({ options: { due: { type: 'string' } }, allowPositionals: true })

/** Prints everything that is wrong with the content, or what there is of it; the exit code is 1 or 0. */
function check(dir: string): void {
  const { files, source, problems: found } = readSource(dir)
  const content = assemble(files, source)
  const problems = [...found, ...checkEditorial(files, source, unusedClaims), ...checkLabs(dir, content.modules, knownIn(source)), ...checkLegalTexts(dir), ...readWorkshops({ files, source }).problems]
  if (problems.length) {
    console.error(formatProblems(problems))
    console.error(`${problems.length} problem${problems.length > 1 ? 's' : ''} in the content`)
    process.exitCode = 1
    return
  }
  console.log(`0 problems in the content: ${summary(content)}`)
}

/** Prints what is to be checked again by a day, with everything that rests on it; the exit code is 0. */
function listDue(dir: string, day: string): void {
  const { content } = readContent(dir)
  const uses = usesOf(content)
  const due = factsDue(content.claims, day, {
    usesOf: (id) => uses.get(id) ?? { sections: [], quizzes: [] },
    elsewhereOf: (id) => content.elsewhere[id] ?? [],
  })
  for (const fact of due) console.log(`${linesOf(fact).join('\n')}\n`)
  console.log(`${due.length} of ${content.claims.length} claims and references due by ${day}`)
}

const linesOf = ({ claim, dueOn, uses, elsewhere }: FactDue): string[] => [
  `${dueOn}  ${claim.id}  (${claim.freshness}, checked on ${claim.checkedOn})`,
  `    ${claim.text.en}`,
  ...uses.sections.map(({ module, section }) => `    section   ${module.slug}/${section.slug}`),
  ...uses.quizzes.flatMap(({ questionIds }) => questionIds.map((id) => `    question  ${id}`)),
  ...elsewhere.map((place) => `    also      ${place}`),
]

function summary(content: Content): string {
  const sections = content.modules.flatMap((module) => module.sections)
  const questions = content.quizzes.flatMap((quiz) => quiz.questions)
  return [
    `${content.modules.length} modules (${content.modules.filter(({ status }) => status === 'available').length} available)`,
    `${sections.length} sections`,
    ...routing.locales.map((locale) => `${wordsIn(content, locale)} words in ${locale}`),
    `${questions.length} questions`,
    `${content.activities.length} activities`,
    `${content.claims.length} claims and references`,
    `${content.articles.length} articles`,
    `${content.glossary.length} glossary terms`,
  ].join(', ')
}

function wordsIn(content: Content, locale: Locale): number {
  const find = <T extends { id: string }>(items: T[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return (id: string) => byId.get(id) ?? null
  }
  const ledger = { findArticle: find(content.articles), findClaim: find(content.claims), findTerm: find(content.glossary) }
  return Object.values(content.lessons)
    .flatMap((lesson) => lesson[locale] ?? [])
    .reduce((total, section) => total + renderLesson(section, locale, ledger).words, 0)
}

const dir = path.resolve(positionals[0] ?? 'content')
const day = z.iso.date().optional().safeParse(values.due)
if (!day.success) {
  console.error('--due wants a day, such as 2027-01-01.')
  process.exitCode = 1
} else if (day.data === undefined) check(dir)
else listDue(dir, day.data)

import path from 'node:path'
import { checkLabs } from '@/features/labs/content'
import { checkLegalTexts } from '@/features/legal/content'
import { readContent, type Content } from '@/features/modules/content'
import { formatProblems } from '@/features/modules/content-problems'
import { renderLesson } from '@/features/modules/lesson'
import { routing, type Locale } from '@/i18n/routing'

/** Prints everything that is wrong with the content, or what there is of it; the exit code is 1 or 0. */
function main(): void {
  const dir = path.resolve(process.argv[2] ?? 'content')
  const { content, known, problems: found } = readContent(dir)
  const problems = [...found, ...checkLabs(dir, content.modules, known), ...checkLegalTexts(dir)]
  if (problems.length) {
    console.error(formatProblems(problems))
    console.error(`${problems.length} problem${problems.length > 1 ? 's' : ''} in the content`)
    process.exitCode = 1
    return
  }
  console.log(`0 problems in the content: ${summary(content)}`)
}

function summary(content: Content): string {
  const sections = content.modules.flatMap((module) => module.sections)
  const questions = content.quizzes.flatMap((quiz) => quiz.questions)
  return [
    `${content.modules.length} modules (${content.modules.filter(({ status }) => status === 'available').length} available)`,
    `${sections.length} sections`,
    ...routing.locales.map((locale) => `${wordsIn(content, locale)} words in ${locale}`),
    `${questions.length} questions`,
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

main()

import type { QualityContext } from '@/questions/quality/finding'
import { commonNames, languageDifferences } from '@/questions/quality/language-differences'
import { editorialFindings } from '@/questions/quality/question-quality'
import { findingsAmong } from '@/questions/quality/quiz-quality'
import type { Question } from '@/questions/question'
import { claimMentions } from './claim-mentions'
import { reportFor, type Problem } from './content-problems'
import { fieldOf, type ContentFiles, type Found, type Source } from './content-source'
import { isMoving } from './freshness'
import { otherTexts, type SectionPair } from './other-texts'
import { partDifferences } from './part-differences'
import { inWords } from './quality-words'
import { lengthProblem, readingProblems } from './reading-rules'

/**
 * What an editor would send back in content that is otherwise whole: languages that say different things, questions
 * that give themselves away or mislead, claims that nothing uses, sections too long or too hard. A site is still built
 * from it; `npm run check:content` and the tests are not green.
 */
export function checkEditorial(files: ContentFiles, source: Source, unusedClaims: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const others = otherTexts(files)
  const pairs = [...source.pairs, ...others.pairs]
  const sections = [...sectionPairs(source), ...others.sections]
  const quizzes = [...source.quizzes.map(({ file, value: { questions } }) => ({ file, questions })), ...others.quizzes]
  const names = commonNames([...pairs.map(({ value }) => value), ...sections])
  const claims = source.claims.map(({ value }) => ({ id: value.id, status: value.kind === 'reference' ? 'reference' : value.status, isMoving: isMoving(value) }))

  checkLanguages(outsideQuestions(pairs, quizzes), sections, names, problems)
  for (const quiz of quizzes) checkQuiz(quiz, { claims, names, languages: ['fr', 'en'] }, problems)
  checkReading(source, problems)
  checkUnused(files, source, unusedClaims, problems)
  return problems
}

type Quiz = { file: string; questions: readonly Found<Question>[] }

/** The texts that no question has: those of questions are looked at with their question. */
function outsideQuestions<T extends Found<unknown>>(pairs: readonly T[], quizzes: readonly Quiz[]): T[] {
  const at = (file: string, path: readonly PropertyKey[]) => `${file}:${path.slice(0, 2).join('.')}`
  const questions = new Set(quizzes.flatMap((quiz) => quiz.questions.map(({ file, path }) => at(file, path))))
  return pairs.filter(({ file, path }) => !questions.has(at(file, path)))
}

/** Each section in both languages: where the English one is, and the text with its title. */
function sectionPairs({ texts }: Source): SectionPair[] {
  return texts
    .filter(({ locale }) => locale === 'en')
    .flatMap(({ file, folder, sections }) => {
      const french = texts.find((other) => other.folder === folder && other.locale === 'fr')
      return sections.flatMap((en) => {
        const fr = french?.sections.find(({ slug }) => slug === en.slug)
        return fr ? [{ file, line: en.line, slug: en.slug, fr: `${fr.title}\n\n${fr.markdown}`, en: `${en.title}\n\n${en.markdown}` }] : []
      })
    })
}

function checkLanguages(pairs: readonly Found<{ fr: string; en: string }>[], sections: readonly SectionPair[], names: ReadonlySet<string>, problems: Problem[]): void {
  const differences = (pair: { fr: string; en: string }) =>
    languageDifferences(pair, names).map(({ kind, what, language }) => inWords({ code: `${kind}-in-one-language`, params: { what, language } }))
  for (const pair of pairs) for (const message of differences(pair.value)) reportFor(problems, pair.file)(fieldOf(pair), message)
  for (const { file, line, slug, ...pair } of sections)
    for (const message of [...differences(pair), ...partDifferences(pair)])
      reportFor(problems, file)(`line ${line}`, `In the section "${slug}": ${message}`)
}

/** The errors alone: what is a warning to an author may have a reason, and a file has no place for it. */
function checkQuiz({ file, questions }: Quiz, context: QualityContext, problems: Problem[]): void {
  const report = reportFor(problems, file)
  const isError = ({ severity }: { severity: string }) => severity === 'error'
  for (const found of questions)
    for (const finding of editorialFindings(found.value, context).filter(isError)) report(`${fieldOf(found)}.${finding.field}`, inWords(finding))
  const among = findingsAmong(questions.map(({ value }) => value), context.languages)
  for (const finding of among.filter(isError)) report(finding.field, inWords(finding))
}

function checkReading({ texts }: Source, problems: Problem[]): void {
  for (const { file, locale, sections } of texts) {
    for (const { slug, line, markdown } of sections)
      for (const message of readingProblems(markdown, locale)) reportFor(problems, file)(`line ${line}`, `"${slug}": ${message}`)
    const short = lengthProblem(sections.map(({ markdown }) => markdown), locale)
    if (short) reportFor(problems, file)('', short)
  }
}

/** A claim that nothing uses is on the list of those that need not be used, and no other is. */
function checkUnused(files: ContentFiles, { claims }: Source, unusedClaims: readonly string[], problems: Problem[]): void {
  const used = claimMentions(files, claims.map(({ value }) => value.id))
  for (const found of claims) {
    const isListed = unusedClaims.includes(found.value.id)
    const isUsed = used.has(found.value.id)
    const report = reportFor(problems, found.file)
    if (!isUsed && !isListed) report(fieldOf(found, 'id'), `Nothing uses "${found.value.id}": cite it, or list it in unused-claims.ts.`)
    if (isUsed && isListed) report(fieldOf(found, 'id'), `"${found.value.id}" is in use (${used.get(found.value.id)?.join(', ')}): take it off unused-claims.ts.`)
  }
  for (const id of unusedClaims)
    if (!claims.some(({ value }) => value.id === id)) reportFor(problems, 'claims')('', `unused-claims.ts lists "${id}", which the ledger has not.`)
}

import type { Question } from '@/questions/question'
import { claimMentions } from './claim-mentions'
import { reportFor, type Problem } from './content-problems'
import { fieldOf, type ContentFiles, type Found, type Source } from './content-source'
import { commonNames, languageDifferences, partDifferences } from './language-rules'
import { otherTexts, type SectionPair } from './other-texts'
import { doubleNegations, languagesWithLongestKeys, optionsAboutOptions, undatedClaims } from './question-rules'
import { lengthProblem, readingProblems } from './reading-rules'

/**
 * What an editor would send back in content that is otherwise whole: languages that say different things, questions
 * that give themselves away or mislead, claims that nothing uses, sections too long or too hard. A site is still built
 * from it; `npm run check:content` and the tests are not green.
 */
export function checkEditorial(files: ContentFiles, source: Source, unusedClaims: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const others = otherTexts(files)
  checkLanguages([...source.pairs, ...others.pairs], [...sectionPairs(source), ...others.sections], problems)
  const quizzes = [...source.quizzes.map(({ file, value: { questions } }) => ({ file, questions })), ...others.quizzes]
  for (const { file, questions } of quizzes) checkQuiz(file, questions, source, problems)
  checkReading(source, problems)
  checkUnused(files, source, unusedClaims, problems)
  return problems
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

function checkLanguages(pairs: readonly Found<{ fr: string; en: string }>[], sections: readonly SectionPair[], problems: Problem[]): void {
  const names = commonNames([...pairs.map(({ value }) => value), ...sections])
  for (const pair of pairs)
    for (const message of languageDifferences(pair.value, names)) reportFor(problems, pair.file)(fieldOf(pair), message)
  for (const { file, line, slug, ...pair } of sections)
    for (const message of [...languageDifferences(pair, names), ...partDifferences(pair)])
      reportFor(problems, file)(`line ${line}`, `In the section "${slug}": ${message}`)
}

function checkQuiz(file: string, questions: readonly Found<Question>[], source: Source, problems: Problem[]): void {
  const claims = new Map(source.claims.map(({ value }) => [value.id, value]))
  const report = reportFor(problems, file)
  for (const found of questions) {
    const say = (field: string, message: string) => report(`${fieldOf(found)}.${field}`, message)
    const undated = undatedClaims(found.value, claims)
    if (undated.length) say('stem', `This fact may change (${undated.join(', ')}): say its year in both languages.`)
    for (const field of optionsAboutOptions(found.value)) say(field, 'Options are shuffled: none speaks of the others (all of the above).')
    for (const field of doubleNegations(found.value)) say(field, 'Two negations have to be undone here: say it the other way round.')
  }
  for (const language of languagesWithLongestKeys(questions.map(({ value }) => value)))
    report('questions', `In ${language}, the key is the longest text in more than half of the choices: whoever always takes it passes.`)
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

import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { reportFor, type Problem, type Report } from '@/features/modules/content-problems'
import { isDirective, parseMarkdown } from '@/features/modules/directives'
import { routing } from '@/i18n/routing'
import { isKnownPlaceholder, placeholdersIn } from './placeholders'
import { legalTextIds } from './schema'

/** What the two languages of a text have in common, whatever the words. */
type Shape = { headings: string; placeholders: string; links: string }

/** Every problem of the legal texts; `files` has them by their path in `content/`: `legal/privacy/fr.md`. */
export function legalProblems(files: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = []
  const wanted = new Set(legalTextIds.flatMap((id) => routing.locales.map((locale) => `legal/${id}/${locale}.md`)))
  for (const file of files.keys()) if (!wanted.has(file)) reportFor(problems, file)('', 'No file of this name belongs in the content.')
  for (const file of wanted) if (!files.has(file)) reportFor(problems, file)('', 'This file is missing.')
  for (const id of legalTextIds) {
    const [first, ...others] = routing.locales.map((locale) => {
      const file = `legal/${id}/${locale}.md`
      const report = reportFor(problems, file)
      return { report, shape: shapeOf(files.get(file) ?? '', report) }
    })
    for (const { report, shape } of others) if (first) compare(first.shape, shape, report)
  }
  return problems
}

function compare(one: Shape, other: Shape, report: Report): void {
  for (const part of ['headings', 'placeholders', 'links'] as const)
    if (one[part] !== other[part]) report(part, `They differ between the languages: ${one[part] || 'none'} and ${other[part] || 'none'}.`)
}

/** Reads the shape of a text and reports what it may not hold. */
function shapeOf(markdown: string, report: Report): Shape {
  const headings: number[] = []
  const links: string[] = []
  markdown.split('\n').forEach((line, index) => {
    if (/[\u00A0\u202F]/.test(line)) report(`line ${index + 1}`, 'A non-breaking space (U+00A0 or U+202F) was typed; type an ordinary one, code puts it in.')
  })
  for (const whole of placeholdersIn(markdown)) if (!isKnownPlaceholder(whole)) report('placeholders', `There is no setting for ${whole}.`)
  visit(parseMarkdown(markdown), (node) => {
    const at = `line ${node.position?.start.line ?? 1}`
    if (node.type === 'html' || node.type === 'image') report(at, 'HTML and images are not allowed in texts.')
    if (isDirective(node)) report(at, `":${node.name}" is read as a directive, because a letter follows the colon. Put a space after the colon.`)
    if (node.type === 'heading') {
      headings.push(node.depth)
      if (node.depth !== 3 && node.depth !== 4) report(at, 'Headings begin with ### or ####.')
    }
    if (node.type === 'link') {
      links.push(node.url)
      if (!node.url.startsWith('https://') && !Object.hasOwn(routing.pathnames, node.url)) report(at, `This link leads nowhere: "${node.url}".`)
    }
    // Their words become attributes: ids of headings, names of tables.
    const isAttribute = node.type === 'heading' || node.type === 'table' || node.type === 'link'
    if (isAttribute && (/\{\{/.test(plainText(node)) || (node.type === 'link' && /\{\{|%7B/i.test(node.url))))
      report(at, 'A placeholder stands in text, not in a heading, a table or a link.')
  })
  return { headings: headings.join(' '), placeholders: placeholdersIn(markdown).toSorted().join(' '), links: links.toSorted().join(' ') }
}

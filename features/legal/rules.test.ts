import { describe, expect, it } from 'vitest'
import { legalProblems } from './rules'

const text = '### Title\n\nBy {{PUBLISHER_NAME}}, see [claims](/claims).\n'
const sound = Object.fromEntries(
  ['legal-notice', 'privacy', 'accessibility'].flatMap((id) => ['fr', 'en'].map((locale) => [`legal/${id}/${locale}.md`, text])),
)
const problemsWith = (changes: Record<string, string | null>) =>
  legalProblems(new Map(Object.entries({ ...sound, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null))).map(
    ({ file, field, message }) => `${file}: ${field}: ${message}`,
  )
const file = 'legal/privacy/en.md'

describe('legalProblems', () => {
  it('finds nothing wrong with texts that say the same things', () => {
    expect(problemsWith({})).toEqual([])
  })

  it.each([
    ['a text that is missing', null, 'file: This file is missing.'],
    ['a heading that one language lacks', text.replace('### Title\n', ''), 'headings: They differ'],
    ['a placeholder that one language lacks', text.replace('{{PUBLISHER_NAME}}', 'us'), 'placeholders: They differ'],
    ['a placeholder without a setting', text.replace('PUBLISHER_NAME', 'NOBODY'), 'placeholders: There is no setting for {{NOBODY}}.'],
    ['a link that leads nowhere', text.replace('/claims', '/nowhere'), 'line 3: This link leads nowhere: "/nowhere".'],
    ['a placeholder in a heading', text.replace('Title', '{{PUBLISHER_NAME}}'), 'line 1: A placeholder stands in text'],
    ['a placeholder in an address', text.replace('/claims', 'https://x/{{PUBLIC_URL}}'), 'line 3: A placeholder stands in text'],
    ['HTML', `${text}\n<b>x</b>\n`, 'line 5: HTML and images'],
    ['a colon that begins a directive', text.replace('By', 'By :name'), 'line 3: ":name" is read as a directive'],
    ['a typed space', text.replace('By ', 'By\u00A0'), 'line 3: A non-breaking space'],
  ])('reports %s', (_, changed, problem) => {
    expect(problemsWith({ [file]: changed })).toContainEqual(expect.stringContaining(`${file}: ${problem}`))
  })

  it('reports a file that does not belong', () => {
    expect(problemsWith({ 'legal/privacy/de.md': text })).toEqual(['legal/privacy/de.md: file: No file of this name belongs in the content.'])
  })
})

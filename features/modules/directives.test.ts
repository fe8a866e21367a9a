import fc from 'fast-check'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { citationsOfPlainLine, citedClaims, parseMarkdown, splitSections } from './directives'

describe('splitSections', () => {
  it('cuts a text at its sections and keeps what is between', () => {
    const sections = splitSections('::section[Un *deux*]{#a}\n\nA\n\n::section[B]{#b}\n\nB :cite[x]\n')
    expect(sections).toEqual([
      { slug: 'a', title: 'Un deux', markdown: '\n\nA\n\n', line: 1, claims: [] },
      { slug: 'b', title: 'B', markdown: '\n\nB :cite[x]\n', line: 5, claims: ['x'] },
    ])
  })

  it('finds no section in code or in a quotation', () => {
    expect(splitSections('```\n::section[A]{#a}\n```\n\n> ::section[B]{#b}\n')).toEqual([])
  })
})

describe('citedClaims', () => {
  it('lists citations and exhibits in order, each as often as it stands', () => {
    expect(citedClaims('A :cite[x]:cite[y]\n\n:::exhibit{claim=z}\nB :cite[x]\n:::\n\n`:cite[code]`')).toEqual(['x', 'y', 'z', 'x'])
  })
})

describe('citationsOfPlainLine', () => {
  it('says the same as the parser, or leaves the line to it', () => {
    const part = fc.constantFrom(
      ...['mot', 'Mot', ' ', ' ', ':cite[a-1]', ':cite[b]', ': ', ':', '. ', '«', '»', '(', ')', '1', '-', "'", '%', '€', '*', '[', '/', 'www.a.fr', '$', '!'],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const line = parts.join('')
        const ids = citationsOfPlainLine(line)
        if (!ids) return
        const [paragraph, ...others] = parseMarkdown(line).children
        if (paragraph?.type !== 'paragraph') throw new Error(paragraph?.type)
        const parsed = paragraph.children.filter((node) => node.type !== 'text')
        expect(others).toEqual([])
        expect(parsed.map((node) => [node.type, plainText(node)])).toEqual(ids.map((id) => ['textDirective', id]))
      }),
      { numRuns: 2000 },
    )
  })
})

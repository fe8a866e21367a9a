import { describe, expect, it } from 'vitest'
import { readContent } from './content'
import { soundFiles, writeTree } from './content-fixture'
import { splitSections } from './directives'
import { renderLesson, renderModule } from './lesson'
import type { Ledger } from './render'

const { content } = readContent(writeTree())
const ledger: Ledger = {
  findArticle: (id) => content.articles.find((article) => article.id === id) ?? null,
  findClaim: (id) => content.claims.find((claim) => claim.id === id) ?? null,
  findTerm: (id) => content.glossary.find((term) => term.id === id) ?? null,
}
const lessonOf = (markdown: string) => renderLesson({ slug: 's', title: 'S', markdown, line: 1, claims: [] }, 'fr', ledger)
const idsOf = (markdown: string) => lessonOf(markdown).passages.map(({ id }) => id)
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

const text = `Une première phrase qui dit d’où l’on part.

### Un titre

- court
- un élément de liste assez long pour être cité

| Modèle | Taille |
| --- | --- |
| A | 7 |

:::exhibit{claim=paper-wrong}
Ce que l’on sait, en une phrase.
:::
`

describe('a passage', () => {
  it('is a paragraph, a heading, a longer list item, a table or an exhibit, each with a ¶ link to itself', () => {
    const { html, passages } = lessonOf(text)
    expect(passages.map(({ id, isHeading }) => (isHeading ? `${id} (heading)` : id))).toEqual([
      'p-une-premiere-phrase-qui-dit-d',
      'part-un-titre (heading)',
      'p-un-element-de-liste-assez-long',
      'table-modele-taille-a-7',
      'p-ce-que-l-on-sait-en',
    ])
    const links = [...html.matchAll(/<a class="anchor" href="#([^"]+)" aria-label="Lien vers ce passage">\u2060¶<\/a>/g)].map(([, id]) => id)
    expect(links).toEqual(['p-une-premiere-phrase-qui-dit-d', 'part-un-titre', 'p-un-element-de-liste-assez-long', 'table-modele-taille-a-7', 'exhibit-paper-wrong', 'p-ce-que-l-on-sait-en'])
    for (const id of links) expect(idsIn(html)).toContain(id)
  })

  it('keeps its name when other passages change, come or go', () => {
    const before = idsOf(text)
    const after = idsOf(`Un paragraphe de plus.\n\n${text.replace('court', 'bref').replace('l’on part', 'l’on vient')}\n\nUn autre encore.`)
    expect(after).toEqual(['p-un-paragraphe-de-plus', ...before, 'p-un-autre-encore'])
  })

  it('shares its name with no other, even with the same first words', () => {
    expect(idsOf('Le même début de ces phrases, une.\n\nLe même début de ces phrases, deux.')).toEqual(['p-le-meme-debut-de-ces-phrases', 'p-le-meme-debut-de-ces-phrases-2'])
  })

  it('has its words without the ¶, and so has the count of a lesson', () => {
    const { words, passages } = lessonOf('Trois petits mots.')
    expect(words).toBe(3)
    expect(passages[0]?.text).toBe('Trois petits mots.')
  })

  it('cannot take a name or a link from an author', () => {
    const { html } = lessonOf('<p id="main">a</p>\n\n[¶](#main) {#main}')
    expect(idsIn(html)).not.toContain('main')
    expect(html).not.toContain('href="#main"')
  })
})

describe('a whole module on one page', () => {
  it('numbers its citations through, repeats no id and no level of heading above its sections', () => {
    const sections = splitSections(soundFiles['modules/one/fr.md'] ?? '')
    const { sections: printed, claimIds } = renderModule([...sections, ...sections], 'fr', ledger)
    const html = printed.map((section) => section.html).join('')
    const ids = idsIn(html)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toMatch(/<h[12]/)
    expect(html).not.toContain('class="anchor"')
    const numbers = new Map([...html.matchAll(/data-claim="([^"]+)" href[^>]*>\[(\d+)\]/g)].map(([, claim, number]) => [claim, number]))
    expect(new Set(numbers.values()).size).toBe(numbers.size)
    expect(claimIds).toContain('paper-wrong')
  })
})

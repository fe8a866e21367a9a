import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listArticles } from './content'
import { copiedPassages, packSequences, unpackSequences } from './copied-text'

/** What may stand in the product as it stands in an article, besides the titles and the headings that locators name. */
const exemptPassages = [
  // A list of names has no other words.
  'NVIDIA, Samsung, IBM, BNP Paribas, Salesforce, Andreessen Horowitz et Lightspeed',
  // The objection that amb-4 answers, quoted and credited.
  'Les Américains ne sont-ils pas en avance sur tout ?',
]

const sentence = 'La petite équipe de Lille a publié onze carnets de bord en trois ans, tous relus.'
const made = unpackSequences(packSequences([sentence]))

describe('a copied sentence', () => {
  it('is found whole, with other words around it', () => {
    expect(copiedPassages(`Avant. ${sentence} Après.`, made)).toEqual([sentence.slice(0, -1)])
  })

  it('is found in other accents, capitals, punctuation and lines', () => {
    const typed = 'la petite EQUIPE de « Lille » : a publie\n  onze carnets – de bord ; en trois ans tous relus'
    expect(copiedPassages(typed, made)).toHaveLength(1)
  })

  it('is found by eight of its words in a row, and not by seven', () => {
    expect(copiedPassages('Elle a publié onze carnets de bord en trois semaines.', made)).toEqual(['a publié onze carnets de bord en trois'])
    expect(copiedPassages('Elle publia onze carnets de bord en trois ans.', made)).toEqual([])
  })

  it('is found across a citation, a term, a link and a segment', () => {
    const typed = 'La petite équipe :cite[ref-x] de :term[Lille]{#town} a [publié](/articles/x) onze [[s1|carnets de]] bord'
    expect(copiedPassages(typed, made)).toHaveLength(1)
  })

  it('is another with another number or another order', () => {
    expect(copiedPassages(sentence.replace('onze', 'douze').replace('trois', 'deux'), made)).toEqual([])
    expect(copiedPassages(sentence.split(' ').toReversed().join(' '), made)).toEqual([])
  })

  it('is let through where it is exempt, and only as far as it is', () => {
    expect(copiedPassages(sentence, made, unpackSequences(packSequences([sentence])))).toEqual([])
    const beginning = unpackSequences(packSequences(['La petite équipe de Lille a publié onze']))
    expect(copiedPassages(sentence, made, beginning)).toEqual([expect.stringMatching(/^petite équipe/)])
  })
})

describe('the set of the articles', () => {
  const packed = readFileSync(path.join(import.meta.dirname, 'article-sequences.bin'))
  const sequences = unpackSequences(packed)
  const articles = listArticles()

  it('is sorted, without doubles, and holds the five articles', () => {
    expect([...sequences]).toEqual([...sequences].toSorted())
    expect(sequences.size * 5).toBe(packed.length)
    expect(sequences.size).toBeGreaterThan(5000)
    for (const { title } of articles) expect(copiedPassages(title, sequences), title).not.toEqual([])
  })

  it('shares nothing with the content and the messages but titles, headings and the passages that are exempt', { timeout: 60_000 }, () => {
    const headings = articles.flatMap(({ title, outline }) => [title, ...outline.map(({ heading }) => heading)])
    const exempt = unpackSequences(packSequences([...headings, ...exemptPassages]))
    const copied = ['content', 'messages']
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .flatMap((file) => copiedPassages(readFileSync(file, 'utf8'), sequences, exempt).map((passage) => `${file}: ${passage}`))
    expect(copied).toEqual([])
  })

  it('is needed as far as the exempt passages go: without them they are found', () => {
    for (const passage of exemptPassages) expect(copiedPassages(passage, sequences), passage).not.toEqual([])
  })
})

import type MiniSearch from 'minisearch'
import { markMatches, excerptOf, wordsOf, type Piece } from './words'
import { resultKinds, type Entry, type FoundPage, type ResultKind } from './index-options'

/** A page with the passages that were found in it, the best first. */
export type Found = { page: FoundPage; title: Piece[]; passages: { href: string; pieces: Piece[] }[] }

/** What was found, by kind: the pages in the order of their best passage, and how many they are. */
export type Results = { total: number; groups: { kind: ResultKind; found: Found[] }[] }

const PASSAGES_OF_PAGE = 3

/** Null when there is nothing to look for: no word of two letters, and no digit. */
export function find(query: string, pages: readonly FoundPage[], entries: MiniSearch<Entry>): Results | null {
  if (wordsOf(query).length === 0) return null
  const results = entries.search(query) as unknown as Entry[]
  const byPage = new Map<number, Entry[]>()
  for (const entry of results) byPage.set(entry.page, [...(byPage.get(entry.page) ?? []), entry])
  const found = [...byPage].flatMap(([place, passages]) => {
    const page = pages[place]
    return page ? [foundOn(page, passages, query)] : []
  })
  return {
    total: found.length,
    groups: resultKinds.map((kind) => ({ kind, found: found.filter(({ page }) => page.kind === kind) })).filter((group) => group.found.length > 0),
  }
}

function foundOn(page: FoundPage, passages: readonly Entry[], query: string): Found {
  return {
    page,
    title: markMatches(page.title, query),
    passages: passages
      .map(({ hash, title, text }) => ({ href: hash ? `${page.href}#${hash}` : page.href, pieces: excerptOf(text || (hash ? title : ''), query) }))
      .filter(({ pieces }) => pieces.length > 0)
      .slice(0, PASSAGES_OF_PAGE),
  }
}

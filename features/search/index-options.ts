import type { AsPlainObject, Options } from 'minisearch'
import { wordsOf } from './words'

/** In the order in which they are shown: what teaches first. */
export const resultKinds = ['lesson', 'practice', 'claim', 'card', 'article', 'term'] as const
export type ResultKind = (typeof resultKinds)[number]

/** What results lead to. `context` says where it stands: the module of a section or a lab, the state and source of a claim. */
export type FoundPage = { kind: ResultKind; title: string; context: string; href: string }

/** One passage of a page; `hash` is its id there, empty for the top. */
export type Entry = { id: number; page: number; hash: string; title: string; text: string }

/** What the server builds and the search page fetches, one for each language. */
export type SearchIndex = { pages: FoundPage[]; entries: AsPlainObject }

/** The same where the index is made and where it is read. A query finds passages that hold all its words, or words that begin so. */
export const indexOptions: Options<Entry> = {
  fields: ['title', 'text'],
  storeFields: ['page', 'hash', 'title', 'text'],
  tokenize: wordsOf,
  processTerm: (word) => word,
  searchOptions: { combineWith: 'AND', prefix: true, boost: { title: 3 } },
}

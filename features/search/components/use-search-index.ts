import MiniSearch from 'minisearch'
import { useCallback, useState } from 'react'
import { indexOptions, type Entry, type FoundPage, type SearchIndex } from '../index-options'

type Loaded = { pages: FoundPage[]; entries: MiniSearch<Entry> }
type State = { kind: 'none' | 'loading' | 'failed' } | ({ kind: 'ready' } & Loaded)

/** One fetch for as long as the site is open in this tab; a failed one may be tried again. */
const fetched = new Map<string, Promise<Loaded>>()

async function fetchIndex(locale: string): Promise<Loaded> {
  const response = await fetch(`/api/search-index/${locale}`)
  if (!response.ok || !response.body) throw new Error(`The search index answers ${response.status}.`)
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
  // Made by the same build from the same options: not checked field by field.
  const { pages, entries } = (await unpacked.json()) as SearchIndex
  return { pages, entries: MiniSearch.loadJS<Entry>(entries, indexOptions) }
}

/** The index of a language, fetched when it is first asked for. */
export function useSearchIndex(locale: string) {
  const [state, setState] = useState<State>({ kind: 'none' })
  const load = useCallback(() => {
    setState((before) => (before.kind === 'ready' ? before : { kind: 'loading' }))
    const loading = fetched.get(locale) ?? fetchIndex(locale)
    fetched.set(locale, loading)
    loading.then(
      (loaded) => setState({ kind: 'ready', ...loaded }),
      () => {
        fetched.delete(locale)
        setState({ kind: 'failed' })
      },
    )
  }, [locale])
  return { state, load }
}

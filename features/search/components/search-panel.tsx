'use client'

import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { fill } from '@/features/modules/components/fill'
import { find, type Found, type Results } from '../find'
import type { ResultKind } from '../index-options'
import type { Piece } from '../words'
import { useQuery } from './use-query'
import { useSearchIndex } from './use-search-index'

export type SearchTexts = Record<'field' | 'hint' | 'submit' | 'loading' | 'failed' | 'retry' | 'one' | 'several' | 'none' | 'more' | 'short', string> & {
  groups: Record<ResultKind, string>
}
type Props = { locale: string; action: string; texts: SearchTexts; /** Shown while nothing is looked for. */ start: ReactNode; /** Shown when nothing is found. */ nothing: ReactNode }

const SHOWN_AT_FIRST = 10

/** The field and what it finds. The index is fetched when the field is entered or the address has a query. */
export function SearchPanel({ locale, action, texts, start, nothing }: Props) {
  const { typed, query, type, send } = useQuery()
  const { state, load } = useSearchIndex(locale)

  const isAsked = query.trim() !== ''
  useEffect(() => {
    if (isAsked) load()
  }, [isAsked, load])

  const results = useMemo(() => (state.kind === 'ready' && query.trim() ? find(query, state.pages, state.entries) : null), [state, query])
  return (
    <>
      <form
        role="search"
        action={action}
        className="needs-script mt-7 max-w-[44rem]"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <label htmlFor="search-field" className="mb-1 block font-semibold">
          {texts.field}
        </label>
        <div className="flex gap-2">
          <input
            id="search-field"
            type="search"
            name="q"
            value={typed}
            onChange={({ target }) => type(target.value)}
            onFocus={load}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            aria-describedby="search-hint"
            className="block min-h-11 w-full min-w-0 rounded-[4px] border border-wind bg-raised px-3 py-2"
          />
          <Button type="submit" variant="primary">
            {texts.submit}
          </Button>
        </div>
        <p id="search-hint" className="mt-1 text-sm text-ink-soft">
          {texts.hint}
        </p>
      </form>
      <p role="status" className="needs-script mt-6 min-h-[1.6rem] font-semibold">
        {isAsked ? statusOf(state.kind, results, query, texts) : ''}
      </p>
      {isAsked && state.kind === 'failed' ? <Button onClick={load}>{texts.retry}</Button> : null}
      {isAsked ? null : start}
      {results?.total === 0 ? nothing : null}
      {results?.groups.map(({ kind, found }) => (
        <Group key={`${kind} ${query}`} kind={kind} found={found} texts={texts} />
      ))}
    </>
  )
}

function statusOf(kind: 'none' | 'loading' | 'failed' | 'ready', results: Results | null, query: string, texts: SearchTexts): string {
  if (kind === 'failed') return texts.failed
  if (kind !== 'ready') return texts.loading
  if (!results) return texts.short
  const pattern = results.total === 0 ? texts.none : results.total === 1 ? texts.one : texts.several
  return fill(pattern, { count: results.total, query: query.trim() })
}

function Group({ kind, found, texts }: { kind: ResultKind; found: readonly Found[]; texts: SearchTexts }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? found : found.slice(0, SHOWN_AT_FIRST)
  return (
    <section aria-labelledby={`found-${kind}`} className="mt-10 max-w-[44rem]">
      <h2 id={`found-${kind}`} className="flex items-baseline gap-3 text-[1.625rem]">
        {texts.groups[kind]} <span className="font-sans text-sm font-normal tracking-normal text-ink-soft tabular-nums">{found.length}</span>
      </h2>
      <ul className="mt-4 border-t border-ink">
        {shown.map((item) => (
          <FoundItem key={item.page.href} {...item} />
        ))}
      </ul>
      {found.length > shown.length ? (
        <Button variant="quiet" className="mt-2" onClick={() => setIsWhole(true)}>
          <Icon name="chevronDown" className="size-5" />
          {fill(texts.more, { count: found.length - shown.length })}
        </Button>
      ) : null}
    </section>
  )
}

/** Plain links, since the router's own would not let `:target` mark the passage. */
function FoundItem({ page, title, passages }: Found) {
  return (
    <li className="border-b border-line py-3.5">
      {title.length > 0 ? (
        <h3 className="font-sans text-[1.0625rem] leading-snug font-semibold tracking-normal">
          <a href={page.href} className="inline-block py-1">
            <Marked pieces={title} />
          </a>
        </h3>
      ) : null}
      {page.context ? <p className="text-sm text-ink-soft">{page.context}</p> : null}
      {passages.length > 0 ? (
        <ul className="mt-1 space-y-1">
          {passages.map(({ href, pieces }) => (
            <li key={href}>
              {href === page.href && title.length > 0 ? (
                <Marked pieces={pieces} />
              ) : (
                <a href={href} className="block py-1 ps-5 -indent-5 text-ink no-underline hover:underline">
                  <span aria-hidden="true" className="inline-block w-5 indent-0 text-sea">
                    ¶
                  </span>
                  <Marked pieces={pieces} />
                </a>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // Pieces have no identity but their place.
  return pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))
}

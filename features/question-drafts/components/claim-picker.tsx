'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { Icon } from '@/components/icon'
import { StatusBadge } from '@/components/status-badge'
import { claimLooks } from '@/features/modules/components/claim-looks'
import type { ClaimState } from '@/features/modules/claim-line'
import { FieldProblems } from '@/questions/editor-fields'
import { fieldId, problemsAt, type EditorForm } from '@/questions/editor-props'
import type { ClaimChoice } from '../schema'

const MOST_FOUND = 8

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The claims in which every word is found, by id or by text, accents aside; at most eight. */
export function findClaims(claims: readonly ClaimChoice[], search: string): ClaimChoice[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return claims.filter(({ id, text }) => words.every((word) => folded(`${id} ${text}`).includes(word))).slice(0, MOST_FOUND)
}

type Props = { form: EditorForm; claims: readonly ClaimChoice[]; chosen: readonly string[]; onChange: (ids: string[]) => void }

/** The claims that the question rests on, found in the ledger by words or id, with status and date in view. */
export function ClaimPicker({ form, claims, chosen, onChange }: Props) {
  const t = useTranslations('questionEditor.claimPicker')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const sought = useDeferredValue(search)
  const found = useMemo(() => findClaims(claims, sought).filter((claim) => !chosen.includes(claim.id)), [claims, sought, chosen])
  const button = 'inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-[4px] border border-line px-3 text-sm text-ink hover:border-ink'
  return (
    <div className="space-y-4">
      {chosen.length > 0 ? (
        <ul className="divide-y divide-line rounded-[4px] border border-line bg-raised">
          {chosen.map((claimId, index) => (
            <li key={claimId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
              <ClaimWords claim={claims.find((claim) => claim.id === claimId)} claimId={claimId} unknown={t('unknown')} />
              <button
                type="button"
                className={button}
                onClick={() => {
                  onChange(chosen.filter((other) => other !== claimId))
                  setSaid(t('removed', { id: claimId }))
                  field.current?.focus()
                }}
              >
                <Icon name="close" className="size-4" />
                {t('remove')}
                <span className="sr-only"> – {claimId}</span>
              </button>
              <FieldProblems id={`${fieldId(`claims.${index}`)}-problems`} texts={problemsAt(form, `claims.${index}`)} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{t('none')}</p>
      )}
      <div role="search" aria-label={t('search')}>
        <label htmlFor={id} className="block font-semibold">
          {t('search')}
        </label>
        <input ref={field} id={id} type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.target.value)} aria-describedby={`${id}-hint`} className="mt-1 block min-h-11 w-full max-w-[32rem] rounded-[4px] border border-wind bg-raised px-3 py-2 text-ink" />
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {t('hint')}
        </p>
        {found.length > 0 ? (
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {found.map((claim) => (
              <li key={claim.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
                <ClaimWords claim={claim} claimId={claim.id} unknown={t('unknown')} />
                <button
                  type="button"
                  className={button}
                  onClick={() => {
                    onChange([...chosen, claim.id])
                    setSaid(t('added', { id: claim.id }))
                    // The line is gone from the results; the next search begins here.
                    field.current?.focus()
                  }}
                >
                  <Icon name="plus" className="size-4" />
                  {t('add')}
                  <span className="sr-only"> – {claim.id}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <p role="status" className={found.length === 0 && search.trim() !== '' ? 'mt-2' : 'sr-only'}>
          {said || (search.trim() === '' ? '' : t('found', { count: found.length }))}
        </p>
      </div>
    </div>
  )
}

function ClaimWords({ claim, claimId, unknown }: { claim: ClaimChoice | undefined; claimId: string; unknown: string }) {
  if (!claim) {
    return (
      <p className="min-w-0 flex-1">
        <code className="break-words">{claimId}</code> – {unknown}
      </p>
    )
  }
  const { tone, icon } = claimLooks[claim.status as ClaimState]
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p>{claim.text}</p>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <StatusBadge tone={tone} icon={icon}>
          {claim.statusWords}
        </StatusBadge>
        <span>{claim.asOf}</span>
        <span>{claim.source}</span>
        <code className="break-all">{claim.id}</code>
      </p>
    </div>
  )
}

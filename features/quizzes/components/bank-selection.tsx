'use client'

import { createContext, useContext, useState, type ReactNode } from 'react'

type Selection = { slugs: readonly string[]; selected: readonly string[]; choose: (slugs: readonly string[], isChosen: boolean) => void }

const Context = createContext<Selection>({ slugs: [], selected: [], choose: () => {} })

export const useSelection = () => useContext(Context)

/** Which questions of this page are ticked. One that leaves the list is none of them any more. */
export function BankSelection({ slugs, children }: { slugs: readonly string[]; children: ReactNode }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const choose = (changed: readonly string[], isChosen: boolean) =>
    setTicked((before) => new Set(isChosen ? [...before, ...changed] : [...before].filter((slug) => !changed.includes(slug))))
  return <Context value={{ slugs, selected: slugs.filter((slug) => ticked.has(slug)), choose }}>{children}</Context>
}

const box = 'size-5 accent-sea'

/** The box of one question. */
export function SelectQuestion({ slug, label }: { slug: string; label: string }) {
  const { selected, choose } = useSelection()
  return (
    <label className="flex size-11 shrink-0 items-center justify-center">
      <input type="checkbox" className={box} checked={selected.includes(slug)} onChange={(event) => choose([slug], event.target.checked)} />
      <span className="sr-only">{label}</span>
    </label>
  )
}

/** Ticks or unticks the page. */
export function SelectPage({ label }: { label: string }) {
  const { slugs, selected, choose } = useSelection()
  return (
    <label className="inline-flex min-h-11 items-center gap-3 ps-3">
      <input type="checkbox" className={box} checked={selected.length === slugs.length} onChange={(event) => choose(slugs, event.target.checked)} />
      {label}
    </label>
  )
}

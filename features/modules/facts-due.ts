import type { ClaimUses } from './content'
import { dueBy } from './freshness'
import type { Claim } from './schema'

/** A claim or reference that is due, with what rests on it; `elsewhere` is what other files of the content name it. */
export type FactDue = { claim: Claim; dueOn: string; uses: ClaimUses; elsewhere: string[] }

type Uses = { usesOf: (id: string) => ClaimUses; elsewhereOf: (id: string) => string[] }

/** What is to be checked again by a day, soonest first, each with every section and question that rests on it. */
export const factsDue = (claims: readonly Claim[], day: string, { usesOf, elsewhereOf }: Uses): FactDue[] =>
  dueBy(claims, day).map(({ dueOn, ...claim }) => ({ claim, dueOn, uses: usesOf(claim.id), elsewhere: elsewhereOf(claim.id) }))

/** The day it is in a time zone, as `2026-11-22`. */
export function dayIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** The day it is in Paris, whose time the server shows until a browser says its own. */
export const today = (): string => dayIn('Europe/Paris', new Date())

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The kinds of fact by how soon they go stale, and after how many months each is looked up again; null: never. */
const monthsToReview = {
  /** What something costs. */
  price: 3,
  /** Where a law, a complaint or an inquiry stands. */
  'legal-stage': 3,
  /** Licences and terms of use, and what a maker discloses. */
  licence: 6,
  /** Rounds and valuation, capital, debt, revenue: as they stand, not as they were on a day. */
  funding: 6,
  /** How many people, who does what, where the offices are. */
  staff: 6,
  /** What is on offer and who uses it: models, products, hosts, equipment, customers, programmes. */
  market: 6,
  /** What happened on a day, what a dated text says, what somebody thinks: it is never due. */
  history: null,
} as const satisfies Record<string, number | null>

export type Freshness = keyof typeof monthsToReview
export const freshnessKinds = Object.keys(monthsToReview) as [Freshness, ...Freshness[]]

/** True for a fact that may have changed since it was checked. */
export const isMoving = ({ freshness }: { freshness: Freshness }): boolean => monthsToReview[freshness] !== null

/** Days are written `2026-11-22` throughout, and compare as texts. */
export type Checked = { freshness: Freshness; checkedOn: string; reviewBy?: string | undefined }

/** The day by which a fact is to be checked again: its own if it has one, else by its kind; null for what never changes. */
export function reviewDay({ freshness, checkedOn, reviewBy }: Checked): string | null {
  const months = monthsToReview[freshness]
  return reviewBy ?? (months === null ? null : monthsAfter(checkedOn, months))
}

/** The same day so many months later, or the last of that month where it is shorter: 2026-08-31 + 6 → 2027-02-28. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()))
  return lastOfMonth.toISOString().slice(0, 10)
}

/** What is due by `day`, the day itself included, soonest first and then by id. */
export function dueBy<T extends Checked & { id: string }>(facts: readonly T[], day: string): (T & { dueOn: string })[] {
  return facts
    .flatMap((fact) => {
      const dueOn = reviewDay(fact)
      return dueOn !== null && dueOn <= day ? [{ ...fact, dueOn }] : []
    })
    .toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

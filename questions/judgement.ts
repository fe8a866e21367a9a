/** What one typed or chosen text is worth: `share` is from 0 to 1, `feedback` holds paths inside what was judged. */
export type Judgement = { share: number; feedback: string[]; isUnreadable: boolean }

export const judged = (share: number, path: string): Judgement => ({ share, feedback: [path], isUnreadable: false })

/** The place of the item with the highest share among those for which `matches` is true, the first of equals; else −1. */
export function bestMatch<T>(items: readonly T[], shareOf: (item: T) => number, matches: (item: T) => boolean): number {
  let best = -1
  let bestShare = -1
  items.forEach((item, index) => {
    if (shareOf(item) <= bestShare || !matches(item)) return
    best = index
    bestShare = shareOf(item)
  })
  return best
}

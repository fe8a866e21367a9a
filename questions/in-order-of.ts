/** The lists that are shown in an order of their own. */
const listNames = ['options', 'prompts', 'choices', 'items'] as const

type Ided = { id: string }
type Lists = Partial<Record<(typeof listNames)[number], readonly Ided[]>>
type Shown = Lists & { gaps?: readonly (Ided & Lists)[] }

function listsInOrderOf<T extends object>(shown: T, presented: object): T {
  const [lists, order] = [shown as Lists, presented as Lists]
  const reordered = listNames.flatMap(name => {
    const byId = new Map(lists[name]?.map(item => [item.id, item]))
    return lists[name] && order[name] ? [[name, order[name].flatMap(({ id }) => byId.get(id) ?? [])]] : []
  })
  return { ...shown, ...Object.fromEntries(reordered) }
}

/**
 * A form of a question (hidden, in one language) with its lists in the order that they have in another form of it. Gaps
 * stay in the order of their language's text; the choices of each are put in order.
 */
export function inOrderOf<T extends object>(shown: T, presented: object): T {
  const ordered = listsInOrderOf(shown, presented)
  const { gaps } = shown as Shown
  if (!gaps) return ordered
  const presentedGaps = new Map((presented as Shown).gaps?.map(gap => [gap.id, gap]))
  return { ...ordered, gaps: gaps.map(gap => listsInOrderOf(gap, presentedGaps.get(gap.id) ?? {})) }
}

/** The order of each list, told by ids; two that are equal are shown alike. */
export const shownOrder = (shown: object): string[][] =>
  [shown, ...((shown as Shown).gaps ?? [])].flatMap(part => listNames.map(name => (part as Lists)[name]?.map(({ id }) => id) ?? []))

/** The lists that are shown in an order of their own. */
const listNames = ['options', 'prompts', 'choices', 'items'] as const

type Lists = Partial<Record<(typeof listNames)[number], readonly { id: string }[]>>

/** A form of a question (hidden, in one language) with its lists in the order that they have in another form of it. */
export function inOrderOf<T extends object>(shown: T, presented: object): T {
  const [lists, order] = [shown as Lists, presented as Lists]
  const reordered = listNames.flatMap(name => {
    const byId = new Map(lists[name]?.map(item => [item.id, item]))
    return lists[name] && order[name] ? [[name, order[name].flatMap(({ id }) => byId.get(id) ?? [])]] : []
  })
  return { ...shown, ...Object.fromEntries(reordered) }
}

/** The order of each list, told by ids; two that are equal are shown alike. */
export const shownOrder = (shown: object): string[][] =>
  listNames.map(name => (shown as Lists)[name]?.map(({ id }) => id) ?? [])

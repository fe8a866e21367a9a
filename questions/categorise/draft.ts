import { idsFollowKey } from '../by-id'
import { blankCommon, blankTexts } from '../blank-fields'
import { redrawnIds } from '../fresh-id'
import { blankItem, blankItems } from '../option-draft'
import type { Unfinished } from '../unfinished'
import type { Categorise } from './schema'

export type CategoriseDraft = Unfinished<Categorise>

export const blankPlaced = (question: Pick<CategoriseDraft, 'items' | 'categories'>) => ({ ...blankItem([...question.items, ...question.categories]), feedback: blankTexts() })

export function blankCategorise(id: string): CategoriseDraft {
  const categories = blankItems(2)
  const items = blankItems(4, categories).map(item => ({ ...item, feedback: blankTexts() }))
  return { ...blankCommon(id), explanation: blankTexts(), type: 'categorise', items, categories, key: {}, misconceptions: [], scoring: 'share' }
}

const has = (list: readonly { id: string }[], id: string) => list.some(item => item.id === id)

/** The question with these lists; what named one that is gone, in the key or in a misconception, goes with it. */
export function withLists(question: CategoriseDraft, { items = question.items, categories = question.categories }: Partial<Pick<CategoriseDraft, 'items' | 'categories'>>): CategoriseDraft {
  return untold({
    ...question,
    items,
    categories,
    key: Object.fromEntries(Object.entries(question.key).filter(([item, category]) => has(items, item) && has(categories, category))),
    misconceptions: question.misconceptions.filter(({ item, category }) => (item === undefined || has(items, item)) && (category === '' || has(categories, category))),
  })
}

/** The question in which this item goes into that category; into none for ''. */
export function withPlace(question: CategoriseDraft, itemId: string, categoryId: string): CategoriseDraft {
  const { [itemId]: _, ...others } = question.key
  return untold({ ...question, key: categoryId === '' ? others : { ...others, [itemId]: categoryId } })
}

/** With other ids for the items where they would lead through the categories one after the other. */
function untold(question: CategoriseDraft): CategoriseDraft {
  const categoryIds = question.categories.map(({ id }) => id)
  const ids = question.items.map(({ id }) => id)
  const idOf = redrawnIds(ids, drawn => {
    const keyOf = new Map(ids.map(id => [drawn(id), question.key[id]]))
    return ids.every(id => question.key[id] !== undefined) && idsFollowKey([...keyOf.keys()], id => categoryIds.indexOf(keyOf.get(id) ?? ''))
  })
  return {
    ...question,
    items: question.items.map(item => ({ ...item, id: idOf(item.id) })),
    key: Object.fromEntries(Object.entries(question.key).map(([item, category]) => [idOf(item), category])),
    misconceptions: question.misconceptions.map(wrong => (wrong.item === undefined ? wrong : { ...wrong, item: idOf(wrong.item) })),
  }
}

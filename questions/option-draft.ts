import { blankTexts } from './blank-fields'
import { freshId } from './fresh-id'
import type { Item } from './items'
import type { WeightedOption } from './options'
import type { Unfinished } from './unfinished'

export type OptionDraft = Unfinished<WeightedOption>

type Ided = readonly { id: string }[]

const idsOf = (list: Ided) => list.map(({ id }) => id)

/** An empty option with an id that none of the others has. */
export const blankOption = (others: Ided) => ({ id: freshId(idsOf(others)), text: blankTexts(), feedback: blankTexts() })

/** An empty thing to be placed, or a place for one; `others` are all ids that it must not have. */
export const blankItem = (others: Ided): Item => ({ id: freshId(idsOf(others)), text: blankTexts() })

const several = <T extends { id: string }>(count: number, make: (others: Ided) => T, others: Ided = []): T[] =>
  Array.from({ length: count }).reduce<T[]>(list => [...list, make([...others, ...list])], [])

export const blankOptions = (count: number) => several(count, blankOption)

export const blankItems = (count: number, others: Ided = []): Item[] => several(count, blankItem, others)

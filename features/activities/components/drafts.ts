import type { Values } from '../schema'

/**
 * What this browser has of a form and the server has not yet. `sent` are the keys of saves whose outcome is not known:
 * what the server has under one of them is this browser's own.
 */
export type Draft = { values: Values; basedOn: number; recordId: string | null; owner: string | null; sent: string[] }

export type Drafts = {
  read: (place: string) => Draft | null
  /** False when nothing of it outlives the page: the browser forbids storage. */
  write: (place: string, draft: Draft) => boolean
  remove: (place: string) => void
}

const PREFIX = 'grand-large:activity:'

/** Where a draft lies: by the record that it belongs to, so that two people at one machine never get each other's. */
export const placeOf = (slug: string, { recordId, owner }: Pick<Draft, 'recordId' | 'owner'>): string => `${PREFIX}${slug}:${recordId ?? owner ?? 'new'}`

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')
const isIdOrNull = (value: unknown) => value === null || typeof value === 'string'

/** A draft as it lies in storage; null for what this code cannot have written. The server checks the values. */
export function parseDraft(text: string | null): Draft | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Record<keyof Draft, unknown>> | null
    if (typeof value !== 'object' || value === null) return null
    const { values, basedOn, recordId, owner, sent } = value
    if (typeof values !== 'object' || values === null || !Number.isInteger(basedOn) || !isIdOrNull(recordId) || !isIdOrNull(owner) || !isList(sent)) return null
    return value as Draft
  } catch {
    return null
  }
}

/** The drafts of this browser, in localStorage, and in memory where that is forbidden or full. */
export function browserDrafts(): Drafts {
  const memory = new Map<string, Draft>()
  return {
    read(place) {
      const held = memory.get(place)
      if (held) return held
      try {
        return parseDraft(localStorage.getItem(place))
      } catch {
        return null
      }
    },
    write(place, draft) {
      try {
        localStorage.setItem(place, JSON.stringify(draft))
        memory.delete(place)
        return true
      } catch {
        memory.set(place, draft)
        return false
      }
    },
    remove(place) {
      memory.delete(place)
      try {
        localStorage.removeItem(place)
      } catch {
        // Nothing was kept there.
      }
    },
  }
}

import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

// In memory only: the switch of language remounts the tree, and what was typed must survive it; a new page forgets all.
const kept = new Map<string, unknown>()

/** State that outlives its component until the page is loaded anew. Only the browser keeps anything here. */
export function useKeptState<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial))
  const keep = (next: T) => {
    kept.set(name, next)
    setValue(next)
  }
  return [value, keep]
}

/** What was typed into a form before the tree was remounted, laid over its first values. */
export const keptValues = <T extends Record<string, string>>(name: string, initial: T): T =>
  Object.assign({}, initial, kept.get(name) as Partial<T> | undefined)

/** Keeps what is typed into a form; give the form `keptValues` of the same name as its default values. */
export function useKeptForm<Input extends FieldValues, Output>(name: string, { subscribe }: UseFormReturn<Input, unknown, Output>): void {
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => void kept.set(name, values) }), [name, subscribe])
}

/** Forgets what was typed into a form, once it is done. */
export const forgetForm = (name: string): void => void kept.delete(name)

import type { Locale } from '@/questions/localised'
import { readList } from './list'
import { unread, type Pasted } from './pasted-question'
import { readTable } from './table'

/** More than anybody pastes at once: some 500 questions. */
export const longestPaste = 400_000

/**
 * Reads questions that were pasted from a spreadsheet (docs/authoring.md) or as a list, and says line by line what was
 * not understood. `language` is that of what does not say its own. Pure; never throws.
 */
export function readPasted(text: string, language: Locale): Pasted {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  if (lines.length > longestPaste) return { questions: [], unread: [unread(1, 'paste-too-long', lines.slice(0, 80))] }
  return isTable(lines) ? readTable(lines, language) : readList(lines.replaceAll('\t', ' '), language)
}

/** Word puts a tab behind the numbers and letters of a list: a table has one elsewhere. */
const isTable = (text: string): boolean => text.split('\n').some((line) => line.trim().replace(/^\*? ?(?:\d{1,3}|[a-z]|[-–•*])[.)]?\t/i, '').includes('\t') || /^\t+\S/.test(line))

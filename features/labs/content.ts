import 'server-only'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@/i18n/routing'
import type { Problem } from '@/features/modules/content-problems'
import { content as readCourse, contentDir, stampOf } from '@/features/modules/content'
import type { Known } from '@/features/modules/markdown-rules'
import type { Module } from '@/features/modules/schema'
import type { SectionText } from '@/features/modules/directives'
import { parseLabs } from './content-rules'
import type { LabExample, LabFile } from './schema'

/** A lab, whole. Texts are as they were written: not typeset, not rendered. */
export type Lab = LabFile & {
  sections: Record<Locale, SectionText[]>
  /** By step, what the editor holds at first. */
  start: Record<string, Record<Locale, string>>
  tests: Record<string, string>
  given: Record<Locale, Record<string, string>>
  examples: LabExample[]
}

/** Everything that is wrong with the labs of a content tree. `modules` and `known` are what its modules hold. */
export const checkLabs = (dir: string, modules: readonly Module[], known: Known): Problem[] => parseLabs(readFiles(dir), modules, known).problems

let loaded: { stamp: string; labs: Lab[] } | undefined

/**
 * All labs, in the order of their modules, then of their names; outside production read again when a file has changed.
 * Throws one error that lists every problem.
 */
export function listLabs(): Lab[] {
  if (loaded && process.env.NODE_ENV === 'production') return loaded.labs
  const stamp = stampOf(contentDir())
  if (loaded?.stamp === stamp) return loaded.labs
  const { modules } = readCourse()
  const { labs, problems } = parseLabs(readFiles(contentDir()), modules, null)
  if (problems.length) throw new Error(`The labs have ${problems.length} problem(s):\n${problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`).join('\n')}`)
  const place = (lab: Lab) => modules.findIndex(({ slug }) => slug === lab.module)
  loaded = { stamp, labs: labs.toSorted((a, b) => place(a) - place(b)) }
  return loaded.labs
}

export const findLab = (slug: string): Lab | null => listLabs().find((lab) => lab.slug === slug) ?? null
export const labsOfModule = (module: string): Lab[] => listLabs().filter((lab) => lab.module === module)

/** The files below `labs/` by their path from the content's root, with `/`. */
function readFiles(root: string): Map<string, string> {
  const dir = path.join(root, 'labs')
  if (!existsSync(dir)) return new Map()
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return new Map(names.toSorted().map((file) => [file, readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')]))
}

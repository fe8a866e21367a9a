import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Locale } from '../i18n/routing'

type Texts = Record<Locale, string>
type Task = { path: string; module: string; section: string }
export type CourseModule = { slug: string; title: Texts; sections: string[]; tasks: Task[] }
export type CourseTrack = { id: string; title: Texts; modules: CourseModule[] }

const root = new URL('../content/', import.meta.url)
const read = (file: string): unknown => parse(readFileSync(new URL(file, root), 'utf8'))

function tasks(): Task[] {
  type Written = { slug: string; module: string; section: string }
  const labs = readdirSync(new URL('labs/', root)).map((slug) => [read(`labs/${slug}/lab.yaml`) as Written, 'labs'] as const)
  const activities = readdirSync(new URL('activities/', root)).map((file) => [read(`activities/${file}`) as Written, 'activities'] as const)
  return [...labs, ...activities].map(([{ slug, module, section }, folder]) => ({ module, section, path: `/modules/${module}/${folder}/${slug}` }))
}

/** The tracks as their authors wrote them: modules, sections, and the labs and activities of each section, in their order. */
export function readCourse(): CourseTrack[] {
  const all = tasks()
  return (read('tracks.yaml') as { id: string; title: Texts; modules: string[] }[]).map(({ id, title, modules }) => ({
    ...{ id, title },
    modules: modules.map((slug) => {
      const module = read(`modules/${slug}/module.yaml`) as { title: Texts; sections: { slug: string }[] }
      return { slug, title: module.title, sections: module.sections.map((section) => section.slug), tasks: all.filter((task) => task.module === slug) }
    }),
  }))
}

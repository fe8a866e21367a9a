'use client'

import { fill } from './fill'
import { useProgress } from './progress-store'

type Props = {
  module: string
  sections: { slug: string; minutes: number }[]
  current: string
  texts: { left: string; done: string }
}

/** Minutes of the sections still to read; before progress is known, from this section to the last. */
export function MinutesLeft({ module, sections, current, texts }: Props) {
  const read = useProgress().modules[module]?.readSections
  const rest = read
    ? sections.filter(({ slug }) => !read.includes(slug))
    : sections.slice(sections.findIndex(({ slug }) => slug === current))
  const minutes = rest.reduce((sum, section) => sum + section.minutes, 0)
  return <span className="tabular-nums">{minutes > 0 ? fill(texts.left, { minutes }) : texts.done}</span>
}

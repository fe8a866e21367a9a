'use client'

import { ButtonLink } from '@/components/button'
import { Icon } from '@/components/icon'
import { resumePlace } from '../rules'
import { fill } from './fill'
import { useProgress } from './progress-store'

type Props = {
  module: string
  sections: { slug: string; title: string; href: string }[]
  quizHref: string
  texts: { start: string; resume: string; again: string; resumeAt: string; quiz: string }
}

/** The one way into a module: its beginning or, once progress is known, the place where the reader left off. */
export function StartButton({ module, sections, quizHref, texts }: Props) {
  const progress = useProgress().modules[module] ?? null
  const { label, href, place } = target()
  return (
    <div>
      <ButtonLink variant="primary" href={href} className="min-w-44">
        {label}
        <Icon name="arrowRight" />
      </ButtonLink>
      <p className="mt-2 min-h-6 text-sm text-ink-soft">{place}</p>
    </div>
  )

  function target(): { label: string; href: string; place: string } {
    const [first] = sections
    const beginning = first?.href ?? quizHref
    if (!progress) return { label: texts.start, href: beginning, place: '' }
    if (progress.isComplete && !progress.openAttemptId) return { label: texts.again, href: beginning, place: '' }
    const next = resumePlace({ slug: module, sections }, progress)
    if (next.kind === 'attempt') return { label: texts.resume, href: `${quizHref}/${next.attemptId}`, place: texts.quiz }
    if (next.kind === 'quiz') return { label: texts.resume, href: quizHref, place: texts.quiz }
    const section = sections.find(({ slug }) => slug === next.section)
    return {
      label: texts.resume,
      href: section?.href ?? beginning,
      place: section ? fill(texts.resumeAt, { section: section.title }) : '',
    }
  }
}

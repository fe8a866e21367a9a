'use client'

import { CircleCheck, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBench, useSteps } from './lab-bench'

/** The steps of the lab, each with its state; all of them done is said in words. */
export function StepList() {
  const t = useTranslations('lab')
  const { lab } = useBench()
  const steps = useSteps()
  const done = lab.steps.filter(({ id }) => steps[id]?.passedAt).length
  return (
    <nav aria-label={t('steps')} className="mt-8 max-w-[42rem]">
      <ol className="border-t border-ink">
        {lab.steps.map(({ id, title }, index) => {
          const isDone = Boolean(steps[id]?.passedAt)
          const Icon = isDone ? CircleCheck : CircleDashed
          return (
            <li key={id} className="flex items-center justify-between gap-3 border-b border-line">
              <a href={`#${id}`} className="inline-flex min-h-11 items-center py-2">
                {t('stepLink', { number: index + 1, title })}
              </a>
              <span className={`inline-flex shrink-0 items-center gap-1.5 text-sm font-semibold ${isDone ? 'text-ok' : 'text-ink-soft'}`}>
                <Icon aria-hidden="true" className="size-4" />
                {t(isDone ? 'done' : 'open')}
              </span>
            </li>
          )
        })}
      </ol>
      <p className="mt-2 text-sm text-ink-soft" role="status">
        {t('doneCount', { done, total: lab.steps.length })}
      </p>
    </nav>
  )
}

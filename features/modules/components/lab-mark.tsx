'use client'

import { Icon } from '@/components/icon'
import { ProgressBar } from '@/components/progress-bar'
import { fill } from './fill'
import { useProgress } from './progress-store'

type Props = { module: string; lab: string; total: number; texts: { passed: string; all: string } }

/** How many steps of a lab are passed. Empty until something is known, in a place that is kept for it. */
export function LabMark({ module, lab, total, texts }: Props) {
  const passed = useProgress().modules[module]?.labs[lab]
  return (
    <div className="flex min-h-7 items-center text-sm">
      {passed === undefined ? null : passed >= total ? (
        <span className="inline-flex items-center gap-1.5 font-semibold text-ok">
          <Icon name="circleCheck" className="size-4" />
          {texts.all}
        </span>
      ) : (
        <ProgressBar value={passed} max={total} text={fill(texts.passed, { passed, total })} />
      )}
    </div>
  )
}

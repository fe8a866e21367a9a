'use client'

import { Icon } from '@/components/icon'
import { ProgressBar } from '@/components/progress-bar'
import { fill } from './fill'
import { useProgress } from './progress-store'

type Props = { module: string; total: number; texts: { readCount: string; complete: string; best: string } }

/** How far the reader is in a module. Empty until something is known, in a place that is kept for it. */
export function ModuleProgressLine({ module, total, texts }: Props) {
  const progress = useProgress().modules[module]
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-4 text-sm">
      {progress?.isComplete ? (
        <span className="inline-flex items-center gap-1.5 font-semibold text-ok">
          <Icon name="circleCheck" className="size-4" />
          {texts.complete}
        </span>
      ) : progress && progress.readSections.length > 0 ? (
        <ProgressBar
          value={progress.readSections.length}
          max={total}
          text={fill(texts.readCount, { read: progress.readSections.length, total })}
        />
      ) : null}
      {progress?.quizPercent == null ? null : (
        <span className="text-ink-soft">{fill(texts.best, { percent: Math.round(progress.quizPercent) })}</span>
      )}
    </div>
  )
}

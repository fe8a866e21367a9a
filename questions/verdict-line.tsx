import { CircleCheck, CircleDashed, CircleX, Contrast, Hourglass, type LucideIcon } from 'lucide-react'
import type { ReviewProps } from './review-props'
import { verdictOf, type Verdict } from './score'

const looks: Record<Verdict, { Icon: LucideIcon; className: string }> = {
  right: { Icon: CircleCheck, className: 'bg-ok-soft text-ok' },
  partlyRight: { Icon: Contrast, className: 'bg-warn-soft text-warn' },
  wrong: { Icon: CircleX, className: 'bg-wrong-soft text-wrong' },
  notAnswered: { Icon: CircleDashed, className: 'bg-raised text-ink-soft' },
  needsReview: { Icon: Hourglass, className: 'bg-warn-soft text-warn' },
}

/** Right, wrong or between, by icon and word, with the points earned. */
export function VerdictLine({ score, locale, labels }: Pick<ReviewProps, 'score' | 'locale' | 'labels'>) {
  const verdict = verdictOf(score)
  const { Icon, className } = looks[verdict]
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className={`inline-flex items-center gap-2 rounded-md px-3 py-1 font-semibold ${className}`}>
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        {labels[verdict]}
      </p>
      {score.state !== 'needs-review' && (
        <p className="text-ink-soft tabular-nums">
          {`${labels.points} ${points.format(score.earned)} ${labels.outOf} ${points.format(score.max)}`}
        </p>
      )}
    </div>
  )
}

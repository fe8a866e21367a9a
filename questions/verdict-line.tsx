import { CircleCheck, CircleDashed, CircleX, Contrast, Hourglass, type LucideIcon } from 'lucide-react'
import type { ReviewProps } from './review-props'
import { verdictOf, type Verdict } from './score'

const looks: Record<Verdict, { Icon: LucideIcon; colour: string; ground: string }> = {
  right: { Icon: CircleCheck, colour: 'text-ok', ground: 'bg-ok-soft' },
  partlyRight: { Icon: Contrast, colour: 'text-warn', ground: 'bg-warn-soft' },
  wrong: { Icon: CircleX, colour: 'text-wrong', ground: 'bg-wrong-soft' },
  notAnswered: { Icon: CircleDashed, colour: 'text-ink-soft', ground: 'bg-raised' },
  needsReview: { Icon: Hourglass, colour: 'text-warn', ground: 'bg-warn-soft' },
}

/** A verdict in the space of one word of a list. */
export function VerdictMark({ verdict, label }: { verdict: Verdict; label: string }) {
  const { Icon, colour } = looks[verdict]
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${colour}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {label}
    </span>
  )
}

/** Right, wrong or between, by icon and word, with the points earned. */
export function VerdictLine({ score, locale, labels }: Pick<ReviewProps, 'score' | 'locale' | 'labels'>) {
  const verdict = verdictOf(score)
  const { Icon, colour, ground } = looks[verdict]
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className={`inline-flex items-center gap-2 rounded-[4px] px-3 py-1 font-semibold ${colour} ${ground}`}>
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

import { Icon, type IconName } from '@/components/icon'
import type { ReviewProps } from './review-props'
import { verdictOf, type Verdict } from './score'

const looks: Record<Verdict, { icon: IconName; colour: string; ground: string }> = {
  right: { icon: 'circleCheck', colour: 'text-ok', ground: 'bg-ok-soft' },
  partlyRight: { icon: 'contrast', colour: 'text-warn', ground: 'bg-warn-soft' },
  wrong: { icon: 'circleX', colour: 'text-wrong', ground: 'bg-wrong-soft' },
  notAnswered: { icon: 'circleDashed', colour: 'text-ink-soft', ground: 'bg-raised' },
  needsReview: { icon: 'hourglass', colour: 'text-warn', ground: 'bg-warn-soft' },
  opinionGiven: { icon: 'speech', colour: 'text-ink-soft', ground: 'bg-raised' },
}

/** A verdict in the space of one word of a list. */
export function VerdictMark({ verdict, label }: { verdict: Verdict; label: string }) {
  const { icon, colour } = looks[verdict]
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${colour}`}>
      <Icon name={icon} className="size-4" />
      {label}
    </span>
  )
}

/** Right, wrong or between, by icon and word, with the points earned where there are any to earn. */
export function VerdictLine({ score, locale, labels }: Pick<ReviewProps, 'score' | 'locale' | 'labels'>) {
  const verdict = verdictOf(score)
  const { icon, colour, ground } = looks[verdict]
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className={`inline-flex items-center gap-2 rounded-[4px] px-3 py-1 font-semibold ${colour} ${ground}`}>
        <Icon name={icon} className="size-5" />
        {labels[verdict]}
      </p>
      {score.max > 0 && score.state !== 'needs-review' && (
        <p className="text-ink-soft tabular-nums">
          {`${labels.points} ${points.format(score.earned)} ${labels.outOf} ${points.format(score.max)}`}
        </p>
      )}
    </div>
  )
}

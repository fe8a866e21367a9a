import type { QuestionLabels } from '../labels'

type GapNameProps = { number: number; count: number; labels: QuestionLabels }

/** « Trou 1 sur 3 »: the number for the eye, in a frame that parts it from the figures around it; all of it for the ear. */
export function GapName({ number, count, labels }: GapNameProps) {
  return (
    <span className="rounded-full border border-line px-1.5 text-sm text-ink-soft tabular-nums">
      <span className="sr-only">{`${labels.gap} `}</span>
      {number}
      <span className="sr-only">{` ${labels.gapOf} ${count}`}</span>
    </span>
  )
}

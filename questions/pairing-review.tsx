import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { itemPath, misconceptionPath, oneForAllPath } from './feedback-path'
import { FoldedFeedback } from './folded-feedback'
import type { QuestionLabels } from './labels'
import type { Html, LocalOption } from './localise'
import { misconceptionOf, targetOf, type Pairs, type WrongPair } from './pairing'
import type { Score } from './score'

type PairingReviewProps = {
  sources: readonly LocalOption[]
  targets: readonly LocalOption[]
  pairs: Pairs
  pairing: { key: Pairs; misconceptions: readonly WrongPair[]; feedback: Record<string, Html> }
  score: Score
  labels: QuestionLabels
}

const looks = {
  chosenRightly: { icon: 'check', row: 'border-ok', mark: 'text-ok' },
  chosenWrongly: { icon: 'close', row: 'border-wrong', mark: 'text-wrong' },
  notAnswered: { icon: 'circleDashed', row: 'border-line border-dashed', mark: 'text-ink-soft' },
} as const

/** Each prompt or item with what was given and, if that is not the key, what was expected; then the feedback of other errors. */
export function PairingReview({ sources, targets, pairs, pairing, score, labels }: PairingReviewProps) {
  const { key, misconceptions, feedback } = pairing
  const texts = new Map(targets.map(({ id, text }) => [id, text]))
  const rows = sources.map(({ id, text }) => {
    const [given, expected] = [targetOf(pairs, id), targetOf(key, id)]
    const isRight = given !== undefined && given === expected
    const look: keyof typeof looks = isRight ? 'chosenRightly' : given === undefined ? 'notAnswered' : 'chosenWrongly'
    const known = given === undefined || isRight ? -1 : misconceptionOf(misconceptions, id, given)
    const path = isRight ? itemPath(id) : known === -1 ? null : misconceptionPath(known)
    return { id, text, look, given: texts.get(given ?? ''), expected: texts.get(expected ?? ''), told: path === null ? undefined : feedback[path] }
  })
  const others = misconceptions
    .map(({ source, target }, index) => ({ path: misconceptionPath(index), source: sources.find(({ id }) => id === source), target: texts.get(target) ?? '' }))
    .filter(({ path }) => !score.feedback.includes(path))
    .map(({ path, source, target }) => ({
      id: path,
      text: source ? <Pair source={source.text} target={target} /> : <RichText as="span" html={target} />,
      feedback: feedback[path] ?? '',
    }))
  const missed = rows
    .filter(({ look }) => look !== 'chosenRightly')
    .map(({ id, text, expected }) => ({ id, text: <Pair source={text} target={expected ?? ''} />, feedback: feedback[itemPath(id)] ?? '' }))
  return (
    <>
      <ul className="flex flex-col gap-2">
        {rows.map(row => (
          <Row key={row.id} {...row} labels={labels} />
        ))}
      </ul>
      {score.feedback.includes(oneForAllPath) && <RichText html={feedback[oneForAllPath] ?? ''} className="text-ink" />}
      <FoldedFeedback summary={labels.expectedAnswers} items={missed} />
      <FoldedFeedback summary={labels.commonMistakes} items={others} />
    </>
  )
}

function Pair({ source, target }: { source: Html; target: Html }) {
  return (
    <>
      <RichText as="span" html={source} />
      {' → '}
      <RichText as="span" html={target} />
    </>
  )
}

type RowProps = {
  text: Html
  look: keyof typeof looks
  given: Html | undefined
  expected: Html | undefined
  told: Html | undefined
  labels: QuestionLabels
}

function Row({ text, look, given, expected, told, labels }: RowProps) {
  const { icon, row, mark } = looks[look]
  return (
    <li className={`rounded-[4px] border bg-raised px-4 py-3 text-ink ${row}`}>
      <RichText html={text} className="break-words" />
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className={`inline-flex items-center gap-1.5 text-sm font-semibold ${mark}`}>
          <Icon name={icon} className="size-4" />
          {labels[look]}
        </dt>
        <dd className="min-w-0 break-words font-semibold">{given !== undefined && <RichText as="span" html={given} />}</dd>
        {look !== 'chosenRightly' && expected !== undefined && (
          <>
            <dt className="inline-flex items-center gap-1.5 text-sm font-semibold text-ok">
              <Icon name="circleDot" className="size-4" />
              {labels.expected}
            </dt>
            <dd className="min-w-0 break-words">
              <RichText as="span" html={expected} />
            </dd>
          </>
        )}
      </dl>
      {told !== undefined && <RichText html={told} className="mt-1 text-ink-soft" />}
    </li>
  )
}

import { RichText } from '@/components/rich-text'
import { gapPath } from '../feedback-path'
import { FoldedFeedback } from '../folded-feedback'
import type { ReviewCloze, ReviewGap } from '../localise'
import type { Answer } from '../question'
import type { ReviewProps } from '../review-props'
import type { Score, Verdict } from '../score'
import { VerdictMark } from '../verdict-line'
import { GapName } from './gap-name'
import { GappedParagraphs } from './gapped-paragraphs'
import { typedIn } from './typed-in'

type FilledGap = { gap: ReviewGap; number: number; typed: string; paths: string[]; verdict: Verdict; isUnreadable: boolean }

/** What was put in a gap; the score's feedback says which answer it was taken for, hence what it is worth. */
function fill(gap: ReviewGap, number: number, answer: Answer | null, score: Score): FilledGap {
  const value = typedIn(answer, gap.id).trim()
  const prefix = gapPath(gap.id, '')
  const paths = score.feedback.filter(path => path.startsWith(prefix))
  const share = Math.max(0, ...paths.map(path => gap.shares[path.slice(prefix.length)] ?? 0))
  return {
    gap,
    number,
    typed: gap.kind === 'choice' ? (gap.options.find(({ id }) => id === value)?.text ?? '') : value,
    paths,
    verdict: verdictFor(value, share),
    isUnreadable: gap.kind === 'number' && value !== '' && score.isUnreadable && paths.length === 0,
  }
}

function verdictFor(value: string, share: number): Verdict {
  if (value === '') return 'notAnswered'
  if (share >= 1) return 'right'
  return share > 0 ? 'partlyRight' : 'wrong'
}

/**
 * The text with what was put in each gap, its verdict and what was expected; then the feedback, gap by gap. Known errors
 * and other choices are folded.
 */
export function ClozeReview({ question, answer, score, labels }: ReviewProps<ReviewCloze>) {
  const { feedback, gaps, text } = question
  const filled = text.flat().flatMap(piece => {
    const gap = 'gapId' in piece && gaps.find(({ id }) => id === piece.gapId)
    return gap ? [fill(gap, piece.number, answer, score)] : []
  })
  const count = filled.length
  const others = filled.flatMap(({ gap, number }) =>
    gap.errors
      .map(({ path, text: error }) => ({ id: gapPath(gap.id, path), text: `${labels.gap} ${number} – ${error}` }))
      .filter(({ id }) => !score.feedback.includes(id))
      .map(({ id, text: name }) => ({ id, text: name, feedback: feedback[id] ?? '' })),
  )
  return (
    <>
      <div className="flex flex-col gap-2">
        <GappedParagraphs text={text} isLoose>
          {(gapId, number) => {
            const item = filled.find(({ gap }) => gap.id === gapId)
            if (!item) return null
            const { gap, typed, verdict } = item
            return (
              <span className="mx-0.5 inline-flex max-w-full flex-wrap items-center whitespace-normal gap-x-2 rounded-[4px] border border-line bg-raised px-2 py-1 align-middle text-base leading-normal">
                <GapName number={number} count={count} labels={labels} />
                {typed !== '' && <span className="min-w-0 font-semibold break-words">{typed}</span>}
                <VerdictMark verdict={verdict} label={labels[verdict]} />
                {typed !== gap.key && (
                  <span className="min-w-0 break-words">
                    <span className="text-ink-soft">{labels.expected}</span> <b>{gap.key}</b>
                  </span>
                )}
              </span>
            )
          }}
        </GappedParagraphs>
      </div>
      <ul className="flex flex-col gap-2">
        {filled.map(({ gap, number, paths, isUnreadable }) =>
          paths.length === 0 && !isUnreadable ? null : (
            <li key={gap.id} className="text-ink">
              <p className="text-sm text-ink-soft">{`${labels.gap} ${number}`}</p>
              {isUnreadable && <p>{labels.unreadable}</p>}
              {paths.map(path => (
                <RichText key={path} html={feedback[path] ?? ''} />
              ))}
            </li>
          ),
        )}
      </ul>
      <FoldedFeedback summary={labels.commonMistakes} items={others} />
    </>
  )
}

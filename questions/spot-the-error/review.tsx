import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { segmentPath } from '../feedback-path'
import type { QuestionLabels } from '../labels'
import type { ReviewSpotTheError } from '../localise'
import type { ReviewProps } from '../review-props'

const looks = {
  errorFound: { icon: 'check', words: 'border-ok bg-ok-soft line-through', mark: 'text-ok' },
  errorMissed: { icon: 'circleDot', words: 'border-warn bg-warn-soft border-dashed line-through', mark: 'text-warn' },
  wronglyAccused: { icon: 'close', words: 'border-wrong bg-wrong-soft', mark: 'text-wrong' },
} as const

type Note = { id: string; words: string; outcome: keyof typeof looks; number: number }

function outcomeOf(isError: boolean, isSelected: boolean): keyof typeof looks | null {
  if (isError) return isSelected ? 'errorFound' : 'errorMissed'
  return isSelected ? 'wronglyAccused' : null
}

/** What deserves a note, numbered as the text is read. */
function notesOf({ parts, corrections }: ReviewSpotTheError, selected: readonly string[]): Note[] {
  const notes = parts.flatMap(part => {
    if (part.kind === 'prose') return []
    const outcome = outcomeOf(part.id in corrections, selected.includes(part.id))
    return outcome ? [{ id: part.id, words: part.words, outcome }] : []
  })
  return notes.map((note, index) => ({ ...note, number: index + 1 }))
}

function MarkedWords({ note: { words, outcome, number }, labels }: { note: Note; labels: QuestionLabels }) {
  const look = looks[outcome]
  return (
    <>
      <span className={`rounded-[3px] border px-1 ${look.words}`}>{words}</span>
      <sup className={`ms-0.5 font-semibold ${look.mark}`}>
        <span className="sr-only">{` (${labels[outcome]}, ${labels.note} `}</span>
        {number}
        <span className="sr-only">)</span>
      </sup>
    </>
  )
}

function NoteItem({ note, question, labels }: { note: Note; question: ReviewSpotTheError; labels: QuestionLabels }) {
  const { icon, mark } = looks[note.outcome]
  const correction = question.corrections[note.id]
  const feedback = question.feedback[segmentPath(note.id)]
  return (
    <li className="grid grid-cols-[1.5rem_1fr] text-ink">
      <span className="text-ink-soft tabular-nums">{note.number}</span>
      <div className="min-w-0 break-words">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="font-semibold">{note.words}</span>
          <span className={`inline-flex items-center gap-1.5 text-sm font-semibold ${mark}`}>
            <Icon name={icon} className="size-4" />
            {labels[note.outcome]}
          </span>
        </p>
        {correction !== undefined && (
          <p>
            <span className="text-ink-soft">{labels.correction} </span>
            <RichText as="span" html={correction} className="font-semibold" />
          </p>
        )}
        {feedback !== undefined && <RichText html={feedback} className="text-ink-soft" />}
      </div>
    </li>
  )
}

/** The text with what was found, missed and wrongly accused, each with the number of its note below. */
export function SpotTheErrorReview({ question, answer, labels }: ReviewProps<ReviewSpotTheError>) {
  const notes = notesOf(question, answer && 'segmentIds' in answer ? answer.segmentIds : [])
  return (
    <>
      <p className="leading-[2] text-ink">
        {question.parts.map((part, index) => {
          if (part.kind === 'prose') return <RichText key={index} as="span" html={part.html} />
          const note = notes.find(({ id }) => id === part.id)
          return note ? <MarkedWords key={part.id} note={note} labels={labels} /> : part.words
        })}
      </p>
      <ol className="flex flex-col gap-3">
        {notes.map(note => (
          <NoteItem key={note.id} note={note} question={question} labels={labels} />
        ))}
      </ol>
    </>
  )
}

import type { ReactNode } from 'react'
import { RichText } from '@/components/rich-text'
import { GappedParagraphs } from './cloze/gapped-paragraphs'
import type { Html, LocalOption, PlayerQuestion } from './localise'
import { ratingsOf } from './opinion/ratings'
import type { QuestionType } from './question'
import { unknownType } from './unknown-type'

/** What is asked of a pen, by type, and the words of true and false. */
export type PaperLabels = { instruction: (type: QuestionType) => string; true: string; false: string }

/** 0 → A, 25 → Z. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

type SpaceProps = { question: PlayerQuestion; labels: PaperLabels }
type QuestionPaperProps = SpaceProps & { isInstructed: boolean }

/**
 * A question as it is printed: boxes to tick, lines to write on. Takes a hidden question, so that no key is printed.
 * `isInstructed` says what to do with the pen; a sheet says it when that changes.
 */
export function QuestionPaper({ question, labels, isInstructed }: QuestionPaperProps) {
  return (
    <>
      <RichText html={question.stem} className="font-semibold" />
      {isInstructed ? <p className="mt-0.5 text-sm text-ink-soft">{labels.instruction(question.type)}</p> : null}
      <div className="mt-2">
        <Space question={question} labels={labels} />
      </div>
    </>
  )
}

function Space({ question, labels }: SpaceProps): ReactNode {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-response':
      return <Boxes options={question.options} />
    case 'true-false':
      return <Boxes options={[{ id: 'true', text: labels.true }, { id: 'false', text: labels.false }]} />
    case 'numeric':
      return <Line after={question.unit} />
    case 'short-text':
      return <Line />
    case 'cloze':
      return (
        <>
          <GappedParagraphs text={question.text}>{(_, number) => <span className="inline-block w-40 border-b border-ink text-sm text-ink-soft">({number})</span>}</GappedParagraphs>
          {question.gaps.map((gap, index) => (gap.kind === 'choice' ? <p key={gap.id}>({index + 1}) {gap.options.map(({ text }) => text).join(' / ')}</p> : null))}
        </>
      )
    case 'matching':
      return <Lists left={question.prompts} right={question.choices.map(({ id, text }) => ({ id, words: text }))} />
    case 'ordering':
      return <ToFill items={question.items} />
    case 'categorise':
      return <Lists left={question.items} right={question.categories.map(({ id, text }) => ({ id, words: <RichText as="span" html={text} /> }))} />
    case 'spot-the-error':
      return (
        <p className="leading-loose">
          {question.parts.map((part, index) => (part.kind === 'prose' ? <RichText key={index} as="span" html={part.html} /> : <span key={part.id} className="border border-wind px-1">{part.words}</span>))}
        </p>
      )
    case 'open-answer':
      return <WritingLines count={6} />
    case 'opinion':
      return question.response.kind === 'choice' ? <Boxes options={question.response.options} /> : <Scale {...question.response} />
    default:
      return unknownType(question)
  }
}

const box = <span aria-hidden="true" className="mt-[0.2em] inline-block size-[1.1em] shrink-0 border border-ink" />

const Boxes = ({ options }: { options: readonly LocalOption[] }) => (
  <ul className="space-y-1.5">
    {options.map(({ id, text }, index) => (
      <li key={id} className="flex items-start gap-2.5">
        {box}
        <span className="font-semibold">{letterOf(index)}</span>
        <RichText as="span" html={text} />
      </li>
    ))}
  </ul>
)

const Line = ({ after = null }: { after?: string | null }) => (
  <p className="flex items-end gap-2">
    <span className="inline-block h-8 w-56 border-b border-ink" />
    {after}
  </p>
)

/** Empty lines to write on. */
export const WritingLines = ({ count }: { count: number }) => (
  <div aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <div key={index} className="h-9 border-b border-line" />
    ))}
  </div>
)

const ToFill = ({ items }: { items: readonly LocalOption[] }) => (
  <ul className="space-y-1.5">
    {items.map(({ id, text }) => (
      <li key={id} className="flex items-end gap-2.5">
        <span aria-hidden="true" className="inline-block h-6 w-9 shrink-0 border-b border-ink" />
        <RichText as="span" html={text} />
      </li>
    ))}
  </ul>
)

const Lists = ({ left, right }: { left: readonly LocalOption[]; right: readonly { id: string; words: ReactNode }[] }) => (
  <div className="grid grid-cols-2 gap-x-8">
    <ToFill items={left} />
    <ul className="space-y-1.5">
      {right.map(({ id, words }, index) => (
        <li key={id} className="flex gap-2.5">
          <span className="font-semibold">{letterOf(index)}</span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  </div>
)

type ScaleProps = { range: '1-5' | '0-10'; lowest: Html; highest: Html }

const Scale = ({ range, lowest, highest }: ScaleProps) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
    <RichText as="span" html={lowest} />
    <ol className="flex flex-wrap gap-1">
      {ratingsOf(range).map(rating => (
        <li key={rating} className="flex size-8 items-center justify-center border border-ink tabular-nums">
          {rating}
        </li>
      ))}
    </ol>
    <RichText as="span" html={highest} />
  </div>
)

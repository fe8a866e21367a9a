import { Fragment, type ReactNode } from 'react'
import { RichText } from '@/components/rich-text'
import { glueToGaps, type GappedText, type Piece, type Run } from './gapped-text'

type GappedParagraphsProps = {
  text: GappedText
  /** Nothing stays on the line of a gap by force: for gaps that take as much room as the line has. */
  isLoose?: boolean
  children: (gapId: string, number: number) => ReactNode
}

const loose = (piece: Piece): Run => ('html' in piece ? piece : { ...piece, before: '', after: '' })

/** The paragraphs of a text with gaps; `children` puts something at each gap, given its number in the order of reading. */
export function GappedParagraphs({ text, isLoose = false, children }: GappedParagraphsProps) {
  return text.map((pieces, paragraph) => (
    <p key={paragraph} className="text-lg leading-[3.25rem] text-ink">
      {(isLoose ? pieces.map(loose) : glueToGaps(pieces)).map((run, index) =>
        'html' in run ? (
          <RichText key={index} as="span" html={run.html} />
        ) : run.before || run.after ? (
          <span key={index} className="whitespace-nowrap">
            <RichText as="span" html={run.before} />
            {children(run.gapId, run.number)}
            <RichText as="span" html={run.after} />
          </span>
        ) : (
          <Fragment key={index}>{children(run.gapId, run.number)}</Fragment>
        ),
      )}
    </p>
  ))
}

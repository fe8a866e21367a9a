import { Fragment, type ReactNode } from 'react'
import { RichText } from '@/components/rich-text'
import type { GappedText } from './gapped-text'

type GappedParagraphsProps = { text: GappedText; children: (gapId: string, number: number) => ReactNode }

/** The paragraphs of a text with gaps; `children` puts something at each gap, given its number in the order of reading. */
export function GappedParagraphs({ text, children }: GappedParagraphsProps) {
  return text.map((pieces, paragraph) => (
    <p key={paragraph} className="text-lg leading-[3.25rem] text-ink">
      {pieces.map((piece, index) =>
        'html' in piece ? (
          <RichText key={index} as="span" html={piece.html} />
        ) : (
          <Fragment key={index}>{children(piece.gapId, piece.number)}</Fragment>
        ),
      )}
    </p>
  ))
}

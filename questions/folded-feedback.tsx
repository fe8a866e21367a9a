import type { ReactNode } from 'react'
import { RichText } from '@/components/rich-text'

type FoldedFeedbackProps = { summary: string; items: { id: string; text: ReactNode; feedback: string }[] }

/** The feedback of answers that were not given, folded; nothing at all when there is none. */
export function FoldedFeedback({ summary, items }: FoldedFeedbackProps) {
  if (items.length === 0) return null
  return (
    <details className="rounded-[4px] border border-line text-ink">
      <summary className="min-h-11 cursor-pointer rounded-[4px] px-4 py-2.5">
        {summary}
      </summary>
      <dl className="flex flex-col gap-3 px-4 pb-3">
        {items.map(({ id, text, feedback }) => (
          <div key={id}>
            <dt className="font-medium">{text}</dt>
            <dd className="text-ink-soft">
              <RichText html={feedback} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

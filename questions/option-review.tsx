import type { ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { FoldedFeedback } from './folded-feedback'
import type { QuestionLabels } from './labels'

/** `isPartlyRight` is for a choice that is not the key and earns a share; `note` says what an option is worth. */
export type ReviewedOption = {
  id: string
  text: ReactNode
  isChosen: boolean
  isKey: boolean
  feedback: string
  isPartlyRight?: boolean
  note?: string
}

const looks = {
  chosenRightly: { icon: 'check', row: 'border-ok', mark: 'text-ok' },
  chosenPartlyRightly: { icon: 'contrast', row: 'border-warn', mark: 'text-warn' },
  chosenWrongly: { icon: 'close', row: 'border-wrong', mark: 'text-wrong' },
  expected: { icon: 'circleDot', row: 'border-ok border-dashed', mark: 'text-ok' },
} as const

function lookOf({ isChosen, isKey, isPartlyRight }: ReviewedOption): keyof typeof looks | null {
  if (isChosen && isPartlyRight) return 'chosenPartlyRightly'
  if (isChosen) return isKey ? 'chosenRightly' : 'chosenWrongly'
  return isKey ? 'expected' : null
}

function OptionItem({ option, labels }: { option: ReviewedOption; labels: QuestionLabels }) {
  const name = lookOf(option)
  if (name === null) return <li className="rounded-[4px] border border-line px-4 py-3 text-ink">{option.text}</li>
  const { icon, row, mark } = looks[name]
  return (
    <li className={`rounded-[4px] border bg-raised px-4 py-3 text-ink ${row}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className={`min-w-0 break-words ${option.isChosen ? 'font-semibold' : ''}`}>{option.text}</div>
        <p className={`inline-flex items-center gap-1.5 text-sm font-semibold ${mark}`}>
          <Icon name={icon} className="size-4" />
          {labels[name]}
          {option.note !== undefined && <span className="tabular-nums">{option.note}</span>}
        </p>
      </div>
      {option.isChosen && <RichText html={option.feedback} className="mt-1 text-ink-soft" />}
    </li>
  )
}

/**
 * The options with what was chosen and what was expected. The feedback of a chosen option speaks to who chose it ('Yes:
 * …', 'You mix up…'); that of the others is folded, and the explanation says why the key is right.
 */
export function OptionReview({ options, labels }: { options: ReviewedOption[]; labels: QuestionLabels }) {
  return (
    <>
      <ul className="flex flex-col gap-2">
        {options.map(option => (
          <OptionItem key={option.id} option={option} labels={labels} />
        ))}
      </ul>
      <FoldedFeedback summary={labels.otherOptions} items={options.filter(option => !option.isChosen)} />
    </>
  )
}

'use client'

import { Check, CircleAlert, CircleCheck, CircleDashed, Clock, CloudOff, Flag, LockKeyhole, RotateCcw, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { QuestionLabels } from '@/questions/labels'
import type { Verdict } from '@/questions/score'
import { VerdictMark } from '@/questions/verdict-line'
import type { QuestionState } from './question-state'

export type OverviewItem = {
  number: number
  state: QuestionState
  /** Of a checked question, where it may be shown. */
  verdict: Verdict | null
  isFlagged: boolean
  isHere: boolean
  /** False for a question that cannot be gone to from here. */
  canGo: boolean
}

type Props = { items: readonly OverviewItem[]; labels: QuestionLabels; onGo: (number: number) => void }

const looks: Record<QuestionState, { icon: LucideIcon; colour: string }> = {
  passed: { icon: LockKeyhole, colour: 'text-ink-soft' },
  conflict: { icon: CircleAlert, colour: 'text-wrong' },
  refused: { icon: CircleAlert, colour: 'text-warn' },
  checked: { icon: CircleCheck, colour: 'text-ink' },
  betweenTries: { icon: RotateCcw, colour: 'text-warn' },
  unstored: { icon: CloudOff, colour: 'text-warn' },
  late: { icon: Clock, colour: 'text-warn' },
  answered: { icon: Check, colour: 'text-ok' },
  unanswered: { icon: CircleDashed, colour: 'text-ink-soft' },
}

/** The questions with what has become of each, leading to them: beside them where there is room, else folded above them. */
export function QuestionOverview({ items, labels, onGo }: Props) {
  const t = useTranslations('quiz')
  const [isOpen, setOpen] = useState(false)
  const flagged = items.filter(({ isFlagged }) => isFlagged).length
  return (
    <nav aria-label={t('overview')} className="min-w-0 lg:sticky lg:top-8 lg:col-start-2 lg:row-span-6 lg:row-start-1 lg:max-h-[calc(100dvh-8rem)] lg:overflow-y-auto">
      <h2 className="text-[1.25rem] max-lg:hidden">{t('overview')}</h2>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="questions-overview"
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full items-center justify-between gap-x-4 rounded-[4px] border border-line bg-raised px-4 py-2 text-start text-sm lg:hidden"
      >
        <span className="font-semibold">{t('overview')}</span>
        <span className="text-ink-soft">{flagged > 0 ? t('flag.count', { count: flagged }) : isOpen ? t('overviewHide') : t('overviewShow')}</span>
      </button>
      <ol id="questions-overview" className={`border-ink lg:mt-3 lg:border-t ${isOpen ? '' : 'max-lg:hidden'}`}>
        {items.map((item) => (
          <li key={item.number} className="border-b border-line">
            <Line item={item} labels={labels} onGo={onGo} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type LineProps = { item: OverviewItem; labels: QuestionLabels; onGo: Props['onGo'] }

function Line({ item: { number, state, verdict, isFlagged, isHere, canGo }, labels, onGo }: LineProps) {
  const t = useTranslations('quiz')
  const { icon: Icon, colour } = looks[state]
  const content = (
    <>
      <span className={isHere ? 'font-semibold underline decoration-sail decoration-2 underline-offset-[0.3em]' : ''}>{t('dialog.goTo', { number })}</span>
      <span className="flex flex-wrap justify-end gap-x-3">
        {isFlagged ? (
          <span className="inline-flex items-center gap-1 text-sail">
            <Flag aria-hidden="true" className="size-3.5" />
            {t('flag.flagged')}
          </span>
        ) : null}
        {state === 'checked' && verdict ? (
          <VerdictMark verdict={verdict} label={labels[verdict]} />
        ) : (
          <span className={`inline-flex items-center gap-1.5 ${colour}`}>
            <Icon aria-hidden="true" className="size-4 shrink-0" />
            {t(`state.${state}`)}
          </span>
        )}
      </span>
    </>
  )
  const look = 'flex min-h-11 w-full items-center justify-between gap-x-4 py-1 text-start text-sm leading-tight text-ink lg:min-h-10'
  if (!canGo)
    return (
      <span aria-current={isHere ? 'step' : undefined} className={look}>
        {content}
      </span>
    )
  return (
    <a
      href={`#question-${number}`}
      aria-current={isHere ? 'step' : undefined}
      className={`${look} no-underline hover:underline`}
      onClick={(event) => {
        // The place of the page is enough; a history of jumps would have to be gone back through.
        event.preventDefault()
        onGo(number)
      }}
    >
      {content}
    </a>
  )
}

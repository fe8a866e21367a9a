'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Callout } from '@/components/callout'
import { fieldId } from '@/questions/editor-props'
import type { EditorLabels } from '@/questions/editor-labels'
import { fieldName } from '@/questions/field-name'
import type { WordedProblem } from './problem-words'

/** Goes to the field, or to the nearest part of the form that holds it. */
function goTo(field: string) {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (!place) continue
    const control = place.matches('input, textarea, select') ? place : (place.querySelector<HTMLElement>('input, textarea, select') ?? place.parentElement?.querySelector<HTMLElement>('input, textarea, select'))
    place.scrollIntoView({ block: 'center' })
    control?.focus({ preventScroll: true })
    return
  }
}

type Props = { ref: RefObject<HTMLDivElement | null>; problems: readonly WordedProblem[]; labels: EditorLabels }

/** Everything that keeps the draft from becoming a version; each line leads to its field. */
export function ProblemList({ ref, problems, labels }: Props) {
  const t = useTranslations('questionEditor')
  return (
    <div ref={ref} tabIndex={-1}>
      <Callout tone="wrong" title={t('problemsTitle', { count: problems.length })}>
        <ul>
          {problems.map(({ field, text }, index) => (
            <li key={`${field}/${text}/${index}`}>
              <button type="button" className="min-h-8 py-1 text-start text-ink underline underline-offset-4 hover:no-underline" onClick={() => goTo(field)}>
                {fieldName(field, labels)}
              </button>
              {' – '}
              {text}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}

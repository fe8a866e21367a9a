'use client'

import { useTranslations } from 'next-intl'
import { certainties, type Certainty } from '../certainty'

type Props = { name: string; certainty: Certainty | null; isDisabled: boolean; onChange: (certainty: Certainty) => void }

/** How sure somebody is of the answer above, with what each choice earns and costs. */
export function CertaintyChoice({ name, certainty, isDisabled, onChange }: Props) {
  const t = useTranslations('quiz.certainty')
  return (
    <fieldset className="mt-5 min-w-0 border-t border-line pt-4" aria-describedby={`${name}-certainty-hint`} disabled={isDisabled}>
      <legend className="float-start w-full font-medium">{t('title')}</legend>
      <p id={`${name}-certainty-hint`} className="clear-both text-sm text-ink-soft">
        {isDisabled ? t('answerFirst') : t('hint')}
      </p>
      <div className="mt-3 grid gap-2 sm:grid-cols-3">
        {certainties.map((level) => (
          <label
            key={level}
            className="grid min-h-12 cursor-pointer grid-cols-[auto_1fr] content-start gap-x-2.5 rounded-[4px] border border-line bg-raised px-3 py-2 leading-snug hover:border-ink-soft has-checked:border-sea has-checked:ring-1 has-checked:ring-sea has-checked:ring-inset has-disabled:cursor-default has-disabled:hover:border-line has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-sea"
          >
            <input
              type="radio"
              name={`${name}-certainty`}
              value={level}
              checked={certainty === level}
              onChange={() => onChange(level)}
              className="mt-0.5 size-5 accent-sea outline-none"
            />
            <span className={certainty === level ? 'font-semibold' : ''}>{t(level)}</span>
            <span className="col-start-2 text-sm text-ink-soft tabular-nums">{t(`earns.${level}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/field'
import { VisuallyHidden } from '@/components/visually-hidden'
import { PASSWORD_MIN } from '../schema'

type Props = {
  label: string
  /** A new one shows the rule that it must follow. */
  isNew?: boolean
  error: string | undefined
  /** Called here and not by the form, so that fields register in their order on the page: the first wrong one gets the focus. */
  register: () => UseFormRegisterReturn
}

/** A password that can be shown, pasted and filled in by a password manager. */
export function PasswordField({ label, isNew = false, error, register }: Props) {
  const t = useTranslations('forms')
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={isNew ? t('rule', { min: PASSWORD_MIN }) : undefined} error={error}>
      {({ className, ...control }) => (
        <div className="relative">
          <input
            type={isShown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...register()}
            {...control}
            className={`${className} pe-28`}
          />
          <button
            type="button"
            className="absolute inset-y-0 end-0 min-w-11 px-3 text-sm font-semibold text-sea underline hover:text-ink"
            onClick={() => setShown(!isShown)}
          >
            {t(isShown ? 'hide' : 'show')}
            <VisuallyHidden> {t('thePassword')}</VisuallyHidden>
          </button>
        </div>
      )}
    </Field>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { changeEmailSchema, type ChangeEmail } from '../schema'
import { FormProblem } from './form-problem'
import { forgetForm, keptValues, useKeptForm, useKeptState } from './kept-state'
import { MailSent } from './mail-sent'
import { PasswordField } from './password-field'
import { sendCommand, type Refusal } from './send-command'

const empty: ChangeEmail = { newEmail: '', password: '' }

/** Asks for another address. Nothing changes until the link of the mail that goes there is opened. */
export function ChangeEmailForm() {
  const t = useTranslations('account.email')
  const tForms = useTranslations('forms')
  const [sentTo, setSentTo] = useKeptState<string | null>('change-email-sent', null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<ChangeEmail>({ resolver: zodResolver(changeEmailSchema), defaultValues: keptValues<ChangeEmail>('change-email', empty) })
  useKeptForm('change-email', form)
  const { register, handleSubmit, setError, setFocus, resetField, formState } = form
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (typed) => {
    const reply = await sendCommand('POST', '/api/account/email', typed)
    if (reply.kind === 'refused' && reply.code === 'WRONG_PASSWORD') {
      setRefusal(null)
      return setError('password', { type: 'wrong' }, { shouldFocus: true })
    }
    setRefusal(reply.kind === 'done' ? null : reply)
    if (reply.kind !== 'done') return
    resetField('password')
    forgetForm('change-email')
    setSentTo(typed.newEmail)
  })

  if (sentTo !== null)
    return (
      <div className="max-w-md">
        <MailSent
          title={tForms('mail.title')}
          text={t('sent', { email: sentTo })}
          email={sentTo}
          onCorrect={() => {
            setSentTo(null)
            setTimeout(() => setFocus('newEmail'))
          }}
        />
      </div>
    )

  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="max-w-md space-y-5">
      <FormProblem refusal={refusal} />
      <Field label={t('newEmail')} error={errors.newEmail && tForms('errors.email')}>
        {(control) => <input type="email" autoComplete="email" {...register('newEmail')} {...control} />}
      </Field>
      <PasswordField
        label={t('password')}
        error={errors.password && tForms(errors.password.type === 'wrong' ? 'errors.wrongPassword' : 'errors.password')}
        register={() => register('password')}
      />
      <Button type="submit" disabled={isSubmitting}>
        {isSubmitting ? tForms('sending') : t('submit')}
      </Button>
    </form>
  )
}

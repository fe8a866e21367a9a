'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { signUpSchema, type SignUp } from '../schema'
import { FormProblem } from './form-problem'
import { keptValues, useKeptForm, useKeptState } from './kept-state'
import { MailSent } from './mail-sent'
import { useNewPasswordError } from './new-password-error'
import { PasswordField } from './password-field'
import { sendCommand, type Refusal } from './send-command'

const formSchema = signUpSchema.omit({ locale: true })
type Typed = Omit<SignUp, 'locale'>

/**
 * Asks for an account. Whether the address has one already is said by the mail alone, to whoever reads that mailbox.
 * `privacy` is what stands under the form about what is kept.
 */
export function SignUpForm({ privacy, goOn }: { privacy: ReactNode; goOn: ReactNode }) {
  const t = useTranslations('signUp')
  const tForms = useTranslations('forms')
  const locale = useLocale()
  const passwordError = useNewPasswordError()
  const [sentTo, setSentTo] = useKeptState<string | null>('sign-up-sent', null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<Typed>({
    resolver: zodResolver(formSchema),
    defaultValues: keptValues<Typed>('sign-up', { name: '', email: '', password: '' }),
  })
  useKeptForm('sign-up', form)
  const { register, handleSubmit, setFocus, formState } = form
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (typed) => {
    const reply = await sendCommand('POST', '/api/auth/sign-up/email', { ...typed, locale })
    setRefusal(reply.kind === 'done' ? null : reply)
    if (reply.kind === 'done') setSentTo(typed.email)
  })

  if (sentTo !== null)
    return (
      <MailSent
        title={tForms('mail.title')}
        text={t('sent', { email: sentTo })}
        email={sentTo}
        again="/api/auth/send-verification-email"
        onCorrect={() => {
          setSentTo(null)
          // Once the form is there again, filled as it was.
          setTimeout(() => setFocus('email'))
        }}
      >
        <p>{t('meanwhile')}</p>
        {goOn}
      </MailSent>
    )

  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="space-y-5">
      <FormProblem refusal={refusal} />
      <Field label={t('name')} hint={t('nameHint')} error={errors.name && tForms('errors.name')}>
        {(control) => <input autoComplete="name" {...register('name')} {...control} />}
      </Field>
      <Field label={tForms('email')} error={errors.email && tForms('errors.email')}>
        {(control) => <input type="email" autoComplete="email" {...register('email')} {...control} />}
      </Field>
      <PasswordField isNew label={tForms('password')} error={passwordError(errors.password)} register={() => register('password')} />
      {privacy}
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? tForms('sending') : t('submit')}
      </Button>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { signInSchema, type SignIn } from '../schema'
import { FormProblem } from './form-problem'
import { goTo } from './go-to'
import { keptValues, useKeptForm } from './kept-state'
import { PasswordField } from './password-field'
import { sendCommand, type Refusal } from './send-command'

type Props = { nextHref: string; forgottenHref: string }

/** Signs in with e-mail and password, then goes to `nextHref`. What was typed stays when it fails. */
export function SignInForm({ nextHref, forgottenHref }: Props) {
  const t = useTranslations('signIn')
  const tForms = useTranslations('forms')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<SignIn>({
    resolver: zodResolver(signInSchema),
    defaultValues: keptValues<SignIn>('sign-in', { email: '', password: '' }),
  })
  useKeptForm('sign-in', form)
  const { register, handleSubmit, formState } = form
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (credentials) => {
    const reply = await sendCommand('POST', '/api/auth/sign-in/email', credentials)
    if (reply.kind === 'done') goTo(nextHref)
    else setRefusal(reply)
  })

  return (
    // `post`, so that a press before the scripts are there does not put the password into the address.
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="space-y-5">
      <FormProblem
        refusal={refusal}
        texts={{
          INVALID_CREDENTIALS: t('errors.wrong'),
          EMAIL_NOT_VERIFIED: t('errors.unconfirmed'),
          ACCOUNT_DISABLED: t('errors.disabled'),
        }}
        nexts={{
          EMAIL_NOT_VERIFIED: <p>{t('errors.unconfirmedNext')}</p>,
          TOO_MANY_TRIES: <a href={forgottenHref}>{t('errors.tooManyNext')}</a>,
        }}
      />
      <Field label={t('email')} error={errors.email && tForms('errors.email')}>
        {(control) => <input type="email" autoComplete="username" {...register('email')} {...control} />}
      </Field>
      <PasswordField label={t('password')} error={errors.password && tForms('errors.password')} register={() => register('password')} />
      <p>
        <a href={forgottenHref} className="inline-block py-1">
          {t('forgotten')}
        </a>
      </p>
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? tForms('sending') : t('submit')}
      </Button>
    </form>
  )
}

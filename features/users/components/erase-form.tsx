'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { eraseSchema } from '../schema'
import { eraseHere } from './erase-here'
import { FormProblem } from './form-problem'
import { goTo } from './go-to'
import { PasswordField } from './password-field'
import { sendCommand, type Refusal } from './send-command'

type Typed = { email: string; password: string }

/** Erases an account for good: its own address typed again, and its password where it has one. */
export function EraseForm({ email, hasPassword, erasedHref }: { email: string; hasPassword: boolean; erasedHref: string }) {
  const t = useTranslations('account.erase')
  const tForms = useTranslations('forms')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const schema = z.object({
    email: eraseSchema.shape.email.unwrap().refine((typed) => typed === email.toLowerCase()),
    password: hasPassword ? eraseSchema.shape.password.unwrap() : z.string(),
  })
  // Not kept over a switch of language: who reads the page anew confirms anew.
  const { register, handleSubmit, setError, formState } = useForm<Typed>({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } })
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (typed) => {
    const reply = await sendCommand('DELETE', '/api/account', { email: typed.email, ...(hasPassword ? { password: typed.password } : {}) })
    if (reply.kind === 'done') {
      eraseHere()
      return goTo(erasedHref)
    }
    const code = reply.kind === 'refused' ? reply.code : ''
    setRefusal(code === 'WRONG_PASSWORD' || code === 'WRONG_EMAIL' ? null : reply)
    if (code === 'WRONG_PASSWORD') setError('password', { type: 'wrong' }, { shouldFocus: true })
    if (code === 'WRONG_EMAIL') setError('email', { type: 'wrong' }, { shouldFocus: true })
  })

  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="max-w-md space-y-5">
      <FormProblem refusal={refusal} texts={{ LAST_ADMIN: t('lastAdmin') }} />
      <Field label={t('email', { email })} error={errors.email && t('wrongEmail')}>
        {(control) => <input type="email" autoComplete="off" {...register('email')} {...control} />}
      </Field>
      {hasPassword ? (
        <PasswordField
          label={t('password')}
          error={errors.password && tForms(errors.password.type === 'wrong' ? 'errors.wrongPassword' : 'errors.password')}
          register={() => register('password')}
        />
      ) : null}
      <Button type="submit" disabled={isSubmitting} className="border-wrong text-wrong hover:bg-wrong">
        {isSubmitting ? tForms('sending') : t('submit')}
      </Button>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { changePasswordSchema, type ChangePassword } from '../schema'
import { FormDone } from './form-done'
import { FormProblem } from './form-problem'
import { forgetForm, keptValues, useKeptForm } from './kept-state'
import { useNewPasswordError } from './new-password-error'
import { PasswordField } from './password-field'
import { sendCommand, type Refusal } from './send-command'

const empty: ChangePassword = { currentPassword: '', newPassword: '' }

/** Changes the password; the account's other sessions end. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations('account.password')
  const tForms = useTranslations('forms')
  const router = useRouter()
  const passwordError = useNewPasswordError()
  const [isDone, setDone] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<ChangePassword>({
    resolver: zodResolver(changePasswordSchema),
    defaultValues: keptValues<ChangePassword>('change-password', empty),
  })
  useKeptForm('change-password', form)
  const { register, handleSubmit, setError, reset, formState } = form
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (typed) => {
    setDone(false)
    const reply = await sendCommand('POST', '/api/auth/change-password', typed)
    if (reply.kind === 'refused' && reply.code === 'WRONG_PASSWORD') {
      setRefusal(null)
      return setError('currentPassword', { type: 'wrong' }, { shouldFocus: true })
    }
    setRefusal(reply.kind === 'done' ? null : reply)
    setDone(reply.kind === 'done')
    if (reply.kind !== 'done') return
    reset(empty)
    forgetForm('change-password')
    router.refresh()
  })

  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="max-w-md space-y-5">
      <FormProblem refusal={refusal} />
      {isDone ? <FormDone title={t('done')} /> : null}
      {/* Tells a password manager whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t('current')}
        error={errors.currentPassword && tForms(errors.currentPassword.type === 'wrong' ? 'errors.wrongPassword' : 'errors.password')}
        register={() => register('currentPassword')}
      />
      <PasswordField isNew label={tForms('newPassword')} error={passwordError(errors.newPassword)} register={() => register('newPassword')} />
      <Button type="submit" disabled={isSubmitting}>
        {isSubmitting ? tForms('sending') : t('submit')}
      </Button>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import { Field } from '@/components/field'
import { signInSchema, type SignIn } from '../schema'

type Problem = 'wrong' | 'tooMany' | 'away'

async function signIn(credentials: SignIn): Promise<Problem | null> {
  try {
    const response = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    if (response.ok) return null
    if (response.status === 429) return 'tooMany'
    return response.status >= 500 ? 'away' : 'wrong'
  } catch {
    return 'away'
  }
}

/** Signs in with e-mail and password, then goes to `nextHref`. What was typed stays when it fails. */
export function SignInForm({ nextHref }: { nextHref: string }) {
  const t = useTranslations('signIn')
  const [problem, setProblem] = useState<Problem | null>(null)
  const { register, handleSubmit, formState } = useForm<SignIn>({
    resolver: zodResolver(signInSchema),
    defaultValues: { email: '', password: '' },
  })
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (credentials) => {
    const found = await signIn(credentials)
    setProblem(found)
    // A whole new page: nothing that was fetched for the guest stays around.
    if (!found) window.location.assign(nextHref)
  })

  return (
    // `post`, so that a press before the scripts are there does not put the password into the address.
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="mt-8 max-w-md space-y-5">
      {problem ? (
        <div role="alert">
          <Callout tone="wrong" title={t(`errors.${problem}`)} />
        </div>
      ) : null}
      <Field label={t('email')} error={errors.email && t('errors.email')}>
        {(control) => <input type="email" autoComplete="username" {...register('email')} {...control} />}
      </Field>
      <Field label={t('password')} error={errors.password && t('errors.password')}>
        {(control) => <input type="password" autoComplete="current-password" {...register('password')} {...control} />}
      </Field>
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? t('sending') : t('submit')}
      </Button>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button, ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { resetPasswordSchema } from '../schema'
import { FormDone } from './form-done'
import { FormProblem } from './form-problem'
import { goTo } from './go-to'
import { keptValues, useKeptForm } from './kept-state'
import { useLinkFragment } from './link-fragment'
import { useNewPasswordError } from './new-password-error'
import { PasswordField } from './password-field'
import { sendCommand, type Refusal } from './send-command'

const formSchema = resetPasswordSchema.pick({ newPassword: true })
type Typed = z.infer<typeof formSchema>
type Props = { nextHref: string; signInHref: string; forgottenHref: string }

/** The page behind the link of a mail: of a forgotten password, or of an invitation, which says so in other words. */
export function NewPasswordForm({ nextHref, signInHref, forgottenHref }: Props) {
  const t = useTranslations('password')
  const tForms = useTranslations('forms')
  const passwordError = useNewPasswordError()
  const fragment = useLinkFragment('new-password')
  const [isSaved, setSaved] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<Typed>({ resolver: zodResolver(formSchema), defaultValues: keptValues<Typed>('new-password', { newPassword: '' }) })
  useKeptForm('new-password', form)
  const { register, handleSubmit, formState } = form
  const { errors, isSubmitting } = formState

  const token = fragment?.get('token') ?? ''
  const email = fragment?.get('email') ?? ''
  const isInvited = fragment?.get('invited') === '1'

  const onSubmit = handleSubmit(async ({ newPassword }) => {
    const reply = await sendCommand('POST', '/api/auth/reset-password', { token, newPassword })
    if (reply.kind !== 'done') return setRefusal(reply)
    const signedIn = await sendCommand('POST', '/api/auth/sign-in/email', { email, password: newPassword })
    if (signedIn.kind === 'done') goTo(nextHref)
    else setSaved(true)
  })

  const askAgain = (
    <p className="pt-2">
      <ButtonLink href={forgottenHref}>{t('askAgain')}</ButtonLink>
    </p>
  )
  const invitationOver = (
    <p>
      {t('invitationInvalidNext')} <a href={signInHref}>{t('signIn')}</a>
    </p>
  )
  return (
    <>
      <PageTitle lede={email ? t(isInvited ? 'invitedLede' : 'newLede', { email }) : undefined}>{t(isInvited ? 'invitedTitle' : 'newTitle')}</PageTitle>
      <div className="mt-8 max-w-md">
        {fragment === null ? null : isSaved ? (
          <FormDone title={t('saved')}>
            <p>
              <a href={signInHref}>{t('savedNext')}</a>
            </p>
          </FormDone>
        ) : token ? (
          <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="space-y-5">
            <FormProblem refusal={refusal} texts={{ TOKEN_INVALID: t('invalid') }} nexts={{ TOKEN_INVALID: isInvited ? invitationOver : askAgain }} />
            {/* Tells a password manager whose password this is. */}
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            <PasswordField isNew label={tForms('newPassword')} error={passwordError(errors.newPassword)} register={() => register('newPassword')} />
            <Button type="submit" variant="primary" disabled={isSubmitting}>
              {isSubmitting ? tForms('sending') : t('save')}
            </Button>
          </form>
        ) : (
          <Callout tone="warn" title={t('noLink')}>
            {askAgain}
          </Callout>
        )}
      </div>
    </>
  )
}

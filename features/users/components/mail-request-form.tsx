'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { mailRequestSchema } from '../schema'
import { FormProblem } from './form-problem'
import { keptValues, useKeptForm, useKeptState } from './kept-state'
import { MailSent } from './mail-sent'
import { sendCommand, type Refusal } from './send-command'

const paths = { 'new-password': '/api/auth/request-password-reset', confirmation: '/api/auth/send-verification-email' } as const
type Typed = z.infer<typeof mailRequestSchema>

/** Asks for a mail with a link, to choose a password or to confirm an address. Never says whether an address is known. */
export function MailRequestForm({ about }: { about: keyof typeof paths }) {
  const t = useTranslations('forms')
  const path = paths[about]
  const [sentTo, setSentTo] = useKeptState<string | null>(`${about}-sent`, null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<Typed>({ resolver: zodResolver(mailRequestSchema), defaultValues: keptValues<Typed>(about, { email: '' }) })
  useKeptForm(about, form)
  const { register, handleSubmit, setFocus, formState } = form
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async ({ email }) => {
    const reply = await sendCommand('POST', path, { email })
    setRefusal(reply.kind === 'done' ? null : reply)
    if (reply.kind === 'done') setSentTo(email)
  })

  if (sentTo !== null)
    return (
      <MailSent
        title={t('mail.title')}
        text={t(about === 'confirmation' ? 'mail.confirmation' : 'mail.newPassword', { email: sentTo })}
        email={sentTo}
        again={path}
        onCorrect={() => {
          setSentTo(null)
          setTimeout(() => setFocus('email'))
        }}
      />
    )

  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="space-y-5">
      <FormProblem refusal={refusal} />
      <Field label={t('email')} error={errors.email && t('errors.email')}>
        {(control) => <input type="email" autoComplete="username" {...register('email')} {...control} />}
      </Field>
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? t('sending') : t('mail.request')}
      </Button>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Callout, type CalloutTone } from '@/components/callout'
import { Field } from '@/components/field'
import { inviteAction } from '../actions'
import { invitationSchema, mailLocaleSchema, roleSchema, type Invitation } from '../schema'

type Outcome = { tone: CalloutTone; text: string }

/** Invites somebody by mail with a role. What was typed stays unless they have been invited. */
export function InviteForm({ locale }: { locale: Invitation['locale'] }) {
  const t = useTranslations('admin.people.invite')
  const problems = useTranslations('admin.people.errors')
  const roleName = useTranslations('admin.roles')
  const languageName = useTranslations('admin.languages')
  const router = useRouter()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { register, handleSubmit, reset, setError, formState } = useForm<Invitation>({
    resolver: zodResolver(invitationSchema),
    defaultValues: { email: '', name: '', role: 'learner', locale },
  })
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (invitation) => {
    const { name, email } = invitation
    setOutcome(null)
    const result = await inviteAction(invitation).catch(() => ({ ok: false as const, error: 'UNAVAILABLE' as const }))
    if (result.ok) {
      setOutcome({ tone: 'ok', text: t('done', { name, email }) })
      reset()
    } else if (result.error === 'EMAIL_TAKEN') {
      setError('email', { type: 'taken' }, { shouldFocus: true })
      return
    } else setOutcome({ tone: result.error === 'MAIL_FAILED' ? 'warn' : 'wrong', text: problems(result.error, { name }) })
    // Without the mail the person is in the list all the same.
    if (result.ok || result.error === 'MAIL_FAILED') router.refresh()
  })

  return (
    <form noValidate method="post" onSubmit={(event) => void onSubmit(event)} className="space-y-4 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-6">
      <div role="status">{outcome ? <Callout tone={outcome.tone} title={outcome.text} /> : null}</div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('email')} error={errors.email && t(errors.email.type === 'taken' ? 'emailTaken' : 'emailWrong')}>
          {(control) => <input type="email" autoComplete="off" {...register('email')} {...control} />}
        </Field>
        <Field label={t('name')} error={errors.name && t('nameWrong')}>
          {(control) => <input type="text" autoComplete="off" maxLength={120} {...register('name')} {...control} />}
        </Field>
        <Field label={t('role')}>
          {(control) => (
            <select {...register('role')} {...control}>
              {roleSchema.options.map((role) => (
                <option key={role} value={role}>
                  {roleName(role)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('language')}>
          {(control) => (
            <select {...register('locale')} {...control}>
              {mailLocaleSchema.options.map((language) => (
                <option key={language} value={language}>
                  {languageName(language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p className="text-sm text-ink-soft">{t('whatHappens')}</p>
      <Button type="submit" disabled={isSubmitting}>
        {isSubmitting ? t('sending') : t('submit')}
      </Button>
    </form>
  )
}

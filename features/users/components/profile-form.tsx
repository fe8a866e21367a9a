'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { changeProfileSchema, mailLocaleSchema, type ChangeProfile } from '../schema'
import { FormDone } from './form-done'
import { FormProblem } from './form-problem'
import { forgetForm, keptValues, useKeptForm } from './kept-state'
import { sendCommand, type Refusal } from './send-command'

/** Changes the name and the language of mails. */
export function ProfileForm({ profile }: { profile: ChangeProfile }) {
  const t = useTranslations('account.profile')
  const tForms = useTranslations('forms')
  const router = useRouter()
  const [isSaved, setSaved] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<ChangeProfile>({ resolver: zodResolver(changeProfileSchema), defaultValues: keptValues<ChangeProfile>('profile', profile) })
  useKeptForm('profile', form)
  const { register, handleSubmit, formState } = form
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async (typed) => {
    setSaved(false)
    const reply = await sendCommand('PATCH', '/api/account', typed)
    setRefusal(reply.kind === 'done' ? null : reply)
    setSaved(reply.kind === 'done')
    if (reply.kind !== 'done') return
    forgetForm('profile')
    router.refresh()
  })

  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="max-w-md space-y-5">
      <FormProblem refusal={refusal} />
      {isSaved ? <FormDone title={t('saved')} /> : null}
      <Field label={t('name')} error={errors.name && tForms('errors.name')}>
        {(control) => <input autoComplete="name" {...register('name')} {...control} />}
      </Field>
      <Field label={t('locale')}>
        {(control) => (
          <select {...register('locale')} {...control}>
            {mailLocaleSchema.options.map((locale) => (
              <option key={locale} value={locale}>
                {t(locale === 'fr' ? 'french' : 'english')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" disabled={isSubmitting}>
        {isSubmitting ? tForms('sending') : t('submit')}
      </Button>
    </form>
  )
}

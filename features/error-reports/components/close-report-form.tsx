'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { useActNotice } from '@/features/users/components/act-notice'
import { closeErrorReportAction } from '../actions'
import { MESSAGE_MAX, resolutionSchema, type Closing } from '../schema'

/** Closes a report, in the admin's words: what was done about it, or why nothing was. */
export function CloseReportForm({ reportId }: { reportId: string }) {
  const t = useTranslations('admin.errorReports')
  const announce = useActNotice()
  const router = useRouter()
  const { register, handleSubmit, formState } = useForm<Pick<Closing, 'resolution'>>({
    resolver: zodResolver(resolutionSchema),
    defaultValues: { resolution: '' },
  })
  const { errors, isSubmitting } = formState

  const onSubmit = handleSubmit(async ({ resolution }) => {
    const result = await closeErrorReportAction({ reportId, resolution }).catch(() => ({ ok: false as const, error: 'UNAVAILABLE' as const }))
    if (!result.ok) return announce({ tone: 'wrong', text: t(`errors.${result.error}`) })
    announce(result.isNew ? { tone: 'ok', text: t('done') } : { tone: 'info', text: t('wasClosed') })
    router.refresh()
  })

  return (
    <form noValidate method="post" onSubmit={(event) => void onSubmit(event)} className="mt-2 max-w-[44rem] space-y-4 rounded-[4px] border border-line bg-raised px-4 py-4">
      <Field
        label={t('resolution')}
        hint={t('resolutionHint')}
        error={errors.resolution && t(errors.resolution.type === 'too_big' ? 'resolutionLong' : 'resolutionMissing', { max: MESSAGE_MAX })}
      >
        {(control) => <textarea rows={3} {...register('resolution')} {...control} />}
      </Field>
      <Button type="submit" variant="primary" disabled={isSubmitting}>
        {isSubmitting ? t('sending') : t('submit')}
      </Button>
    </form>
  )
}

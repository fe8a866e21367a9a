'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button, ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { Field } from '@/components/field'
import { randomUuid } from '@/lib/uuid'
import { MESSAGE_MAX, MESSAGE_MIN, reportMessageSchema, type NewErrorReport, type ReportMessage } from '../schema'
import { keepDraft, readDraft } from './report-draft'

type Problem = 'tooMany' | 'away' | 'refused'

async function send(report: NewErrorReport, key: string): Promise<Problem | null> {
  try {
    const response = await fetch('/api/error-reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(report),
    })
    if (response.ok) return null
    if (response.status === 429) return 'tooMany'
    return response.status >= 500 ? 'away' : 'refused'
  } catch {
    return 'away'
  }
}

type Props = { subject: NewErrorReport['subject']; locale: NewErrorReport['locale']; back: { href: string; label: string } }

/** Says what is wrong with a claim or a question. What was typed stays until it has arrived. */
export function ReportForm({ subject, locale, back }: Props) {
  const t = useTranslations('reportError')
  const thanks = useRef<HTMLDivElement>(null)
  // One key for one text: sent again after a failure it makes one report, changed it makes another.
  const [command, setCommand] = useState({ message: '', key: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSent, setIsSent] = useState(false)
  // No default: what was typed before the scripts were there stays.
  const { register, handleSubmit, getValues, setValue, formState } = useForm<ReportMessage>({ resolver: zodResolver(reportMessageSchema) })
  const { errors, isSubmitting } = formState
  const { kind, id } = subject

  useEffect(() => {
    const draft = readDraft(kind, id)
    if (draft && !getValues('message')) setValue('message', draft)
  }, [kind, id, getValues, setValue])

  useEffect(() => {
    if (isSent) thanks.current?.focus()
  }, [isSent])

  const onSubmit = handleSubmit(async ({ message }) => {
    const { key } = command.message === message ? command : { key: randomUuid() }
    setCommand({ message, key })
    const found = await send({ subject, locale, message }, key)
    setProblem(found)
    if (found) return
    keepDraft(kind, id, '')
    setIsSent(true)
  })

  if (isSent) {
    return (
      <div ref={thanks} tabIndex={-1} role="status" className="mt-8 max-w-[44rem] outline-none">
        <Callout tone="ok" title={t('sent.title')}>
          <p>{t('sent.text')}</p>
        </Callout>
        <p className="mt-6">
          <ButtonLink variant="primary" prefetch={false} href={back.href}>
            {back.label}
          </ButtonLink>
        </p>
      </div>
    )
  }

  const tooLong = errors.message?.type === 'too_big'
  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="needs-script mt-8 max-w-[44rem] space-y-5">
      {problem ? (
        <div role="alert">
          <Callout tone="wrong" title={t(`errors.${problem}`)} />
        </div>
      ) : null}
      <Field
        label={t('message')}
        hint={t('messageHint')}
        error={errors.message && t(tooLong ? 'errors.long' : 'errors.short', { min: MESSAGE_MIN, max: MESSAGE_MAX })}
      >
        {(control) => (
          <textarea
            rows={7}
            {...register('message', { onChange: (event: { target: { value: string } }) => keepDraft(kind, id, event.target.value) })}
            {...control}
          />
        )}
      </Field>
      <p className="text-sm text-ink-soft">{t('whatHappens')}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" variant="primary" disabled={isSubmitting}>
          {isSubmitting ? t('sending') : t('submit')}
        </Button>
        <ButtonLink variant="quiet" prefetch={false} href={back.href}>
          {back.label}
        </ButtonLink>
      </div>
    </form>
  )
}

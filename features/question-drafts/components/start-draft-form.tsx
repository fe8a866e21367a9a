'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import { Field } from '@/components/field'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { randomUuid } from '@/lib/uuid'
import { startDraftAction } from '../actions'
import { questionTypes, startDraftSchema } from '../schema'

/** The type of a new question and its name; then its editor. */
export function StartDraftForm({ locale }: { locale: Locale }) {
  const t = useTranslations('questionEditor.start')
  const types = useTranslations('questionEditor.types')
  const about = useTranslations('questionEditor.typeHints')
  const router = useRouter()
  const [type, setType] = useState<(typeof questionTypes)[number]>('single-choice')
  const [slug, setSlug] = useState('')
  const [error, setError] = useState<'nameMissing' | 'nameMalformed' | 'nameTaken' | null>(null)
  const [isAway, setIsAway] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  // One command until it has succeeded: sent again after a failure it finds what it has made.
  const [saveKey] = useState(randomUuid)

  function refuse(reason: NonNullable<typeof error>) {
    setError(reason)
    name.current?.focus()
  }

  async function start() {
    setIsAway(false)
    setError(null)
    const command = { type, slug: slug.trim(), saveKey }
    if (command.slug === '') return refuse('nameMissing')
    if (!startDraftSchema.safeParse(command).success) return refuse('nameMalformed')
    setIsSending(true)
    const result = await startDraftAction(command).catch(() => ({ ok: false as const, error: 'UNAVAILABLE' as const }))
    if (result.ok) return router.push(address(`/admin/questions/${command.slug}/edit`, locale))
    setIsSending(false)
    if (result.error === 'SLUG_TAKEN') return refuse('nameTaken')
    setIsAway(true)
  }

  return (
    <form
      noValidate
      method="post"
      className="mt-6 max-w-[52rem] space-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <fieldset>
        <legend className="font-semibold">{t('type')}</legend>
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          {questionTypes.map((value) => (
            <label key={value} htmlFor={`type-${value}`} className="grid min-h-12 cursor-pointer grid-cols-[auto_1fr] content-start items-start gap-x-3 rounded-[4px] border border-line bg-raised px-4 py-3 hover:border-ink-soft has-checked:border-sea has-checked:ring-1 has-checked:ring-sea has-checked:ring-inset has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-sea">
              <input id={`type-${value}`} type="radio" name="type" value={value} checked={type === value} onChange={() => setType(value)} className="mt-0.5 size-5 shrink-0 accent-sea outline-none" />
              <span className="font-semibold">{types(value)}</span>
              <span className="col-start-2 text-sm text-ink-soft">{about(value)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="max-w-[32rem]">
        <Field label={t('name')} hint={t('nameHint')} error={error ? t(error) : undefined}>
          {(control) => <input ref={name} type="text" autoComplete="off" autoCapitalize="off" spellCheck={false} value={slug} onChange={(event) => setSlug(event.target.value)} {...control} />}
        </Field>
      </div>
      {isAway ? (
        <div role="alert">
          <Callout tone="wrong">{t('away')}</Callout>
        </div>
      ) : null}
      <Button type="submit" variant="primary" disabled={isSending}>
        {isSending ? t('sending') : t('submit')}
      </Button>
    </form>
  )
}

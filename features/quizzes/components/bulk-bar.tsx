'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/button'
import { Callout, type CalloutTone } from '@/components/callout'
import { classNames } from '@/components/class-names'
import { Field } from '@/components/field'
import { archiveQuestionsAction, moveQuestionsAction, tagQuestionsAction, unarchiveQuestionsAction, untagQuestionsAction } from '../actions'
import type { BulkOutcome } from '../bank'
import { useSelection } from './bank-selection'

const acts = ['tag', 'untag', 'move', 'archive', 'unarchive'] as const
type Act = (typeof acts)[number]
type Outcome = BulkOutcome | { ok: false; error: 'BAD_REQUEST' | 'SIGNED_OUT' | 'NOT_FOUND' | 'UNAVAILABLE' }

function send(act: Act, questions: string[], value: string): Promise<Outcome> {
  switch (act) {
    case 'tag':
      return tagQuestionsAction({ questions, tag: value })
    case 'untag':
      return untagQuestionsAction({ questions, tag: value })
    case 'move':
      return moveQuestionsAction({ questions, topic: value })
    case 'archive':
      return archiveQuestionsAction({ questions })
    case 'unarchive':
      return unarchiveQuestionsAction({ questions })
  }
}

const MOST_LETTERS = 100
/** A tag as it is most likely meant: `Levées de fonds` is `levees-de-fonds`. Empty when nothing is left. */
const tagOf = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replaceAll(/^-|-$/g, '')

type Props = { tags: readonly string[]; topics: readonly { slug: string; title: string }[] }

/** What can be done to the ticked questions at once, below the list and always in sight; and what it has come to. */
export function BulkBar({ tags, topics }: Props) {
  const t = useTranslations('admin.questions')
  const locale = useLocale()
  const router = useRouter()
  const { selected, choose } = useSelection()
  const [act, setAct] = useState<Act>('tag')
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  const [isSending, setSending] = useState(false)
  // On a phone the fields would cover the list: they unfold when asked for.
  const [isUnfolded, setUnfolded] = useState(false)
  const [notice, setNotice] = useState<{ tone: CalloutTone; text: string } | null>(null)
  const tagList = useId()
  const needsTag = act === 'tag' || act === 'untag'

  function textOf(result: Outcome): string {
    if (result.ok) return t(`bulk.done.${act}`, { count: result.changed })
    if (result.error === 'IN_USE') {
      const quizzes = new Intl.ListFormat(locale, { type: 'conjunction' }).format(result.quizzes.map((title) => t('history.item', { id: title[locale] })))
      return t('errors.IN_USE', { question: result.question, count: result.quizzes.length, quizzes })
    }
    return result.error === 'TOO_MANY_TAGS' ? t('errors.TOO_MANY_TAGS', { question: result.question }) : t(`errors.${result.error}`)
  }

  async function apply(event: SubmitEvent) {
    event.preventDefault()
    if (isSending) return
    const given = needsTag ? tagOf(value) : value
    const problem = needsTag && !given ? t('bulk.tagInvalid') : act === 'move' && !given ? t('bulk.topicMissing') : undefined
    setError(problem)
    if (problem) return
    setSending(true)
    // Each act may be asked for again without harm: it says what is to be, not what is to change.
    const result = await send(act, [...selected], given).catch((): Outcome => ({ ok: false, error: 'UNAVAILABLE' }))
    setSending(false)
    setNotice({ tone: !result.ok ? 'wrong' : result.changed > 0 ? 'ok' : 'info', text: textOf(result) })
    if (result.ok) choose(selected, false)
    router.refresh()
  }

  const isShown = selected.length > 0 || notice !== null
  return (
    <div className={isShown ? 'sticky-actions-tall sticky bottom-0 z-10 -mx-4 border-t border-ink bg-paper px-4 py-3 sm:mx-0 sm:px-0' : undefined}>
      <div role="status">
        {notice ? (
          <div className="mb-3 max-w-[52rem]">
            <Callout tone={notice.tone}>
              <p>{notice.text}</p>
              <button type="button" className="inline-flex min-h-11 items-center text-sm underline underline-offset-4" onClick={() => setNotice(null)}>
                {t('bulk.close')}
              </button>
            </Callout>
          </div>
        ) : null}
      </div>
      {selected.length > 0 ? (
        <form noValidate aria-label={t('bulk.label')} onSubmit={(event) => void apply(event)}>
          <p className="flex flex-wrap items-center gap-x-5">
            <span className="font-semibold">{t('bulk.selected', { count: selected.length })}</span>
            <Button variant="quiet" className="lg:hidden" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
              {t('bulk.unfold')}
            </Button>
            <Button variant="quiet" onClick={() => choose(selected, false)}>
              {t('bulk.clear')}
            </Button>
          </p>
          <div className={classNames('mt-1 grid items-start gap-x-4 gap-y-3 sm:grid-cols-[15rem_minmax(0,20rem)_auto]', !isUnfolded && 'max-lg:hidden')}>
            <Field label={t('bulk.act')}>
              {(control) => (
                <select
                  value={act}
                  onChange={(event) => {
                    setAct(event.target.value as Act)
                    setValue('')
                    setError(undefined)
                  }}
                  {...control}
                >
                  {acts.map((one) => (
                    <option key={one} value={one}>
                      {t(`bulk.acts.${one}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {needsTag ? (
              <Field label={t('bulk.tag')} error={error}>
                {(control) => <input list={tagList} maxLength={MOST_LETTERS} autoCapitalize="none" autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} {...control} />}
              </Field>
            ) : null}
            <datalist id={tagList}>
              {tags.map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
            </datalist>
            {act === 'move' ? (
              <Field label={t('bulk.topic')} error={error}>
                {(control) => (
                  <select value={value} onChange={(event) => setValue(event.target.value)} {...control}>
                    <option value="">{t('bulk.topicMissing')}</option>
                    {topics.map(({ slug, title }) => (
                      <option key={slug} value={slug}>
                        {title}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ) : null}
            <Button type="submit" variant="primary" aria-disabled={isSending} className="justify-self-start sm:mt-[1.95rem]">
              {isSending ? t('bulk.sending') : t('bulk.submit')}
            </Button>
          </div>
        </form>
      ) : null}
    </div>
  )
}

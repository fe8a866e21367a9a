'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { changeRoleAction, disablePersonAction, enablePersonAction, endSessionsAction, sendInvitationAgainAction } from '../actions'
import { roleSchema, type Person, type Role } from '../schema'
import { useActNotice } from './act-notice'
import { ConfirmAct } from './confirm-act'

type Act = { kind: 'changeRole'; role: Role } | { kind: 'disable' | 'enable' | 'endSessions' | 'inviteAgain' }
type Known = Pick<Person, 'id' | 'name' | 'role' | 'state' | 'sessionCount'>
type Props = { person: Known; isViewer: boolean; locale: string; homeHref: string }

function send(act: Act, userId: string) {
  switch (act.kind) {
    case 'changeRole':
      return changeRoleAction({ userId, role: act.role })
    case 'disable':
      return disablePersonAction({ userId })
    case 'enable':
      return enablePersonAction({ userId })
    case 'endSessions':
      return endSessionsAction({ userId })
    case 'inviteAgain':
      return sendInvitationAgainAction({ userId })
  }
}

/** What an admin can do to a person, each confirmed first; what it came to is said below the list. */
export function PersonActs({ person, isViewer, locale, homeHref }: Props) {
  const t = useTranslations('admin.people')
  const roleName = useTranslations('admin.roles')
  const announce = useActNotice()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [role, setRole] = useState(person.role)
  const [act, setAct] = useState<Act | null>(null)
  const [isSending, setIsSending] = useState(false)
  const { name, state, sessionCount } = person

  useEffect(() => {
    if (act && !dialog.current?.open) dialog.current?.showModal()
  }, [act])

  async function run(asked: Act) {
    setIsSending(true)
    // The network, or a page older than the deployment: the act may be asked for again without harm.
    const result = await send(asked, person.id).catch(() => ({ ok: false as const, error: 'UNAVAILABLE' as const }))
    setIsSending(false)
    dialog.current?.close()
    if (!result.ok) {
      announce({ tone: 'wrong', text: t(`errors.${result.error}`, { name }) })
      return
    }
    // Who is no admin any more has no business here: a refresh would show them a 404.
    if (isViewer && asked.kind === 'changeRole' && asked.role !== 'admin') return window.location.assign(homeHref)
    const count = 'count' in result && typeof result.count === 'number' ? result.count : 0
    announce({ tone: 'ok', text: t(`done.${asked.kind}`, { name, role: asked.kind === 'changeRole' ? roleName(asked.role) : '', count }) })
    router.refresh()
  }

  return (
    <div className="mt-2 max-w-[44rem] rounded-[4px] border border-line bg-raised px-4 pt-4 pb-2.5">
      <form
        className="grid items-end gap-3 sm:grid-cols-[14rem_auto] sm:justify-start"
        onSubmit={(event) => {
          event.preventDefault()
          if (role === person.role) announce({ tone: 'info', text: t('sameRole', { name, role: roleName(role) }) })
          else setAct({ kind: 'changeRole', role })
        }}
      >
        <Field label={t('acts.role')}>
          {(control) => (
            <select value={role} onChange={(event) => setRole(roleSchema.parse(event.target.value))} {...control}>
              {roleSchema.options.map((value) => (
                <option key={value} value={value}>
                  {roleName(value)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit">{t('acts.changeRole')}</Button>
      </form>
      <div className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {state === 'invited' ? (
          <Button variant="quiet" onClick={() => setAct({ kind: 'inviteAgain' })}>
            {t('acts.inviteAgain')}
          </Button>
        ) : null}
        {sessionCount > 0 ? (
          <Button variant="quiet" onClick={() => setAct({ kind: 'endSessions' })}>
            {t('acts.endSessions')}
          </Button>
        ) : null}
        {isViewer ? null : (
          // One button for both, so that the focus stays on it when the person's state has changed.
          <Button variant="quiet" onClick={() => setAct({ kind: state === 'disabled' ? 'enable' : 'disable' })}>
            {state === 'disabled' ? t('acts.enable') : t('acts.disable')}
          </Button>
        )}
      </div>
      <ConfirmAct
        ref={dialog}
        question={questionOf(act ?? { kind: 'enable' })}
        labels={{ cancel: t('confirm.cancel'), sending: t('confirm.sending'), typeName: t('confirm.typeName', { name }), nameDiffers: t('confirm.nameDiffers', { name }) }}
        locale={locale}
        isSending={isSending}
        onConfirm={() => {
          if (act && !isSending) void run(act)
        }}
        onClose={() => setAct(null)}
      />
    </div>
  )

  function questionOf(asked: Act) {
    if (asked.kind === 'changeRole') {
      return {
        title: t('confirm.changeRole.title', { name, role: roleName(asked.role) }),
        text: [t(`confirm.changeRole.${asked.role}`), isViewer ? t('confirm.changeRole.own') : ''].filter(Boolean).join(' '),
        submit: t('confirm.changeRole.submit'),
        name: asked.role === 'admin' || isViewer ? name : null,
      }
    }
    const { kind } = asked
    return {
      title: t(`confirm.${kind}.title`, { name }),
      text: t(`confirm.${kind}.text`, { count: sessionCount }),
      submit: t(`confirm.${kind}.submit`),
      name: kind === 'disable' ? name : null,
    }
  }
}

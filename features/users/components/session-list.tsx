'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Button } from '@/components/button'
import { LocalTime } from '@/components/local-time'
import { StatusBadge } from '@/components/status-badge'
import type { OwnSession } from '../schema'
import { FormProblem } from './form-problem'
import { sendCommand, type Refusal } from './send-command'

type ShownSession = Omit<OwnSession, 'createdAt' | 'lastSeenAt'> & { createdAt: string; lastSeenAt: string }

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** Where the account is signed in. Any session but this one can be ended; ending one that is gone is no failure. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const t = useTranslations('account.sessions')
  const locale = useLocale()
  const router = useRouter()
  const said = useRef<HTMLParagraphElement>(null)
  const [ending, setEnding] = useState<string | null>(null)
  const [ended, setEnded] = useState<'one' | 'others' | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function end(which: { id: string } | 'others') {
    setEnding(which === 'others' ? which : which.id)
    setEnded(null)
    const reply = await sendCommand('DELETE', which === 'others' ? '/api/account/sessions' : `/api/account/sessions/${which.id}`)
    setEnding(null)
    if (reply.kind === 'done' || (reply.kind === 'refused' && reply.code === 'NOT_FOUND')) {
      setRefusal(null)
      setEnded(which === 'others' ? 'others' : 'one')
      // The button that was pressed goes away with its row.
      said.current?.focus()
      router.refresh()
    } else setRefusal(reply)
  }

  return (
    <div className="space-y-5">
      <FormProblem refusal={refusal} />
      <p ref={said} role="status" tabIndex={-1} className={ended ? 'font-semibold text-ok' : 'sr-only'}>
        {ended ? t(ended === 'one' ? 'ended' : 'endedOthers') : ''}
      </p>
      <ul className="border-t border-ink">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-b border-line py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-4 font-semibold">
                {session.device ?? t('unknownDevice')}
                {session.isCurrent ? <StatusBadge tone="ok" icon="check">{t('current')}</StatusBadge> : null}
              </p>
              <p className="text-sm text-ink-soft">
                {t('begun')} <LocalTime instant={session.createdAt} locale={locale} options={day} serverZone="Europe/Paris" />
                {' · '}
                {t('lastSeen')} <LocalTime instant={session.lastSeenAt} locale={locale} options={day} serverZone="Europe/Paris" />
              </p>
            </div>
            {session.isCurrent ? null : (
              <Button
                variant="quiet"
                disabled={ending !== null}
                aria-label={t('endOf', { device: session.device ?? t('unknownDevice') })}
                onClick={() => void end(session)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button disabled={ending !== null} onClick={() => void end('others')}>
          {t('endOthers')}
        </Button>
      ) : (
        <p className="text-ink-soft">{t('onlyThis')}</p>
      )}
    </div>
  )
}

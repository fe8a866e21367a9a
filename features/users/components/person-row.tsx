import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import { StatusBadge, type BadgeTone } from '@/components/status-badge'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { Person, PersonState } from '../schema'
import { PersonActs } from './person-acts'

const columns = 'lg:grid lg:grid-cols-[minmax(0,1fr)_8.5rem_11.5rem_8.5rem_12rem_6rem] lg:gap-x-5'

const looks: Record<PersonState, { tone: BadgeTone; icon: IconName }> = {
  active: { tone: 'ok', icon: 'circleCheck' },
  invited: { tone: 'warn', icon: 'clock' },
  unconfirmed: { tone: 'warn', icon: 'circleHelp' },
  disabled: { tone: 'wrong', icon: 'circleX' },
}

/** What stands above the columns on a wide screen. Each row says it too, for whoever does not see columns. */
export async function PersonHeadings({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.people.columns' })
  return (
    <p aria-hidden="true" className={`mt-4 hidden pb-1 text-sm text-ink-soft ${columns}`}>
      <span>{t('name')}</span>
      <span>{t('role')}</span>
      <span>{t('state')}</span>
      <span>{t('created')}</span>
      <span>{t('lastSeen')}</span>
      <span>{t('sessions')}</span>
    </p>
  )
}

type Props = { person: Person; isViewer: boolean; locale: Locale }

/** A person as an admin sees them: a row on a wide screen, a card on a phone, with what can be done behind a disclosure. */
export async function PersonRow({ person, isViewer, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin' })
  const { id, name, email, role, state, createdAt, lastSeenAt, sessionCount } = person
  const label = (column: 'role' | 'state' | 'created' | 'lastSeen' | 'sessions') => t('people.labelled', { label: t(`people.columns.${column}`) })
  return (
    <li className="border-b border-line py-3.5">
      <div className={columns}>
        <div className="mb-2 min-w-0 lg:mb-0">
          <h3 className="font-sans text-base leading-snug font-semibold tracking-normal">
            {name}
            {isViewer ? <span className="font-normal text-ink-soft"> {t('people.you')}</span> : null}
          </h3>
          <p className="text-sm break-words text-ink-soft">{email}</p>
        </div>
        <dl className="space-y-0.5 text-sm lg:contents">
          <Cell label={label('role')}>{t(`roles.${role}`)}</Cell>
          <Cell label={label('state')}>
            <StatusBadge {...looks[state]}>{t(`people.states.${state}`)}</StatusBadge>
          </Cell>
          <Cell label={label('created')}>
            <LocalTime instant={createdAt.toISOString()} locale={locale} options={{ dateStyle: 'medium' }} serverZone="Europe/Paris" />
          </Cell>
          <Cell label={label('lastSeen')}>
            {lastSeenAt ? (
              <LocalTime instant={lastSeenAt.toISOString()} locale={locale} options={{ dateStyle: 'medium', timeStyle: 'short' }} serverZone="Europe/Paris" />
            ) : (
              t('people.never')
            )}
          </Cell>
          <Cell label={label('sessions')}>{sessionCount}</Cell>
        </dl>
      </div>
      <details className="group mt-1.5">
        <summary className="inline-flex list-none items-center gap-1 py-1.5 text-sm text-sea underline underline-offset-[0.2em] [&::-webkit-details-marker]:hidden">
          {t('people.manage')}
          <span className="sr-only"> {name}</span>
          <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
        </summary>
        <PersonActs person={{ id, name, role, state, sessionCount }} isViewer={isViewer} locale={locale} homeHref={address('/my-page', locale)} />
        <p className="mt-3 text-sm">
          <a href={`${address('/admin/audit-log', locale)}?person=${encodeURIComponent(id)}`} className="inline-block py-1">
            {t('people.auditLog')}
            <span className="sr-only"> ({name})</span>
          </a>
        </p>
      </details>
    </li>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex gap-2 lg:block lg:pt-px">
      <dt className="text-ink-soft lg:sr-only">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { LocalTime } from '@/components/local-time'
import { roleSchema } from '@/features/users/schema'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { AuditDetails, AuditEntryRow, AuditPerson } from '../schema'

/** The acts of a page of the audit log: when, what, by whom, to whom. People lead to what concerns them. */
export async function AuditList({ entries, locale }: { entries: readonly AuditEntryRow[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.auditLog' })
  return (
    <ol className="mt-4 border-t border-ink">
      {entries.map(({ id, at, act, actor, subject, details }) => (
        <li key={id} className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[13rem_1fr]">
          <p className="text-sm text-ink-soft tabular-nums sm:pt-0.5">
            <LocalTime instant={at.toISOString()} locale={locale} options={{ dateStyle: 'medium', timeStyle: 'short' }} serverZone="Europe/Paris" />
          </p>
          <div className="min-w-0">
            <p className="font-semibold">
              {t(`acts.${act}`)}
              <Details details={details} locale={locale} />
            </p>
            <dl className="flex flex-wrap gap-x-6 text-sm">
              <Person label={t('by')} person={actor} locale={locale} />
              {/* Of a report or a question the details say which; whoever erased their account or is no longer there has no name. */}
              {subject && details.kind === undefined && subject.id !== actor?.id ? <Person label={t('on')} person={subject} locale={locale} /> : null}
            </dl>
          </div>
        </li>
      ))}
    </ol>
  )
}

async function Person({ label, person, locale }: { label: string; person: AuditPerson | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.auditLog' })
  const href = person && `${address('/admin/audit-log', locale)}?person=${encodeURIComponent(person.id)}`
  return (
    <div className="flex min-w-0 flex-wrap gap-x-1.5">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words">
        {href ? (
          <a href={href} className="inline-block py-0.5">
            {person.name ?? t('erased')}
          </a>
        ) : (
          t('operator')
        )}
        {person?.email ? <span className="text-ink-soft"> {person.email}</span> : null}
      </dd>
    </div>
  )
}

/** The small facts that an act keeps, in words. One that is not known here is left out. */
async function Details({ details: { from, to, role, count, kind, about, before: was, after: is, restored }, locale }: { details: AuditDetails; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin' })
  const roleName = (value: unknown) => {
    const known = roleSchema.safeParse(value)
    return known.success ? t(`roles.${known.data}`) : null
  }
  const [before, after, given] = [roleName(from), roleName(to), roleName(role)]
  const parts = [
    before && after ? t('auditLog.fromTo', { from: before, to: after }) : null,
    given,
    typeof restored === 'number' ? t('auditLog.restored', { restored, number: Number(is) }) : null,
    typeof was === 'string' && typeof is === 'string' ? t('auditLog.fromTo', { from: was || t('auditLog.none'), to: is || t('auditLog.none') }) : null,
    typeof count === 'number' ? t('auditLog.sessions', { count }) : null,
  ].filter((part) => part !== null)
  return (
    <>
      {parts.length > 0 ? <span className="font-normal"> · {parts.join(' · ')}</span> : null}
      {typeof about === 'string' ? (
        <span className="font-normal">
          {' · '}
          {kind === 'claim' ? (
            <a href={address(`/claims/${about}`, locale)} className="break-words">
              {t('errorReports.claim', { id: about })}
            </a>
          ) : (
            <a href={address(`/admin/questions/${about}`, locale)} className="break-words">
              {t('errorReports.question', { id: about })}
            </a>
          )}
        </span>
      ) : null}
    </>
  )
}

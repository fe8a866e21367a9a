import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import type { Locale } from '@/i18n/routing'
import { auditActSchema, type AuditFilter } from '../schema'

/** Narrows the log; a plain form, so the address holds what is shown and no script is needed. */
export async function AuditFilterForm({ filter, action, locale }: { filter: AuditFilter; action: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.auditLog' })
  const acts = auditActSchema.options.map((act) => ({ act, words: t(`acts.${act}`) })).toSorted((one, other) => one.words.localeCompare(other.words, locale))
  return (
    <form action={action} role="search" aria-label={t('filter.label')} className="mt-4 grid max-w-[52rem] items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_11rem_11rem_auto]">
      {filter.person ? <input type="hidden" name="person" value={filter.person} /> : null}
      <Field label={t('filter.act')}>
        {(control) => (
          <select name="act" defaultValue={filter.act ?? ''} {...control}>
            <option value="">{t('filter.anyAct')}</option>
            {acts.map(({ act, words }) => (
              <option key={act} value={act}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('filter.since')}>{(control) => <input type="date" name="since" defaultValue={filter.since} {...control} />}</Field>
      <Field label={t('filter.until')}>{(control) => <input type="date" name="until" defaultValue={filter.until} {...control} />}</Field>
      <Button type="submit">{t('filter.submit')}</Button>
    </form>
  )
}

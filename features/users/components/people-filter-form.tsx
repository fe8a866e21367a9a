import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import type { Locale } from '@/i18n/routing'
import { roleSchema, type PeopleFilter } from '../schema'

/** Narrows the list of people; a plain form, so the address holds what is shown and no script is needed. */
export async function PeopleFilterForm({ filter, action, locale }: { filter: PeopleFilter; action: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <form action={action} role="search" aria-label={t('people.filter.label')} className="mt-4 grid max-w-[44rem] items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_12rem_auto]">
      <Field label={t('people.filter.search')}>
        {(control) => <input type="search" name="search" maxLength={200} defaultValue={filter.search} {...control} />}
      </Field>
      <Field label={t('people.filter.role')}>
        {(control) => (
          <select name="role" defaultValue={filter.role ?? ''} {...control}>
            <option value="">{t('people.filter.anyRole')}</option>
            {roleSchema.options.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit">{t('people.filter.submit')}</Button>
    </form>
  )
}

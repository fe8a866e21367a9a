import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { languageGaps } from '@/questions/language-gaps'
import { bankStatusSchema, questionTypes, type BankFacets, type BankFilter } from '../bank'
import { LiveFilter } from './live-filter'

type Props = { filter: BankFilter; facets: BankFacets; claims: readonly { id: string; text: string }[]; locale: Locale }

/** Narrows the bank. The address holds what is shown, so no script is needed; with one, the list follows the typing. */
export async function BankFilterForm({ filter, facets, claims, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin.questions' })
  const topicName = ({ slug, title }: BankFacets['topics'][number]) => title?.[locale] ?? slug
  return (
    <LiveFilter action={address('/admin/questions', locale)} label={t('filter.label')} className="mt-6 max-w-[60rem]">
      <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_auto]">
        <Field label={t('filter.search')} hint={t('filter.hint')}>
          {(control) => <input type="search" name="search" maxLength={200} autoComplete="off" defaultValue={filter.search} {...control} />}
        </Field>
        <Button type="submit" className="sm:mb-[1.85rem]">
          {t('filter.submit')}
        </Button>
      </div>
      <div className="mt-4 grid gap-x-4 gap-y-3 min-[22rem]:grid-cols-2 lg:grid-cols-3">
        <Choice label={t('filter.type')} name="type" value={filter.type} any={t('filter.anyType')}>
          {questionTypes.map((type) => (
            <option key={type} value={type}>
              {t(`types.${type}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t('filter.topic')} name="topic" value={filter.topic} any={t('filter.anyTopic')}>
          {facets.topics.map((topic) => (
            <option key={topic.slug} value={topic.slug}>
              {topicName(topic)}
            </option>
          ))}
        </Choice>
        <Choice label={t('filter.tag')} name="tag" value={filter.tag} any={t('filter.any')}>
          {facets.tags.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </Choice>
        <Choice label={t('filter.status')} name="status" value={filter.status} any={t('filter.anyStatus')}>
          {bankStatusSchema.options.map((status) => (
            <option key={status} value={status}>
              {t(`statuses.${status}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t('filter.gap')} name="gap" value={filter.gap} any={t('filter.anyGap')}>
          {languageGaps.map((gap) => (
            <option key={gap} value={gap}>
              {t(`gaps.${gap}`)}
            </option>
          ))}
        </Choice>
        <Field label={t('filter.claim')} hint={t('filter.claimHint')}>
          {(control) => <input type="search" name="claim" list="claims-of-ledger" maxLength={100} autoComplete="off" defaultValue={filter.claim} {...control} />}
        </Field>
        <datalist id="claims-of-ledger">
          {claims.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </datalist>
      </div>
    </LiveFilter>
  )
}

function Choice({ label, name, value, any, children }: { label: string; name: string; value: string | undefined; any: string; children: ReactNode }) {
  return (
    <Field label={label}>
      {(control) => (
        <select name={name} defaultValue={value ?? ''} {...control}>
          <option value="">{any}</option>
          {children}
        </select>
      )}
    </Field>
  )
}

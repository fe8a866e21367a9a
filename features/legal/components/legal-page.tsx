import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import type { Locale } from '@/i18n/routing'
import { renderLegalText } from '../content'
import type { LegalTextId } from '../schema'
import { legalSettings } from '../settings'

/** A legal text with the operator's particulars, and a remark that names those which the operator has not stated. */
export async function LegalPage({ id, locale }: { id: LegalTextId; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'legal' })
  const { html, missing } = renderLegalText(id, locale, legalSettings(), {
    days: (count) => t('days', { count }),
    unstated: (name) => t('unstated', { name: t(`settings.${name}`) }),
  })
  const names = missing.map((name) => t(`settings.${name}`))
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t(`texts.${id}.lede`)}>{t(`texts.${id}.title`)}</PageTitle>
      {names.length > 0 ? (
        <div className="mt-8 max-w-[44rem]">
          <Callout tone="warn" title={t('incomplete.title')}>
            <p>{t('incomplete.text', { names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names) })}</p>
          </Callout>
        </div>
      ) : null}
      <RichText html={html} className="prose mt-10" />
    </div>
  )
}

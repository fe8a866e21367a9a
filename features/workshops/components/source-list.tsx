import { getTranslations } from 'next-intl/server'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { SourceLine } from '../plan-view'

/** What the numbers of a sheet lead to. */
export async function SourceList({ sources, locale }: { sources: readonly SourceLine[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className="text-[1.5rem]">
        {t('sources')}
      </h2>
      <ul className="mt-3 text-sm print:columns-2 print:text-xs">
        {sources.map(({ id, number, text, source, locator }) => (
          <li key={id} className="grid grid-cols-[2.25rem_1fr] py-1">
            <span className="text-ink-soft tabular-nums">[{number}]</span>
            <span>
              <a href={address(`/claims/${id}`, locale)} className="text-ink">
                {text}
              </a>{' '}
              <span className="text-ink-soft">
                {source}
                {locator === null ? null : (
                  <>
                    {' · '}
                    <span lang="fr">{locator}</span>
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

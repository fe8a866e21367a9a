import { useLocale, useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/status-badge'
import { claimLooks } from '@/features/modules/components/claim-looks'
import { address } from '@/i18n/address'
import type { ClaimLine } from '../schema'

/** What a question rests on, numbered as its texts cite it; each line leads to the claim's own page. */
export function ClaimLines({ claims }: { claims: readonly ClaimLine[] }) {
  const t = useTranslations('quiz')
  const tStatus = useTranslations('status')
  const locale = useLocale()
  if (claims.length === 0) return null
  return (
    <section className="mt-6 border-t border-line pt-4">
      <p className="font-semibold">{t('claims')}</p>
      <ol className="mt-2">
        {claims.map(({ id, text, source, locator, status }, index) => {
          const { tone, icon } = claimLooks[status]
          return (
            <li key={id} className="grid grid-cols-[2rem_1fr] gap-y-0.5 border-t border-line py-2.5 text-[0.9375rem] leading-snug first:border-t-0">
              <span className="text-ink-soft tabular-nums">[{index + 1}]</span>
              <div className="flex min-w-0 flex-col gap-x-6 gap-y-1 sm:flex-row sm:justify-between">
                <div className="min-w-0">
                  <a href={address(`/claims/${id}`, locale)} className="text-ink hover:text-sea">
                    {text}
                  </a>
                  <p className="mt-1 text-xs text-ink-soft">
                    {source}
                    {locator === null ? null : <> · {locale === 'fr' ? locator : <span lang="fr">{locator}</span>}</>}
                  </p>
                </div>
                <div className="shrink-0 sm:w-44">
                  <StatusBadge tone={tone} icon={icon}>
                    {tStatus(status)}
                  </StatusBadge>
                </div>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

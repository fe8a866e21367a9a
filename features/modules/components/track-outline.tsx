import { address } from '@/i18n/address'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { duration } from '@/components/duration'
import type { Locale } from '@/i18n/routing'
import type { listTracks } from '../content'

type Props = { track: ReturnType<typeof listTracks>[number]; locale: Locale }

/** A track as a table of contents. */
export async function TrackOutline({ track, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'catalogue' })
  return (
    <div>
      <h3 className="text-[1.375rem]">{track.title[locale]}</h3>
      <p className="mt-2 max-w-[34rem] text-ink-soft">{track.summary[locale]}</p>
      <ol className="mt-5 border-t border-ink">
        {track.modules.map((module, index) => {
          const isOpen = module.status === 'available'
          return (
            <li key={module.slug} className="grid grid-cols-[2rem_1fr_auto] items-baseline gap-x-2 border-b border-line py-2.5">
              <span aria-hidden="true" className="font-display text-ink-soft lining-nums">
                {index + 1}
              </span>
              {isOpen ? (
                <Link
                  prefetch={false}
                  href={address(`/modules/${module.slug}`, locale)}
                  className="font-semibold"
                >
                  {module.title[locale]}
                </Link>
              ) : (
                <span>{module.title[locale]}</span>
              )}
              <span className="text-end text-sm text-ink-soft tabular-nums">
                {isOpen ? duration(module.minutes, locale) : t('planned')}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { StepNav, type Step } from '@/components/step-nav'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { listTracks } from '../content'
import type { Module } from '../schema'
import { moduleAfter } from '../way'

type Props = { module: Module; locale: Locale; back: Step & { isAbove?: boolean } }

/** From the end of a module to the next one, and from the last one of a track to the other track. */
export async function ModuleWay({ module, locale, back }: Props) {
  const t = await getTranslations({ locale, namespace: 'way' })
  const after = moduleAfter(listTracks(), module.slug)
  const isLast = !after || after.isOtherTrack
  return (
    <div className="no-print">
      {isLast ? (
        <p className="mb-4 max-w-[42rem]">
          {t('end', { track: listTracks().find(({ id }) => id === module.track)?.title[locale] ?? '' })}{' '}
          <Link href={address('/my-page', locale)} prefetch={false} className="inline-block py-1">
            {t('myPage')}
          </Link>
        </p>
      ) : null}
      <StepNav
        label={t('navigation')}
        back={back}
        next={
          after && {
            label: after.isOtherTrack ? t('otherTrack', { track: after.track.title[locale] }) : t('nextModule'),
            title: after.module.title[locale],
            href: address(`/modules/${after.module.slug}`, locale),
          }
        }
      />
    </div>
  )
}

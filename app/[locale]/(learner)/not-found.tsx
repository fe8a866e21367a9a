import { address } from '@/i18n/address'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/button'

/** Below each layout and not above them all: Next writes it into the data of every page, and the frame weighs 5 kB. */
export default async function NotFound() {
  const locale = await getLocale()
  const t = await getTranslations({ locale, namespace: 'notFound' })
  return (
    <div className="mx-auto max-w-[76rem] px-4 py-16 sm:px-6">
      <h1 className="text-[2rem] sm:text-[2.75rem]">{t('title')}</h1>
      <p className="mt-4 max-w-[36rem] text-lg text-ink-soft">{t('text')}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink variant="primary" prefetch={false} href={address('/modules', locale)}>
          {t('modules')}
        </ButtonLink>
        <ButtonLink variant="quiet" prefetch={false} href={address('/', locale)}>
          {t('home')}
        </ButtonLink>
      </p>
    </div>
  )
}

'use client'

import { useParams } from 'next/navigation'
import { buttonClass } from '@/components/button-class'
import { typesetMessages } from '@/i18n/messages'
import messages from '@/messages/error-page.json'

// Its own file of messages: this must show when the server could not give anything, so every page carries it.
const texts = { fr: typesetMessages(messages.fr, 'fr'), en: typesetMessages(messages.en, 'en') }

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const locale = useParams().locale === 'en' ? 'en' : 'fr'
  const t = texts[locale]
  return (
    <main id="main" className="mx-auto w-full max-w-[76rem] px-4 py-16 sm:px-6">
      <div role="alert">
        <h1 className="text-[2rem] sm:text-[2.75rem]">{t.title}</h1>
        <p className="mt-4 max-w-[36rem] text-lg text-ink-soft">{t.text}</p>
      </div>
      <p className="mt-8 flex flex-wrap gap-3">
        <button type="button" className={buttonClass('primary')} onClick={reset}>
          {t.retry}
        </button>
        {/* A whole load, since the application itself may be what failed. */}
        <a className={buttonClass('quiet')} href={`/${locale}`}>
          {t.home}
        </a>
      </p>
      {error.digest ? (
        <p className="mt-10 text-sm text-ink-soft tabular-nums">
          {t.reference} {error.digest}
        </p>
      ) : null}
    </main>
  )
}

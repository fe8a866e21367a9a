'use client'

import { useParams } from 'next/navigation'
import { buttonClass } from '@/components/button-class'

// Here rather than in messages/, and typeset by hand: this must show when the server could not give anything, and every
// page carries it.
const texts = {
  fr: {
    title: 'La page n’a pas pu s’afficher',
    text: 'L’incident vient de chez nous. Ce que vous avez déjà enregistré est gardé. Essayez de nouveau\u202F; si cela recommence, revenez un peu plus tard.',
    retry: 'Essayer de nouveau',
    home: 'Revenir à l’accueil',
  },
  en: {
    title: 'The page could not be shown',
    text: 'The fault is ours. Anything already saved is safe. Try again; if it happens once more, come back a little later.',
    retry: 'Try again',
    home: 'Back to the home page',
  },
}

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
      {error.digest ? <p className="mt-10 text-sm text-ink-soft tabular-nums">{error.digest}</p> : null}
    </main>
  )
}

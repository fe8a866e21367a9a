'use client'

import { useParams } from 'next/navigation'
import { Button, buttonClass } from '@/components/button'
import { typeset } from '@/lib/typography'

// Here rather than in messages/: this must show when the server could not give anything, and weighs nothing elsewhere.
const texts = {
  fr: {
    title: 'La page n’a pas pu s’afficher',
    text: 'L’incident vient de chez nous. Ce que vous avez déjà enregistré est gardé. Essayez de nouveau ; si cela recommence, revenez un peu plus tard.',
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
        <p className="mt-4 max-w-[36rem] text-lg text-ink-soft">{typeset(t.text, locale)}</p>
      </div>
      <p className="mt-8 flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          {t.retry}
        </Button>
        {/* A whole load, since the application itself may be what failed. */}
        <a className={buttonClass('quiet')} href={`/${locale}`}>
          {t.home}
        </a>
      </p>
      {error.digest ? <p className="mt-10 text-sm text-ink-soft tabular-nums">{error.digest}</p> : null}
    </main>
  )
}

import { address } from '@/i18n/address'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Locale } from '@/i18n/routing'
import { findClaim, findTerm } from '../content'
import type { Lesson } from '../lesson'
import type { Claim } from '../schema'
import { ClaimCard } from './claim-card'
import { Inline } from './inline'

type Props = { lesson: Pick<Lesson, 'html' | 'claimIds' | 'termIds'>; locale: Locale; /** Below the title of the sources, where they are not those of one section. */ intro?: string }

/**
 * What a section cites and explains, in full, at its end: it reads well on paper and without scripts, and is what the
 * cards of citations and terms are copied from (lesson-notes.tsx). Numbered as in the text.
 */
export async function LessonSources({ lesson, locale, intro }: Props) {
  const t = await getTranslations({ locale, namespace: 'section' })
  const cited = citedInOrder(lesson.html).flatMap((id) => findClaim(id) ?? [])
  const examined = lesson.claimIds.flatMap((id) => findClaim(id) ?? []).filter((claim) => !cited.includes(claim))
  const terms = lesson.termIds.flatMap((id) => findTerm(id) ?? [])

  return (
    <>
      {cited.length + examined.length > 0 ? (
        <section aria-labelledby="sources" className="mt-16">
          <h2 id="sources" className="text-[1.5rem]">
            {t('sources')}
          </h2>
          <p className="mt-1 text-sm text-ink-soft">{intro ?? t('sourcesIntro')}</p>
          <ol className="mt-4 border-t border-ink">{cited.map((claim, index) => item(claim, `[${index + 1}]`))}</ol>
          {examined.length > 0 ? (
            <>
              <h3 className="mt-8 text-[1.125rem]">{t('examined')}</h3>
              <ul className="mt-3 border-t border-ink">{examined.map((claim) => item(claim, ''))}</ul>
            </>
          ) : null}
        </section>
      ) : null}
      {terms.length > 0 ? (
        <section aria-labelledby="vocabulary" className="mt-12">
          <h2 id="vocabulary" className="text-[1.5rem]">
            {t('vocabulary')}
          </h2>
          <ul className="mt-4 border-t border-ink">
            {terms.map(({ id, term, definition }) => (
              <li key={id} id={`term-${id}`} className="border-b border-line py-3">
                <p className="font-semibold">{term[locale]}</p>
                <p>
                  <Inline text={definition} locale={locale} />
                </p>
                <p className="no-print text-sm">
                  <Link
                    href={`${address('/glossary', locale)}#${id}`}
                    prefetch={false}
                    className="inline-block py-1"
                    aria-label={t('openTermOf', { term: term[locale] })}
                  >
                    {t('openTerm')}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )

  function item(claim: Claim, number: string) {
    return (
      <li key={claim.id} className={`border-b border-line py-3.5 ${number ? 'grid grid-cols-[2.5rem_1fr]' : ''}`}>
        {number ? <span className="text-sm text-ink-soft tabular-nums">{number}</span> : null}
        <div id={`source-${claim.id}`}>
          <ClaimCard claim={claim} locale={locale} linkLabel={t('openClaim')} />
        </div>
      </li>
    )
  }
}

/** Claims by their first citation mark: the order that gives them their numbers in the text. */
function citedInOrder(html: string): string[] {
  const marks = html.matchAll(/<a class="citation" data-claim="([^"]+)"/g)
  return [...new Set([...marks].flatMap(([, id]) => id ?? []))]
}

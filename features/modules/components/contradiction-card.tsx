import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Icon } from '@/components/icon'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { plain } from '../claim-line'
import { findClaim, findModule, type SectionOfModule } from '../content'
import type { Contradiction } from '../contradictions'
import { claimHref } from './claim-card'
import { ClaimSource } from './claim-source'
import { Inline } from './inline'

type Props = { card: Contradiction; sections: readonly SectionOfModule[]; locale: Locale }

/** A disagreement with its two sides, what is known of it, and its exercise with the answer folded away. */
export async function ContradictionCard({ card, sections, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'criticism' })
  const { lesson } = card
  const home = findModule(lesson.module)?.sections.find(({ slug }) => slug === lesson.section)
  const others = sections.filter(({ section }) => section !== home)
  const labels = [t('firstSide'), t('secondSide')] as const
  const small = 'font-sans text-sm font-semibold tracking-normal text-ink-soft'

  return (
    <article id={card.id} aria-labelledby={`${card.id}-title`} className="contradiction mt-10 border-t-2 border-ink pt-4">
      <p className="text-sm text-ink-soft">{t('card', { id: card.id })}</p>
      <h3 id={`${card.id}-title`} className="mt-1 max-w-[44rem] text-[1.375rem] sm:text-[1.625rem]">
        {card.title[locale]}
      </h3>

      <div className="mt-5 grid gap-x-12 gap-y-6 md:grid-cols-2 print:grid-cols-2">
        {card.sides.map((side, index) => (
          <div key={side.text.en} className="border-s-2 border-wind ps-4">
            <h4 className={small}>{labels[index]}</h4>
            <p className="mt-1 font-display text-[1.1875rem] leading-snug">
              <Inline text={side.text} locale={locale} />
            </p>
            <ClaimLinks ids={side.claims} locale={locale} />
          </div>
        ))}
      </div>

      <div className="mt-7 grid gap-x-12 gap-y-6 md:grid-cols-2 print:grid-cols-2">
        <div>
          <h4 className={small}>{t('verdict')}</h4>
          <p className="mt-1 max-w-[38rem]">
            <Inline text={card.verdict} locale={locale} />
          </p>
          {card.facts.length > 0 ? <ClaimLinks ids={card.facts} locale={locale} /> : <p className="mt-2 text-sm text-ink-soft">{t('restsOnSides')}</p>}
        </div>
        <div className="self-start rounded-[4px] border border-line bg-raised px-4 pt-4 pb-3 sm:px-5">
          <h4 className={small}>{t('exercise')}</h4>
          <p className="mt-1">
            <Inline text={card.exercise} locale={locale} />
          </p>
          <details className="group mt-2 border-y border-line">
            <summary className="flex min-h-11 items-center justify-between gap-3 py-2 text-sm font-semibold">
              {t('expected')}
              <Icon name="chevronDown" className="no-print size-5 group-open:rotate-180" />
            </summary>
            <p className="pb-3">
              <Inline text={card.expected} locale={locale} />
            </p>
          </details>
          <p className="mt-3 text-sm">
            {t('inLesson')} <a href={address(`/modules/${lesson.module}/${lesson.section}`, locale)}>{home?.title[locale]}</a> ·{' '}
            {t('activity', { activity: lesson.activity[locale] })}
          </p>
          {others.length > 0 ? (
            <p className="mt-1 text-sm">
              {t('alsoIn')}{' '}
              {others.map(({ module, section }, index) => (
                <Fragment key={`${module.slug}/${section.slug}`}>
                  {index > 0 ? ' · ' : null}
                  <a href={address(`/modules/${module.slug}/${section.slug}`, locale)}>{section.title[locale]}</a>
                </Fragment>
              ))}
            </p>
          ) : null}
        </div>
      </div>
    </article>
  )
}

/** Claims and public facts as links to their pages, each with where it can be read and as of when. Styled in globals.css. */
function ClaimLinks({ ids, locale }: { ids: readonly string[]; locale: Locale }) {
  return (
    <ul className="claim-links">
      {ids
        .flatMap((id) => findClaim(id) ?? [])
        .map((claim) => (
          <li key={claim.id}>
            {/* A plain link, since each `Link` would ship and hydrate a client component. */}
            <a href={claimHref(claim.id, locale)}>{plain(claim.text[locale])}</a>
            <span>
              <ClaimSource claim={claim} locale={locale} />
            </span>
          </li>
        ))}
    </ul>
  )
}

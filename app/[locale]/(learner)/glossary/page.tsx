import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { Inline } from '@/features/modules/components/inline'
import { listGlossary } from '@/features/modules/content'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'glossary' })
  return pageMetadata({ locale, href: '/glossary', title: t('title'), description: t('metaDescription') })
}

export default async function GlossaryPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'glossary' })
  const other = locale === 'fr' ? 'en' : 'fr'
  const terms = listGlossary().toSorted((a, b) => a.term[locale].localeCompare(b.term[locale], locale, { sensitivity: 'base' }))
  const letterOf = (word: string) => word.normalize('NFD').charAt(0).toUpperCase()
  const letters = [...new Set(terms.map(({ term }) => letterOf(term[locale])))]

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('intro', { count: terms.length })}>{t('title')}</PageTitle>
      <nav aria-label={t('letters')} className="mt-6">
        <ul className="-mx-2 flex flex-wrap">
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#letter-${letter}`} className="block min-w-9 px-2 py-1.5 text-center font-display text-lg">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="mt-10 grid gap-x-8 sm:grid-cols-[5rem_1fr]">
          <h2 id={`letter-${letter}`} className="text-[2.25rem] leading-none font-[480] text-ink-soft sm:pt-2">
            {letter}
          </h2>
          <dl className="mt-3 border-t border-ink sm:mt-0">
            {terms
              .filter(({ term }) => letterOf(term[locale]) === letter)
              .map(({ id, term, definition }) => (
                <div
                  key={id}
                  id={id}
                  className="grid scroll-mt-6 gap-x-8 border-b border-line py-3.5 target:bg-raised target:shadow-[-0.75rem_0_0_var(--raised),-1rem_0_0_var(--sail)] lg:grid-cols-[18rem_1fr]"
                >
                  <dt>
                    <span className="font-semibold">{term[locale]}</span>
                    <span className="block text-sm text-ink-soft">
                      {t('inOther')}{locale === 'fr' ? '\u00A0:' : ':'} <span lang={other}>{term[other]}</span>
                    </span>
                  </dt>
                  <dd className="max-w-[42rem]">
                    <Inline text={definition} locale={locale} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

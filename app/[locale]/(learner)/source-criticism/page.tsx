import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { ContradictionCard } from '@/features/modules/components/contradiction-card'
import { Inline } from '@/features/modules/components/inline'
import { SourcesNav } from '@/features/modules/components/sources-nav'
import { sectionsOfCards, sourceCriticism } from '@/features/modules/content'
import { renderMarkdown } from '@/features/modules/markdown'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'criticism' })
  return pageMetadata({ locale, href: '/source-criticism', title: t('title'), description: t('metaDescription') })
}

export default async function SourceCriticismPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'criticism' })
  const { introduction, questions, groups, cards } = sourceCriticism()
  const sections = sectionsOfCards()
  const grouped = groups.map((group) => ({ group, own: cards.filter((card) => card.group === group.id) }))

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('lede', { count: cards.length })}>{t('title')}</PageTitle>
      <SourcesNav locale={locale} current="/source-criticism" />

      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_24rem]">
        <div>
          <RichText html={renderMarkdown(introduction.map((text) => text[locale]).join('\n\n'), locale)} className="prose" />
          <section aria-labelledby="questions" className="mt-10">
            <h2 id="questions" className="text-[1.5rem]">
              {t('questions')}
            </h2>
            <ol className="mt-3 max-w-[38rem] border-t border-ink">
              {questions.map((question) => (
                <li key={question.en} className="border-b border-line py-3">
                  <Inline text={question} locale={locale} />
                </li>
              ))}
            </ol>
          </section>
        </div>
        <nav aria-labelledby="contents" className="self-start">
          <h2 id="contents" className="text-[1.5rem]">
            {t('contents')}
          </h2>
          <ul className="mt-3 border-t border-ink">
            {grouped.map(({ group, own }) => (
              <li key={group.id} className="flex items-baseline justify-between gap-4 border-b border-line">
                <a href={`#${group.id}`} className="grow py-2.5">
                  {group.title[locale]}
                </a>
                <span className="shrink-0 text-sm text-ink-soft">{t('cardCount', { count: own.length })}</span>
              </li>
            ))}
          </ul>
        </nav>
      </div>

      {grouped.map(({ group, own }) => (
        <section key={group.id} aria-labelledby={group.id} className="mt-20">
          <h2 id={group.id} className="text-[1.75rem] sm:text-[2.25rem]">
            {group.title[locale]}
          </h2>
          <p className="mt-3 max-w-[44rem] text-lg leading-relaxed">
            <Inline text={group.text} locale={locale} />
          </p>
          {own.map((card) => (
            <ContradictionCard key={card.id} card={card} sections={sections.get(card.id) ?? []} locale={locale} />
          ))}
        </section>
      ))}
    </div>
  )
}

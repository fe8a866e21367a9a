import 'server-only'
import MiniSearch from 'minisearch'
import { getTranslations } from 'next-intl/server'
import { plain, sourceOf, statusOf } from '@/features/modules/claim-line'
import { listLabs } from '@/features/labs/content'
import { renderLab } from '@/features/labs/lab-steps'
import { findModule, getLesson, listActivities, listArticles, listClaims, listGlossary, listModules, sourceCriticism } from '@/features/modules/content'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { indexOptions, type Entry, type FoundPage, type SearchIndex } from './index-options'

/**
 * Everything that can be found in one language: modules and their passages, labs and activities, claims and references,
 * contradiction cards without their answers, articles, the glossary.
 */
export async function buildSearchIndex(locale: Locale): Promise<SearchIndex> {
  const pages: FoundPage[] = []
  const entries: Entry[] = []
  const addPage = (page: FoundPage, passages: Pick<Entry, 'hash' | 'title' | 'text'>[]) => {
    const place = pages.push(page) - 1
    for (const passage of passages) entries.push({ id: entries.length, page: place, ...passage })
  }

  for (const module of listModules()) {
    const title = module.title[locale]
    const whole = { hash: '', title, text: plain(module.summary[locale]) }
    const objectives = module.objectives.map(({ text }) => ({ hash: 'objectives', title: '', text: plain(text[locale]) }))
    addPage({ kind: 'lesson', title, context: '', href: address(`/modules/${module.slug}`, locale) }, [whole, ...objectives])
    for (const { slug } of module.sections) {
      const lesson = getLesson(module.slug, slug, locale)
      const passages = lesson.passages.map(({ id, isHeading, text }) => (isHeading ? { hash: id, title: text, text: '' } : { hash: id, title: '', text }))
      addPage({ kind: 'lesson', title: lesson.title, context: title, href: address(`/modules/${module.slug}/${slug}`, locale) }, [{ hash: '', title: lesson.title, text: '' }, ...passages])
    }
  }

  const label = await getTranslations({ locale, namespace: 'section' })
  const contextOf = (kind: 'lab' | 'activity', module: string) => [label(kind), findModule(module)?.title[locale] ?? ''].join(' · ')
  for (const lab of listLabs()) {
    const title = typeset(lab.title[locale], locale)
    const steps = renderLab(lab, locale).steps.map(({ facts, text }) => ({ hash: facts.id, title: facts.title, text }))
    addPage({ kind: 'practice', title, context: contextOf('lab', lab.module), href: address(`/modules/${lab.module}/labs/${lab.slug}`, locale) }, [
      { hash: '', title, text: plain(typeset(lab.summary[locale], locale)) },
      ...steps,
    ])
  }
  for (const activity of listActivities()) {
    const title = activity.title[locale]
    const labels = activity.fields.map((field) => field.label[locale])
    addPage({ kind: 'practice', title, context: contextOf('activity', activity.module), href: address(`/modules/${activity.module}/activities/${activity.slug}`, locale) }, [
      { hash: '', title, text: plain([activity.introduction[locale], ...labels].join(' · ')) },
    ])
  }

  const status = await getTranslations({ locale, namespace: 'status' })
  for (const claim of listClaims()) {
    const proof = claim.kind === 'claim' ? ` ${plain(claim.check[locale])}` : ''
    addPage(
      { kind: 'claim', title: '', context: `${status(statusOf(claim))} · ${sourceOf(claim, locale)}`, href: address(`/claims/${claim.id}`, locale) },
      [{ hash: '', title: '', text: plain(claim.text[locale]) + proof }],
    )
  }

  const criticism = await getTranslations({ locale, namespace: 'criticism' })
  const { groups, cards } = sourceCriticism()
  for (const { id, group, title, sides, verdict, exercise } of cards)
    addPage(
      { kind: 'card', title: title[locale], context: `${criticism('card', { id })} · ${groups.find((other) => other.id === group)?.title[locale] ?? ''}`, href: `${address('/source-criticism', locale)}#${id}` },
      [{ hash: '', title: title[locale], text: plain([...sides.map(({ text }) => text[locale]), verdict[locale], exercise[locale]].join(' ')) }],
    )

  for (const { id, title, publisher, author, date, summary, caveats } of listArticles())
    addPage({ kind: 'article', title, context: `${publisher} · ${date[locale]}`, href: address(`/articles/${id}`, locale) }, [
      { hash: '', title, text: plain(`${summary[locale]} ${author[locale]}`) },
      { hash: 'caveats', title: '', text: plain(caveats.map((caveat) => caveat[locale]).join(' ')) },
    ])

  const other = locale === 'fr' ? 'en' : 'fr'
  for (const { id, term, definition } of listGlossary())
    addPage({ kind: 'term', title: term[locale], context: '', href: `${address('/glossary', locale)}#${id}` }, [
      { hash: '', title: term[locale], text: `${plain(definition[locale])} (${term[other]})` },
    ])

  const search = new MiniSearch<Entry>(indexOptions)
  search.addAll(entries)
  return { pages, entries: search.toJSON() }
}

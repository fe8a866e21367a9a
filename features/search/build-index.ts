import 'server-only'
import MiniSearch from 'minisearch'
import { getTranslations } from 'next-intl/server'
import { plain, sourceOf, statusOf } from '@/features/modules/claim-line'
import { getLesson, listClaims, listGlossary, listModules } from '@/features/modules/content'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { indexOptions, type Entry, type FoundPage, type SearchIndex } from './index-options'

/** Everything that can be found in one language: modules and their passages, claims and references, the glossary. */
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

  const status = await getTranslations({ locale, namespace: 'status' })
  for (const claim of listClaims()) {
    const proof = claim.kind === 'claim' ? ` ${plain(claim.check[locale])}` : ''
    addPage(
      { kind: 'claim', title: '', context: `${status(statusOf(claim))} · ${sourceOf(claim, locale)}`, href: address(`/claims/${claim.id}`, locale) },
      [{ hash: '', title: '', text: plain(claim.text[locale]) + proof }],
    )
  }

  const other = locale === 'fr' ? 'en' : 'fr'
  for (const { id, term, definition } of listGlossary())
    addPage({ kind: 'term', title: term[locale], context: '', href: `${address('/glossary', locale)}#${id}` }, [
      { hash: '', title: term[locale], text: `${plain(definition[locale])} (${term[other]})` },
    ])

  const search = new MiniSearch<Entry>(indexOptions)
  search.addAll(entries)
  return { pages, entries: search.toJSON() }
}

import MiniSearch from 'minisearch'
import { expect, it } from 'vitest'
import { find } from './find'
import { indexOptions, type Entry, type FoundPage } from './index-options'

const pages: FoundPage[] = [
  { kind: 'lesson', title: 'Lire une licence', context: 'Licences', href: '/fr/modules/m/lire' },
  { kind: 'claim', title: '', context: 'Confirmée · Le Monde', href: '/fr/affirmations/c' },
  { kind: 'term', title: 'licence', context: '', href: '/fr/glossaire#licence' },
]
const entries: Entry[] = [
  { id: 0, page: 0, hash: '', title: 'Lire une licence', text: '' },
  { id: 1, page: 0, hash: 'p-une', title: '', text: 'Une licence libre permet l’étude du modèle.' },
  { id: 2, page: 0, hash: 'part-le-modele', title: 'Le modèle', text: '' },
  { id: 3, page: 1, hash: '', title: '', text: 'Le modèle est sous licence Apache 2.0.' },
  { id: 4, page: 2, hash: '', title: 'licence', text: 'Un contrat (licence)' },
]

/** As a browser has it: the index went through JSON. */
function loaded(): MiniSearch<Entry> {
  const made = new MiniSearch<Entry>(indexOptions)
  made.addAll(entries)
  return MiniSearch.loadJS<Entry>(JSON.parse(JSON.stringify(made)), indexOptions)
}
const hrefs = (query: string) => find(query, pages, loaded())?.groups.map(({ kind, found }) => [kind, found.flatMap(({ passages }) => passages.map(({ href }) => href))])

it('finds by the beginning of a word, without accents or case, and leads to the passage', () => {
  expect(hrefs('ETUD')).toEqual([['lesson', ['/fr/modules/m/lire#p-une']]])
  expect(hrefs('l\'étude')).toEqual(hrefs('l’etude'))
})

it('wants all words in one passage', () => {
  expect(hrefs('modele libre')).toEqual([['lesson', ['/fr/modules/m/lire#p-une']]])
  expect(find('modele introuvable', pages, loaded())).toEqual({ total: 0, groups: [] })
})

it('groups what it finds as lessons, claims and glossary, one item a page', () => {
  const results = find('licence', pages, loaded())
  expect(results?.total).toBe(3)
  expect(results?.groups.map(({ kind }) => kind)).toEqual(['lesson', 'claim', 'term'])
  expect(results?.groups[0]?.found).toHaveLength(1)
  expect(results?.groups[0]?.found[0]?.title).toEqual([{ text: 'Lire une ', isMatch: false }, { text: 'licence', isMatch: true }])
})

it('shows lessons first, whatever weighs more', () => {
  const card: FoundPage = { kind: 'card', title: 'Étude, étude, étude', context: '', href: '/fr/critique-des-sources#K01' }
  const lab: FoundPage = { kind: 'practice', title: 'Étude', context: '', href: '/fr/modules/m/labos/l' }
  const all = new MiniSearch<Entry>(indexOptions)
  all.addAll([...entries, { id: 5, page: 3, hash: '', title: 'Étude, étude, étude', text: 'Étude' }, { id: 6, page: 4, hash: '', title: 'Étude', text: '' }])
  expect(find('étude', [...pages, card, lab], all)?.groups.map(({ kind }) => kind)).toEqual(['lesson', 'practice', 'card'])
})

it('shows a heading that was found by its words', () => {
  expect(find('modèle', pages, loaded())?.groups[0]?.found[0]?.passages).toContainEqual({ href: '/fr/modules/m/lire#part-le-modele', pieces: [{ text: 'Le ', isMatch: false }, { text: 'modèle', isMatch: true }] })
})

it('looks for nothing where there is no word', () => {
  for (const query of ['', ' ', 'l’', '?!', 'a']) expect(find(query, pages, loaded())).toBeNull()
})

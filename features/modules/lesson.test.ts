import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routing } from '@/i18n/routing'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { countWords } from '@/questions/quality/reading-level'
import { readContent } from './content'
import { soundFiles, writeTree } from './content-fixture'
import { splitSections } from './directives'
import { renderLesson } from './lesson'
import { renderBlocks, renderPhrasing, type Ledger } from './render'

const { content } = readContent(writeTree())
const ledger: Ledger = {
  findArticle: (id) => content.articles.find((article) => article.id === id) ?? null,
  findClaim: (id) => content.claims.find((claim) => claim.id === id) ?? null,
  findTerm: (id) => content.glossary.find((term) => term.id === id) ?? null,
}
const show = (html: string) => html.replaceAll('\u00A0', '_').replaceAll('\u202F', '~')
const inline = (markdown: string, locale: 'fr' | 'en' = 'fr') => show(renderPhrasing(markdown, locale, ledger).html)
const blocks = (markdown: string, locale: 'fr' | 'en' = 'fr') => show(renderBlocks(markdown, locale, ledger).html)
const lesson = (slug: string, locale: 'fr' | 'en') => {
  const section = splitSections(soundFiles[`modules/one/${locale}.md`] ?? '').find((text) => text.slug === slug)
  if (!section) throw new Error(slug)
  return renderLesson(section, locale, ledger)
}

/** What passages.test.ts is about is left out here. */
const withoutAnchors = (html: string) => html.replaceAll(/<a class="anchor".*?<\/a>| id="(?:p|table|exhibit)-[^"]*"/g, '')

describe('citations and terms', () => {
  it('are plain links to the page in the language, with a name', () => {
    expect(inline('Ici :cite[ref-385].')).toBe(
      'Ici~<a class="citation" data-claim="ref-385" href="/fr/affirmations/ref-385" aria-label="Source [1]_: La levée est de 385_M€.">[1]</a>.',
    )
    expect(inline('Here :cite[ref-385].', 'en')).toContain('href="/en/claims/ref-385" aria-label="Source [1]: The round is €385m.">[1]</a>.')
    expect(inline('La :term[levée]{#round}.')).toBe('La <a class="term" data-term="round" href="/fr/glossaire#round">levée</a>.')
    expect(inline('The :term[round]{#round}.', 'en')).toContain('href="/en/glossary#round"')
  })

  it('are numbered by first citation, the same claim alike', () => {
    const { html, claimIds } = renderBlocks('A :cite[ref-385]:cite[paper-right].\n\nB :cite[ref-385].', 'en', ledger)
    expect(html.match(/\[\d\]<\/a>/g)).toEqual(['[1]</a>', '[2]</a>', '[1]</a>'])
    expect(claimIds).toEqual(['ref-385', 'paper-right'])
  })

  it('that name nothing known stay text', () => {
    expect(inline('A :cite[none] :term[mot]{#none} :oui')).toBe('A :cite[none] mot :oui')
  })
})

describe('typography', () => {
  it.each([
    ['**mot** !', '<strong>mot</strong>~!'],
    ['**mot**!', '<strong>mot</strong>~!'],
    ['« *mot* »', '«_<em>mot</em>_»'],
    ['`a ; b` ; `c : d`', '<code>a ; b</code>~; <code>c : d</code>'],
    ['Vrai :cite[ref-385] ?', '[1]</a>~?'],
    ['[ici ?](https://example.org/a?b=c;d) !', '<a href="https://example.org/a?b=c;d" rel="external">ici~?</a>~!'],
    ['385\nM€', '385_M€'],
  ])('of %j sees across bold, code, links and citations', (markdown, wanted) => {
    expect(inline(markdown)).toContain(wanted)
  })

  it('leaves blocks of code alone', () => {
    expect(blocks('```\na ; b : c\n« d »\n```')).toBe('<pre><code>a ; b : c\n« d »\n</code></pre>')
  })
})

describe('a lesson', () => {
  it('has its title, what it cites and explains, and its words', () => {
    expect(lesson('start', 'fr')).toMatchObject({ title: 'Début', claimIds: ['paper-right', 'paper-wrong', 'ref-385'], termIds: ['round'] })
    expect(countWords('Un mot, deux : 3 % — « quatre »')).toBe(5)
    expect(lesson('start', 'fr').words).toBeGreaterThan(20)
  })

  it.each(routing.locales)('shows an exhibit with its claim, article, status and what is known (%s)', (locale) => {
    const words = { fr: fr.lesson, en: en.lesson }[locale]
    const html = show(lesson('start', locale).html)
    expect(html).toContain('<aside class="exhibit" role="note" data-claim="paper-wrong" aria-labelledby="part-')
    expect(html).toContain(show(content.claims[0]?.text[locale] ?? 'none'))
    expect(html).toContain({ fr: '<a href="/fr/affirmations/paper-wrong">«_Un titre_»', en: '<a href="/en/claims/paper-wrong">' }[locale])
    expect(html).toContain(`data-status="contradicted-elsewhere"`)
    expect(html).toContain(words.status['contradicted-elsewhere'])
    expect(html).toContain(words.exhibitKnown)
  })

  it('shows activities, timelines, takeaways and tables in their own markup', () => {
    const html = withoutAnchors(show(lesson('after', 'fr').html))
    expect(html).toContain('<h2 id="part-une-table">Une table</h2>')
    expect(html).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Tableau_: Jour, Montant"><table>')
    expect(html).toContain('<th scope="col">Jour</th><th class="is-right" scope="col">Montant</th>')
    expect(html).toContain('<section class="activity" aria-labelledby="part-comparer"><h3 id="part-comparer">Comparer</h3><p class="activity-minutes">Activité, 5_min</p>')
    expect(html).toContain('<ol class="timeline" aria-label="Chronologie"><li><b class="timeline-date">28_avril 2023</b> Une date')
    expect(html).toContain('<aside class="takeaway" role="note" aria-labelledby="part-')
  })

  it('says of an exhibit as of when it was so, if that may have changed since, and of no other', () => {
    const exhibit = ':::exhibit{claim=paper-wrong}\nNon.\n:::'
    expect(blocks(exhibit)).not.toContain('Peut changer')
    const moving: Ledger = {
      ...ledger,
      findClaim: (id) => {
        const claim = ledger.findClaim(id)
        return claim && { ...claim, freshness: 'funding' }
      },
    }
    expect(show(renderBlocks(exhibit, 'fr', moving).html)).toContain('<p class="exhibit-source">Peut changer · état_: 2024</p>')
    expect(renderBlocks(exhibit, 'en', moving).html).toContain('<p class="exhibit-source">May change · as of 2024</p>')
  })

  it('never skips a level of heading or repeats an id or the name of a table', () => {
    const table = '| A |\n| - |\n| 1 |\n'
    const html = blocks(`:::takeaway\n### Un\n:::\n\n### Un\n\n:::exhibit{claim=paper-wrong}\n#### Un\n:::\n\n${table}\n---\n\n${table}`)
    expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2', '<h3', '<h4'])
    for (const attribute of ['id', 'aria-label']) {
      const values = [...html.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(([, value]) => value)
      expect(new Set(values).size).toBe(values.length)
    }
  })
})

describe('hostile Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<svg><script>alert(1)</script></svg>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//evil.example)',
    '[a]: javascript:alert(1)\n\n[a]',
    '<javascript:alert(1)>',
    '![a](https://example.org/a.png)',
    '![a](x"onerror="alert(1))',
    ':cite[ref-385]{onclick=alert(1) href=javascript:alert(1) style=x}',
    ':::exhibit{claim=paper-wrong onclick=alert(1) .x #y}\na\n:::',
    ':term[a]{#round onmouseover=alert(1)}',
    '### a {onclick=alert(1)}',
    '<iframe src="https://example.org"></iframe>',
    '<!-- a -->\n\n<style>a{}</style>',
    '[^1]\n\n[^1]: note <script>alert(1)</script>',
  ])('%j comes out harmless', (markdown) => {
    for (const html of [blocks(markdown), inline(markdown)]) {
      expect(html).not.toMatch(/<(?:script|style|img|svg|iframe|object|form|input|!)/i)
      expect(html).not.toMatch(/<[^>]* (?:on\w+|style|src)=/i)
      for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(?:https:\/\/|\/(?:fr|en)(?:\/|$))/)
    }
  })

  it('never throws and never lets an element through that is not on the list', () => {
    const part = fc.constantFrom(
      ...[':', '::', ':::', 'cite', 'term', 'exhibit', 'timeline', 'activity', '[', ']', '{', '}', '#', 'claim=paper-wrong', '\n', '\n\n', ' '],
      ...['- ', '1. ', '> ', '| a |', '| - |', '`', '**', '*', '<b>', '<script>', '](', 'javascript:x', ')', '!', 'ref-385', '«', '»', '&lt;', '\\'],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.constantFrom(...routing.locales), (parts, locale) => {
        const html = renderBlocks(parts.join(''), locale, ledger).html + renderPhrasing(parts.join(''), locale, ledger).html
        expect(html).not.toMatch(/href="javascript/)
        // The name of a table may quote a `<b>` that somebody wrote: inside of an attribute it is text.
        expect(html.replaceAll(/="[^"]*"/g, '=""')).not.toMatch(/<script|<b>/)
      }),
      { numRuns: 400 },
    )
  })
})

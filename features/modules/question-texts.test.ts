import { describe, expect, it } from 'vitest'
import { localise } from '@/questions/localise'
import { hideKey } from '@/questions/question'
import { spotTheErrorSample } from '@/questions/spot-the-error/sample'
import { readContent } from './content'
import { problemsWith, writeTree } from './content-fixture'
import { renderPhrasing, type Ledger } from './render'

const { content } = readContent(writeTree())
const ledger: Ledger = {
  findArticle: () => null,
  findClaim: (id) => content.claims.find((claim) => claim.id === id) ?? null,
  findTerm: () => null,
}

/** The parts of a text in French, segments in angle brackets, `_` for U+00A0 and `~` for U+202F. */
function partsOf(fr: string): string[] {
  const shown = localise(hideKey({ ...spotTheErrorSample, text: { fr, en: fr } }), 'fr', (markdown, locale) => renderPhrasing(markdown, locale, ledger).html)
  if (!('parts' in shown)) throw new Error('Not a text with segments')
  return shown.parts.map((part) => (part.kind === 'prose' ? part.html : `<${part.words}>`).replaceAll('\u00A0', '_').replaceAll('\u202F', '~'))
}

describe('a text cut at its segments', () => {
  it('keeps its spaces, and has the typography of one line', () => {
    expect(partsOf("En [[a|juin 2023]] ; l'entreprise « [[b|lève 105]] M€ » [[c|en tout]] !")).toEqual([
      'En ', '<juin 2023>', '~; l’entreprise «_', '<lève 105>', '_M€_» ', '<en tout>', '~!',
    ])
  })

  it('renders the Markdown of its prose alone, and takes no number or dash after a segment for a list', () => {
    expect(partsOf('**Vrai** [[a|*juin* <b>]] 2023. Puis *après* [[b|x]] - y [[c|z]] # u')).toEqual([
      '<strong>Vrai</strong> ', '<*juin* <b>>', ' 2023. Puis <em>après</em> ', '<x>', ' - y ', '<z>', ' # u',
    ])
    expect(partsOf('Ici [[a|x]] :cite[ref-385].').join('')).toMatch(/^Ici <x>~<a class="citation".*>\[1\]<\/a>\.$/)
  })
})

describe('a text that names an image of the bank', () => {
  const id = 'a1'.repeat(32)
  const html = (markdown: string) => renderPhrasing(markdown, 'fr', ledger).html

  it('shows it with its size and its alternative text in the typography of the language', () => {
    expect(html(`Que montre ![Une courbe : 385 M€ < 600](image:${id}-640x480) ?`)).toBe(
      `Que montre <img class="picture" src="/api/images/${id}" alt="Une courbe\u00A0: 385\u00A0M€ < 600" width="640" height="480" loading="lazy">\u202F?`,
    )
  })

  it('shows no other image, whatever it is called', () => {
    for (const address of ['https://a.example/a.png', '/api/images/x', `image:${id}`, `image:${id}-0x10`, `image:${id}-640x48000`, 'data:image/png;base64,AA', `image:../${id}-1x1`])
      expect(html(`Voir ![ici](${address})`)).toBe('Voir ')
    expect(html(`Voir <img src="/api/images/${id}" onerror="x()">`)).not.toContain('<img')
  })
})

const pair = (fr: string, en: string) => `{ fr: "${fr}", en: "${en}" }`
const common = (id: string) => `
  - id: one-${id}
    type: ${id}
    objectives: [know]
    stem: ${pair('Quoi ?', 'What?')}
`
const questions = `${common('spot-the-error')}    basis: fact
    claims: [paper-right]
    explanation: ${pair('Voir :cite[paper-right].', 'See :cite[paper-right].')}
    text: ${pair('À [[s1|Lyon]], en [[s2|avril 2023]].', 'In [[s2|April 2023]], in [[s1|Lyon]].')}
    errors:
      - { id: s1, correction: ${pair('Paris', 'Paris.')}, feedback: ${pair('Non.', 'No.')} }
    decoys: []
${common('open-answer')}    basis: method
    claims: [paper-right]
    explanation: ${pair('Ainsi.', 'Thus.')}
    review: trainer
    rubric:
      - { id: date, text: ${pair('Une date.', 'A date.')}, marks: 2 }
    misconceptions: []
${common('opinion')}    response: { kind: scale, range: 0-10, lowest: ${pair('Non', 'No')}, highest: ${pair('Oui', 'Yes')} }
`

describe('a quiz file', () => {
  const withQuestions = (text: string) => problemsWith({ 'modules/one/quiz.yaml': (quiz) => quiz + text })

  it('may hold errors to spot, open answers and opinions, which need neither claim nor basis', () => {
    expect(withQuestions(questions)).toEqual([])
  })

  it('has the problems of its segments reported in words', () => {
    expect(withQuestions(questions.replace('[[s2|April 2023]]', 'April'))).toEqual([
      'modules/one/quiz.yaml: questions[1].text: The two languages do not have the same segments.',
    ])
  })
})

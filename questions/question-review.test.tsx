import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionLabels } from './labels'
import type { Locale } from './localised'
import { localiseForReview } from './localise'
import { scoreAnswer, type Answer, type Question } from './question'
import { QuestionReview } from './question-review'
import { opinionChoiceSample } from './opinion/sample'
import { samples } from './samples'

const labels = questionLabels(key => `[${key}]`)

const show = (question: Question, answer: Answer | null, locale: Locale = 'fr') =>
  renderToStaticMarkup(
    <QuestionReview
      question={localiseForReview(question, locale, text => text)}
      answer={answer}
      score={scoreAnswer(question, answer)}
      locale={locale}
      labels={labels}
    />,
  )
const folded = (html: string) => /<details.*<\/details>/s.exec(html)?.[0] ?? ''
const open = (html: string) => html.replace(folded(html), '')

describe('the review', () => {
  it('says the verdict by an icon and a word, with the points, for each outcome', () => {
    const outcomes: [Question, Answer | null, string, string][] = [
      [samples['single-choice'], { optionId: 'b' }, '[right]', '1 [outOf] 1'],
      [samples['single-choice'], { optionId: 'a' }, '[wrong]', '0 [outOf] 1'],
      [samples['multiple-response'], { optionIds: ['a', 'c'] }, '[partlyRight]', '1,33 [outOf] 2'],
      [samples['true-false'], null, '[notAnswered]', '0 [outOf] 1'],
    ]
    for (const [question, answer, verdict, points] of outcomes) {
      const html = show(question, answer)
      expect(html).toMatch(new RegExp(`<svg[^>]*aria-hidden="true".*?</svg>\\${verdict}`))
      expect(html).toContain(points)
    }
    expect(show(samples['multiple-response'], { optionIds: ['a', 'c'] }, 'en')).toContain('1.33 [outOf] 2')
  })

  it('shows the stem and the explanation whatever was answered', () => {
    for (const question of Object.values(samples)) {
      const html = show(question, null, 'en')
      expect(html).toContain(question.stem.en)
      if (question.explanation) expect(html).toContain(question.explanation.en)
      else expect(html).not.toContain('[explanation]')
    }
  })

  it('opens the feedback of the chosen option, which speaks to who chose it, and folds the rest', () => {
    const html = show(samples['single-choice'], { optionId: 'a' })
    const [a, b, c, d] = samples['single-choice'].options.map(({ feedback }) => feedback.fr)
    expect(open(html)).toContain(a)
    for (const text of [b, c, d]) {
      expect(open(html)).not.toContain(text)
      expect(folded(html)).toContain(text)
    }
    expect(html).toContain('[chosenWrongly]')
    expect(html).toContain('[expected]')
    expect(html).not.toContain('[chosenRightly]')
  })

  it('shows the number as it was typed beside the key in the style of the language', () => {
    const html = show(samples.numeric, { text: '1 105' })
    expect(html).toContain('1 105')
    expect(html).toContain('1\u202F090\u00A0M€')
    expect(html).toContain('±\u00A010')
    expect(open(html)).toContain('Les 15 millions de Microsoft')
    expect(folded(html)).toContain('La part de dette manque.')
    expect(show({ ...samples.numeric, key: 12345.5 }, null, 'en')).toContain('€12,345.5m')
    expect(show({ ...samples.numeric, key: 11434, unit: undefined }, null, 'en')).toContain('>11434<')
  })

  it('says what weights are worth, and that a nearly right option is partly right', () => {
    const single = samples['single-choice']
    const options = single.options.map((option, index) => ({ ...option, weight: [33.33333, 100][index] }))
    const html = show({ ...single, options }, { optionId: 'a' })
    expect(html).toContain('[partlyRight]')
    expect(html).toContain('[chosenPartlyRightly]')
    expect(html).toContain('+33,33333')
    expect(html).not.toContain('[chosenWrongly]')
    expect(show(single, { optionId: 'a' })).not.toContain('%')
  })

  it('numbers the errors found, missed and wrongly accused, with a note for each', () => {
    const html = show(samples['spot-the-error'], { segmentIds: ['s1', 's2'] }, 'en')
    const [text = '', notes = ''] = html.split('<ol')
    expect(text.replaceAll(/<[^>]*>/g, '')).toContain(
      'In June 2023 the company raises €105m ([wronglyAccused], [note] 1), a European record for a round of any kind ([errorMissed], [note] 2); then, *six months later*, it takes in more than €400m ([errorFound], [note] 3) from American and French funds.',
    )
    const items = [...notes.matchAll(/<li.*?<\/li>/gs)].map(([item]) => item)
    expect(items).toHaveLength(3)
    expect(items[0]).toContain('This amount is the one that the investors announced.')
    expect(items[0]).not.toContain('[correction]')
    expect(items[1]).toContain('for a seed round')
    expect(items[2]).toContain('in dollars; in euros the round is smaller')
    for (const item of items) expect(item).toMatch(/<svg[^>]*aria-hidden="true"/)
  })

  it('shows an open answer as it was written, its criteria, and their ticks once there are any', () => {
    const question = samples['open-answer']
    const answer = { text: 'Une ligne\n<b>et une autre</b>' }
    const waiting = show(question, answer)
    expect(waiting).toContain('[needsReview]')
    expect(waiting).not.toContain('[points]')
    expect(waiting).toContain('Une ligne\n&lt;b&gt;et une autre&lt;/b&gt;')
    for (const { text } of question.rubric) expect(waiting).toContain(text.fr)
    expect(waiting).not.toContain('riterionMet]')
    expect(waiting).toContain(question.modelAnswer?.fr)
    expect(folded(waiting)).toContain('Le mot change')
    const checked = renderToStaticMarkup(
      <QuestionReview
        question={localiseForReview(question, 'fr', text => text)}
        answer={answer}
        score={scoreAnswer(question, answer)}
        rubricCheck={{ metIds: ['hosting', 'limit'] }}
        locale="fr"
        labels={labels}
      />,
    )
    expect(checked.match(/\[criterionMet\]/g)).toHaveLength(2)
    expect(checked.match(/\[criterionNotMet\]/g)).toHaveLength(1)
    expect(checked).toContain('[criteriaMet] 2 [outOf] 3')
  })

  it('says what was thought, and judges nothing', () => {
    const rated = show(samples.opinion, { rating: 4 })
    expect(rated).toContain('[opinionGiven]')
    expect(rated).toMatch(/<dd[^>]*>4<\/dd>/)
    const chosen = show(opinionChoiceSample, { optionId: 'b' })
    expect(chosen).toMatch(/un renoncement.*?\[yourAnswer\]/)
    expect(chosen).toContain(opinionChoiceSample.explanation?.fr)
    const html = [rated, chosen, show(samples.opinion, null), show(opinionChoiceSample, null)].join('')
    expect(html).not.toMatch(/\[(right|wrong|partlyRight|expected|chosen\w*|points|explanation)\]|text-(ok|wrong|warn)/)
  })

  it('says that a text could not be read as a number', () => {
    expect(show(samples.numeric, { text: 'mille' })).toContain('[unreadable]')
    expect(show(samples.numeric, { text: '5' })).not.toContain('[unreadable]')
  })
})

describe('the review of a short text', () => {
  it('shows what was typed beside the key, and folds the known answers that were not given', () => {
    const html = show(samples['short-text'], { text: ' bogue ' })
    expect(html).toContain('>bogue<')
    expect(html).toMatch(/<dd[^>]*><p>hallucination<\/p><\/dd>/)
    expect(html).not.toContain('*hallucination*')
    expect(html).toContain('le modèle fait ce qu’il fait d’ordinaire')
    expect(html).not.toContain('[commonMistakes]')
    expect(folded(html)).toContain('confabulation, affabulation')
    expect(show(samples['short-text'], { text: 'Confabulation' })).toContain('[partlyRight]')
  })
})

describe('the review of a cloze', () => {
  /** The words at each gap, in order. */
  const gaps = (html: string) =>
    [...html.matchAll(/align-middle[^>]*>(.*?)<\/span>(?=<span>|<\/p>)/gs)].map(([, words]) => (words ?? '').replace(/<[^>]*>/g, '').replace(/\s+/g, ' '))

  it('says at each gap, by icon and word, what was put there, its verdict and the key', () => {
    const html = show(samples.cloze, { gaps: { lead: 'a', total: '600', loan: '', value: '6' } })
    expect(gaps(html)).toEqual([
      '[gap] 1 [gapOf] 4ASML[wrong][expected] General Catalyst',
      '[gap] 2 [gapOf] 4600[right]',
      '[gap] 3 [gapOf] 4[notAnswered][expected] dette',
      '[gap] 4 [gapOf] 46[right][expected] 5,8',
    ])
    expect(html).toContain('1,5 [outOf] 3')
    for (const text of ['ASML entre en 2025.', 'Capital et dette ensemble.', 'Accepté : c’est le chiffre arrondi.']) expect(open(html)).toContain(text)
    expect(folded(html)).toContain('[gap] 2 – 468')
    expect(folded(html)).toContain('[gap] 1 – Lightspeed')
    expect(html).not.toContain('Une part doit être rendue.')
  })

  it('says which gap could not be read', () => {
    const html = show(samples.cloze, { gaps: { total: 'beaucoup' } })
    expect(html).toMatch(/\[gap\] 2<\/p><p>\[unreadable\]/)
    expect(html.match(/\[unreadable\]/g)).toHaveLength(1)
  })
})

describe('the review of a range', () => {
  it('shows its bounds in the style of the language', () => {
    const question: Question = { ...samples.numeric, key: undefined, range: { min: 1000, max: 1200.5 }, tolerance: { kind: 'absolute', value: 0 } }
    expect(show(question, null)).toContain('1\u202F000–1\u202F200,5\u00A0M€')
    expect(show(question, null, 'en')).toContain('€1,000–1,200.5m')
  })
})

describe('the review of what was put in place', () => {
  const { matching, ordering, categorise } = samples
  const row = (html: string, text: string) => html.split(`>${text}</div>`)[1]?.split('</li>')[0] ?? ''

  it('says by a word for each prompt whether it was matched rightly, wrongly or not at all, with the key where it was not', () => {
    const html = show(matching, { pairs: { mensch: 'deepmind', lample: 'brain' } })
    expect(row(html, 'Arthur Mensch')).toMatch(/<svg.*\[chosenRightly\].*DeepMind.*Il y était chercheur à Paris\./)
    expect(row(html, 'Arthur Mensch')).not.toContain('[expected]')
    expect(row(html, 'Guillaume Lample')).toMatch(/<svg.*\[chosenWrongly\].*Google Brain.*\[expected\].*Meta \(FAIR\).*Brain et DeepMind étaient/)
    expect(row(html, 'Timothée Lacroix')).toMatch(/<svg.*\[notAnswered\].*\[expected\].*Meta \(FAIR\)/)
    expect(html).toContain('1 [outOf] 3')
  })

  it('folds the feedback of errors that were not made and of what was missed', () => {
    const html = show(categorise, { places: { trust: 'fact' } })
    expect(row(html, categorise.items[2]?.text.fr ?? '')).toContain('Vous prenez pour un fait')
    expect(html.indexOf('Cet énoncé ne contient pas de nombre.')).toBeGreaterThan(html.indexOf('[commonMistakes]'))
    expect(html.indexOf('C’est une lecture de la somme.')).toBeGreaterThan(html.indexOf('[expectedAnswers]'))
    expect(html).not.toContain('Ces énoncés ne se valent pas tous.')
  })

  it('shows the order that was given beside the right one, what is out of place, and the pairs that earned marks', () => {
    const html = show(ordering, { order: ['registration', 'seed', 'series-a', 'first-model', 'series-b'] })
    const [given = '', right = ''] = [...html.matchAll(/<ol[^>]*>(.*?)<\/ol>/g)].map(match => match[1])
    expect([...given.matchAll(/<svg.*?<\/svg>([^<]*)/g)].map(match => match[1])).toEqual(['[inPlace]', '[inPlace]', '[expectedPlace] 4', '[expectedPlace] 3', '[inPlace]'])
    expect(right.indexOf('Amorçage')).toBeLessThan(right.indexOf('Série A'))
    expect(right).toContain('27 septembre 2023')
    expect(html).toContain('[pairsInOrder] 9 [outOf] 10')
    expect(html).toContain('2,7 [outOf] 3')
    expect(open(html)).toContain('Un modèle existait déjà')
    expect(folded(html)).toContain('n’est pas la naissance de l’entreprise')
  })

  it('shows the right order to who gave none', () => {
    const html = show(ordering, null)
    expect(html).toContain('[notAnswered]')
    expect(html).not.toContain('[pairsInOrder]')
    expect(html).toContain('[rightOrder]')
  })
})

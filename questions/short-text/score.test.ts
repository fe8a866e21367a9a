import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text'
import { fits, foldPattern, shownPattern } from './pattern'
import { shortTextSample } from './sample'
import type { ShortText } from './schema'
import { scoreShortText } from './score'

const feedback = { fr: 'Remarque.', en: 'Remark.' }
const loosely = { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: false }

const ask = (accepted: [string[], number][], misconceptions: string[][] = [], matching: Partial<ShortText['matching']> = {}): ShortText => ({
  ...shortTextSample,
  accepted: accepted.map(([list, share]) => ({ texts: { fr: [...list], en: [...list] }, share, feedback })),
  misconceptions: misconceptions.map(list => ({ texts: { fr: [...list], en: [...list] }, feedback })),
  matching: { ...loosely, ...matching },
})
const told = (question: ShortText, text: string) => {
  const { earned, feedback: paths } = scoreShortText(question, { text })
  return [earned, ...paths]
}
const isRight = (question: ShortText, text: string) => scoreShortText(question, { text }).earned === question.marks

describe('the score of a short text', () => {
  it('is the share of what was accepted, then the feedback of a known error, then of any other', () => {
    expect(told(shortTextSample, 'Hallucination')).toEqual([1, 'accepted.0'])
    expect(told(shortTextSample, 'une hallucination du modèle')).toEqual([1, 'accepted.0'])
    expect(told(shortTextSample, 'affabulation')).toEqual([0.5, 'accepted.1'])
    expect(told(shortTextSample, 'un bug')).toEqual([0, 'wrong'])
    expect(told(shortTextSample, 'Bug')).toEqual([0, 'misconceptions.0'])
  })

  it('is the best of the answers that match, and what is accepted goes before a known error', () => {
    const question = ask([[['*modèle*'], 0.25], [['*grand modèle*'], 1], [['modèle'], 0.5]], [['*modèle*']])
    expect(told(question, 'un grand modèle')).toEqual([1, 'accepted.1'])
    expect(told(question, 'modèle')).toEqual([0.5, 'accepted.2'])
    expect(told(question, 'petit modèle')).toEqual([0.25, 'accepted.0'])
  })

  it('takes the answer of either language, whatever the page', () => {
    const question = { ...shortTextSample, accepted: [{ texts: { fr: ['effet de marque'], en: ['brand effect'] }, share: 1, feedback }] }
    for (const text of ['Effet de marque', 'brand effect']) expect(isRight(question, text)).toBe(true)
  })

  it('folds spaces, quotation marks, apostrophes, hyphens and Unicode always', () => {
    const question = ask([[['l’« œuvre » d’aujourd’hui : sous-titre'], 1]], [], { isCaseSensitive: true, isAccentSensitive: true })
    for (const text of ["  l'« œuvre »  d'aujourd'hui : sous-titre ", "l'\u00AB\u00A0œuvre\u00A0\u00BB d'aujourd'hui\u00A0: sous\u2011titre", 'l’“œuvre” d’aujourd’hui: sous–titre'])
      expect(isRight(question, text)).toBe(true)
    expect(isRight(ask([[['e\u0301tat ﬁni'], 1]], [], { isAccentSensitive: true }), '\u00E9tat fini')).toBe(true)
    expect(isRight(ask([[['Apache 2'], 1]]), 'Ａｐａｃｈｅ\u200B ２')).toBe(true)
  })

  it('folds case, accents and punctuation as the author wants', () => {
    expect(isRight(ask([[['Œuvre à l’État'], 1]]), 'oeuvre a l’etat')).toBe(true)
    expect(isRight(ask([[['État'], 1]], [], { isAccentSensitive: true }), 'état')).toBe(true)
    expect(isRight(ask([[['État'], 1]], [], { isAccentSensitive: true }), 'etat')).toBe(false)
    expect(isRight(ask([[['ASML'], 1]], [], { isCaseSensitive: true }), 'asml')).toBe(false)
    expect(isRight(ask([[['Apache-2.0'], 1]]), 'apache 2.0')).toBe(false)
    expect(isRight(ask([[['Apache-2.0'], 1]], [], { isPunctuationIgnored: true }), 'apache 2.0.')).toBe(true)
    expect(isRight(ask([[['Apache-2.0'], 1]], [], { isPunctuationIgnored: true }), 'apache 20')).toBe(false)
  })

  it('lets a star stand for anything, and an escaped star for itself', () => {
    const question = ask([[['le *modèle* ouvert'], 1]])
    for (const text of ['le grand modèle très ouvert', 'le modèle ouvert']) expect(isRight(question, text)).toBe(true)
    for (const text of ['modèle ouvert', 'le modèle ouverture', 'le modèl ouvert']) expect(isRight(question, text)).toBe(false)
    expect(isRight(ask([[['a\\*b\\\\'], 1]]), 'A*b\\')).toBe(true)
    expect(isRight(ask([[['a\\*b'], 1]]), 'axb')).toBe(false)
    expect(isRight(ask([[['ab*ba'], 1]]), 'aba')).toBe(false)
    expect(isRight(ask([[['a.c'], 1]]), 'abc')).toBe(false)
    expect(shownPattern('*le \\*petit\\* **modèle')).toBe('…le *petit* …modèle')
  })

  it('matches just what a regular expression of the same pattern would', () => {
    const letters = fc.stringMatching(/^[ab*]{0,8}$/)
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[ab]{0,10}$/), (pattern, text) => {
        const expected = new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(text)
        expect(fits(text, foldPattern(pattern, loosely))).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('answers hostile patterns and texts as it answers others', () => {
    const hostile = ask([[['*a'.repeat(99) + 'b'], 1]])
    expect(isRight(hostile, 'a'.repeat(200))).toBe(false)
    expect(isRight(hostile, 'a'.repeat(199) + 'b')).toBe(true)
    expect(isRight(ask([[['(a+)+$'], 1]]), '(a+)+$')).toBe(true)
    expect(isRight(ask([[['x'], 1]]), '\uE000')).toBe(false)
  })

  it('takes a text for itself, however it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.boolean(), fc.boolean(), fc.boolean(), (text, isCaseSensitive, isAccentSensitive, isPunctuationIgnored) => {
        const matching = { isCaseSensitive, isAccentSensitive, isPunctuationIgnored }
        const folded = foldText(text, matching)
        expect(foldText(folded, matching)).toBe(folded)
        expect(foldText(` ${text.normalize('NFD')}  `, matching)).toBe(folded)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the short texts of the curriculum', () => {
  it('takes a licence identifier in any case, and says what is missing from the bare name', () => {
    const question = ask([[['Apache-2.0', 'Apache 2.0'], 1]], [['Apache', 'licence Apache']])
    for (const text of ['Apache-2.0', 'apache 2.0', 'APACHE-2.0']) expect(told(question, text)).toEqual([1, 'accepted.0'])
    expect(told(question, 'apache')).toEqual([0, 'misconceptions.0'])
    expect(told(question, 'MIT')).toEqual([0, 'wrong'])
  })

  it('takes several biases, in whichever words, and tells noise apart', () => {
    const question: ShortText = {
      ...shortTextSample,
      accepted: [
        { texts: { fr: ['effet de marque', '*marque*'], en: ['brand effect', '*brand*'] }, share: 1, feedback },
        { texts: { fr: ['*confirmation*', '*ordre*', '*longueur*'], en: ['*confirmation*', '*order*', '*length*'] }, share: 1, feedback },
      ],
      misconceptions: [{ texts: { fr: ['*hasard*'], en: ['*chance*'] }, feedback }],
    }
    for (const text of ['L’effet de marque', 'biais de confirmation', 'order bias', 'la longueur']) expect(isRight(question, text)).toBe(true)
    expect(told(question, 'le hasard')).toEqual([0, 'misconceptions.0'])
  })

  it('knows a family name from its misprint', () => {
    const question = { ...ask([[['Lample', '* Lample'], 1]]), misconceptions: [{ texts: { fr: ['Lampe'], en: ['Lampe'] }, feedback }] }
    expect(told(question, 'guillaume lample')).toEqual([1, 'accepted.0'])
    expect(told(question, 'Lampe')).toEqual([0, 'misconceptions.0'])
  })
})

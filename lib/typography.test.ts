import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OBJECT, typeset, typesetPieces, type TypesetLocale } from './typography'

const locales: TypesetLocale[] = ['fr', 'en']
/** `_` for U+00A0 and `~` for U+202F, so that a case can be read. */
const show = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~')
const hide = (text: string) => text.replaceAll('_', '\u00A0').replaceAll('~', '\u202F')

describe('typeset', () => {
  it.each([
    ['Vraiment ?', 'Vraiment~?'],
    ['Vraiment?', 'Vraiment~?'],
    ['Quoi ?!', 'Quoi~?!'],
    ['un ; deux : trois !', 'un~; deux_: trois~!'],
    ['un, deux.', 'un, deux.'],
    ['« mot »', '«_mot_»'],
    ['«mot»', '«_mot_»'],
    ['« Vrai ? »', '«_Vrai~?_»'],
    ['(oui ?)', '(oui~?)'],
    ['22 %, 385 M€, 5,8 Md€, 830 M$', '22_%, 385_M€, 5,8_Md€, 830_M$'],
    ['3 Go et 10 min', '3_Go et 10_min'],
    ['46,7 Md de paramètres', '46,7_Md de paramètres'],
    ['105 millions d’euros', '105_millions d’euros'],
    ['12 415 000 voix', '12~415~000 voix'],
    ['en 2023 415 voix', 'en 2023 415 voix'],
    ['le 28 avril 2023, le 1er mai', 'le 28_avril 2023, le 1er_mai'],
    ['à 14:02 ou 14 h 02', 'à 14:02 ou 14_h_02'],
    ['n° 5, p. 12, M. Mensch', 'n°_5, p._12, M._Mensch'],
    ["l'IA d'aujourd'hui", 'l’IA d’aujourd’hui'],
    ['et puis...', 'et puis…'],
    ['voir https://example.org/a?b=c;d!e ; puis', 'voir https://example.org/a?b=c;d!e~; puis'],
    ['écrire à a.b@example.org ?', 'écrire à a.b@example.org~?'],
    ['tapez `a ? b : c` !', 'tapez `a ? b : c`~!'],
    ['« {section} » : {minutes} min, {percent} %', '«_{section}_»_: {minutes}_min, {percent}_%'],
  ])('in French, sets %j as %j', (text, wanted) => {
    expect(show(typeset(text, 'fr'))).toBe(wanted)
  })

  it.each([
    ['Really?', 'Really?'],
    ['one; two: three!', 'one; two: three!'],
    ['22%, €385m', '22%, €385m'],
    ['3 GB in 10 min', '3_GB in 10_min'],
    ['105 million euros', '105_million euros'],
    ['28 April 2023', '28_April 2023'],
    ["it isn't", 'it isn’t'],
    ['p. 12, Mr Mensch, Dr. Who', 'p._12, Mr Mensch, Dr._Who'],
    ['12,415,000 at 14:02', '12,415,000 at 14:02'],
  ])('in English, sets %j as %j', (text, wanted) => {
    expect(show(typeset(text, 'en'))).toBe(wanted)
  })

  const awkward = fc.array(
    fc.constantFrom(
      ...['«', '»', ' ', ' ', '\u00A0', '\u202F', '?', '!', ';', ':', '.', '...', "'", '’', '1', '12', '415', '000', '%', 'h', 'mot', 'L', 'M€'],
      ...['mai', 'n°', '`', '{', '}', '#', '\n', '(', ')', '…', OBJECT, 'https://a.b/', '@', 'e\u0301', '😀'],
    ),
    { maxLength: 14 },
  )

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(awkward.map((parts) => parts.join('')), fc.string({ unit: 'grapheme' })), fc.constantFrom(...locales), (text, locale) => {
        const once = typeset(text, locale)
        expect(typeset(once, locale)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('changes only spaces, apostrophes and dots', () => {
    const letters = (text: string) => text.replace(/[ \u00A0\u202F'’…]|\.\.\./g, '')
    fc.assert(
      fc.property(awkward, fc.constantFrom(...locales), (parts, locale) => {
        expect(letters(typeset(parts.join(''), locale))).toBe(letters(parts.join('')))
      }),
    )
  })

  it('never changes addresses, times or what looks like code', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const verbatim = fc.oneof(
      fc.tuple(word, word, word).map(([a, b, c]) => `https://${a}.org/${b}?${c}=1;x!y:z'n#${a}`),
      fc.tuple(word, word).map(([a, b]) => `${a}.${b}@example.org`),
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })).map(([h, m]) => `${h}:${m}`),
      fc.tuple(word, word).map(([a, b]) => `${a}::${b}`),
      fc.tuple(word, word).map(([a, b]) => `${a}?.${b}`),
      fc.tuple(word, word).map(([a, b]) => `${a};${b}=!0`),
      fc.tuple(word, word).map(([a, b]) => `--${a}=${b}`),
      fc.tuple(word, word).map(([a, b]) => `\`${a} ? ${b} : '${a}' ; 12 345 %\``),
    )
    fc.assert(
      fc.property(fc.array(verbatim, { minLength: 1, maxLength: 5 }), fc.constantFrom(...locales), (parts, locale) => {
        expect(typeset(parts.join(' '), locale)).toBe(parts.join(' '))
      }),
    )
  })
})

describe('typesetPieces', () => {
  it.each([
    [['mot', ' !'], ['mot', '~!']],
    [['mot', '!'], ['mot', '~!']],
    [['« ', 'mot', ' »'], ['«_', 'mot', '_»']],
    [['«', ' mot'], ['«', '_mot']],
    [['12', ' %'], ['12', '_%']],
    [[OBJECT, ' ?'], [OBJECT, '~?']],
    [[OBJECT, '?'], [OBJECT, '~?']],
    [['', ''], ['', '']],
  ])('sets the line %j as %j', (pieces, wanted) => {
    expect(typesetPieces(pieces, 'fr')).toEqual(wanted.map(hide))
  })

  it('sets a line in pieces as it would in one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('« ', 'mot', ' »', ' ', '!', ' ?', ':', '12', ' 345', ' %', '', "l'", OBJECT, '...', '\u00A0')), (pieces) => {
        const set = typesetPieces(pieces, 'fr')
        expect(set).toHaveLength(pieces.length)
        expect(set.join('')).toBe(typeset(pieces.join(''), 'fr'))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('typeset on messages', () => {
  /** What a message does, without its words. */
  const skeleton = (elements: MessageFormatElement[]): unknown[] =>
    elements.flatMap((element): unknown[] => {
      if (element.type === TYPE.literal) return []
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [[element.value, Object.entries(element.options).map(([key, option]) => [key, skeleton(option.value)])]]
      if (element.type === TYPE.tag) return [[element.value, skeleton(element.children)]]
      return [element.type === TYPE.pound ? '#' : element.value]
    })
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(texts)
  const read = (locale: TypesetLocale): unknown =>
    JSON.parse(readFileSync(path.join(import.meta.dirname, `../messages/${locale}.json`), 'utf8'))

  it.each([
    '{count, plural, one {# section} other {# sections}}',
    '{count, plural, =0 {Rien : aucune section !} one {# % ?} other {« # » ; # min}}',
    '{unit, select, h {# h : heure} min {minutes !} other {{n} %}}',
    '{date, date, ::yyyyMMdd} : {n, number, ::compact-short} ?',
    '{rank, selectordinal, one {#er} other {#e}} : <b>fin !</b> <link>ici ?</link>',
    "'{'littéral'}' : l'IA",
  ])('keeps %j a message', (message) => {
    for (const locale of locales) expect(skeleton(parse(typeset(message, locale)))).toEqual(skeleton(parse(message)))
  })

  it.each(locales)('keeps every message of %s.json', (locale) => {
    for (const message of texts(read(locale)))
      expect(skeleton(parse(typeset(message, locale))), message).toEqual(skeleton(parse(message)))
  })
})

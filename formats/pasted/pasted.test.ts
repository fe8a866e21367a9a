import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { optionId, type PastedQuestion, type PasteProblem } from './pasted-question'
import { readPasted } from './read'
import { writePasted } from './write'

const fr = (text: string) => ({ fr: text, en: '' })
const option = (id: string, text: string, feedback = '') => ({ id, text: fr(text), feedback: fr(feedback) })
const rounds: PastedQuestion = {
  type: 'single-choice',
  stem: fr('Quel montant en 2023 ?'),
  options: [option('a', '105 M€'), option('b', '385 M€'), option('c', '600 M€')],
  key: 'b',
  explanation: fr('Annoncé en décembre.'),
}
const read = (text: string) => readPasted(text, 'fr')
const problemsOf = (text: string) => read(text).unread.map(({ line, problem }) => `${line} ${problem}`)

/** The same question, in each of the ways in which people have it. */
const ways: [way: string, text: string][] = [
  ['four cells', 'Quel montant en 2023 ?\t105 M€|385 M€|600 M€\tB\tAnnoncé en décembre.'],
  ['four cells with the options on lines of their own', 'Quel montant en 2023 ?\t"105 M€\n385 M€\n600 M€"\t2\tAnnoncé en décembre.'],
  ['a star in the cell of the options', 'Quel montant en 2023 ?\t105 M€; *385 M€; 600 M€\t\tAnnoncé en décembre.'],
  ['a cell for each option', 'Quel montant en 2023 ?\t105 M€\t385 M€\t600 M€\tb\tAnnoncé en décembre.'],
  ['heads in French', 'Énoncé\tProposition A\tProposition B\tProposition C\tBonne réponse\tCommentaire\nQuel montant en 2023 ?\t105 M€\t385 M€\t600 M€\tB\tAnnoncé en décembre.'],
  ['heads in another order, and the words of the key', 'Réponses\tClé\tExplication\tQuestion\n105 M€|385 M€|600 M€\t385 M€\tAnnoncé en décembre.\tQuel montant en 2023 ?'],
  ['heads that say their language', 'stem (fr)\toptions (fr)\tkey\tfeedback (fr)\nQuel montant en 2023 ?\t105 M€|385 M€|600 M€\tB\tAnnoncé en décembre.'],
  ['a numbered list with a star', '1. Quel montant en 2023 ?\na) 105 M€\n*b) 385 M€\nc) 600 M€\nCommentaire : Annoncé en décembre.'],
  ['a star behind the letter, or at the end', '1) Quel montant en 2023 ?\nA. 105 M€\nB. 385 M€ *\nC. 600 M€\nExplication : Annoncé en décembre.'],
  ['boxes', 'Quel montant en 2023 ?\n( ) 105 M€\n(x) 385 M€\n( ) 600 M€\nFeedback: Annoncé en décembre.'],
  ['equals and tildes', 'Quel montant en 2023 ?\n~105 M€\n=385 M€\n~600 M€\nFeedback: Annoncé en décembre.'],
  ['bullets', 'Quel montant en 2023 ?\n- 105 M€\n* 385 M€\n- 600 M€\nFeedback: Annoncé en décembre.'],
  ['the key in a line of its own', 'Quel montant en 2023 ?\nA. 105 M€\nB. 385 M€\nC. 600 M€\nANSWER: B\nFeedback: Annoncé en décembre.'],
  ['what Word copies of a list, lines that go on included', '1.\tQuel montant\r\nen 2023 ?\r\na.\t105 M€\r\n*b.\t385 M€\r\nc.\t600\r\n M€\r\nCommentaire : Annoncé\r\nen décembre.\r\n'],
]

describe('a pasted question', () => {
  it.each(ways)('is read from %s', (_way, text) => {
    expect(read(text)).toEqual({ questions: [rounds], unread: [] })
  })

  it('may have several keys, in whatever words they are named', () => {
    for (const key of ['A, C', '1;3', 'a et c', '1 and 3', '105 M€ | 600 M€'])
      expect(read(`énoncé\toptions\tclé\nLesquels ?\t105 M€;385 M€;600 M€\t${key}`).questions).toMatchObject([{ type: 'multiple-response', keys: ['a', 'c'] }])
    expect(read('1. Lesquels ?\n[x] Un\n[ ] Deux\n[x] Trois').questions).toMatchObject([{ type: 'multiple-response', keys: ['a', 'c'] }])
  })

  it('is not mistaken where options are numbers or letters themselves', () => {
    expect(read('Combien ?\t1|3|2\t2').questions).toMatchObject([{ key: 'c' }])
    expect(read('Laquelle ?\tB|A|C\tA').questions).toMatchObject([{ key: 'a' }])
  })

  it('has both languages where columns say which is which', () => {
    const heads = 'stem fr\tstem en\toptions fr\toptions en\tkey\tfeedback fr\tfeedback en'
    expect(read(`${heads}\nQui ?\tWho?\tLui|Elle\tHim|Her\tB\tElle.\tShe.`)).toEqual({
      questions: [{ type: 'single-choice', stem: { fr: 'Qui ?', en: 'Who?' }, options: [{ id: 'a', text: { fr: 'Lui', en: 'Him' }, feedback: { fr: '', en: '' } }, { id: 'b', text: { fr: 'Elle', en: 'Her' }, feedback: { fr: '', en: '' } }], key: 'b', explanation: { fr: 'Elle.', en: 'She.' } }],
      unread: [],
    })
    expect(readPasted('Who?\tHim|Her\tB', 'en').questions).toMatchObject([{ stem: { fr: '', en: 'Who?' } }])
  })

  it('has a feedback for each option that says one', () => {
    expect(read('1. Qui ?\n*a) Lui # En effet.\nb) C# # Un langage.').questions).toMatchObject([{ options: [{ text: fr('Lui'), feedback: fr('En effet.') }, { text: fr('C#'), feedback: fr('Un langage.') }] }])
  })

  it('is one of several, however they are set apart', () => {
    for (const gap of ['\n', '\n\n']) expect(read(`1. Un ?\na) Oui\n*b) Non${gap}2. Deux ?\n*a) Oui\nb) Non`).questions).toMatchObject([{ key: 'b' }, { key: 'a' }])
    expect(read('Un ?\n- Oui\n* Non\n\nDeux ?\n* Oui\n- Non').questions).toMatchObject([{ key: 'b' }, { key: 'a' }])
    expect(read('Un ?\tOui|Non\tA\nDeux ?\tOui|Non\tB').questions).toMatchObject([{ key: 'a' }, { key: 'b' }])
  })
})

describe('what was not understood', () => {
  it('has its words', () => {
    const words: Record<PasteProblem, string> = messages.paste
    expect(Object.values(words)).not.toContain('')
  })

  it.each<[string, string, string[]]>([
    ['a question without a key, which is read', '1. Qui ?\na) Lui\nb) Elle', ['1 no-key']],
    ['a key that is none of the options', 'Qui ?\tLui|Elle\tD', ['1 key-unknown', '1 no-key']],
    ['a question with one option', 'Texte libre.\n\n1. Qui ?\na) Lui', ['1 too-few-options', '3 too-few-options']],
    ['a question with too many', `1. Qui ?\n${Array.from({ length: 13 }, () => '- Lui').join('\n')}`, ['1 too-many-options']],
    ['an option before any question', 'a) Lui\n1. Qui ?\n*a) Lui\nb) Elle', ['1 line-outside']],
    ['a row without a stem', 'Qui ?\tLui|Elle\tA\n\tLui|Elle\tA', ['2 row-without-stem']],
    ['a column that has no known head', 'énoncé\toptions\tclé\thumeur\nQui ?\tLui|Elle\tA\tbonne', ['1 no-column']],
    ['languages that have not the same options', 'stem fr\toptions fr\toptions en\tkey\nQui ?\tLui|Elle\tHim\tA', ['2 languages-differ']],
    ['a quotation that never ends', 'Qui ?\t"Lui|Elle\tA', ['1 quotation-open', '1 no-key']],
    ['a text that is too long', `1. ${'é'.repeat(4001)}\n*a) Lui\nb) Elle`, ['1 text-too-long']],
    ['a paste that is too long', 'é'.repeat(400_001), ['1 paste-too-long']],
  ])('is said of %s, with its line', (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it('is nothing where nothing was pasted', () => {
    for (const text of ['', ' \n\t\n ', '\uFEFF']) expect(read(text)).toEqual({ questions: [], unread: [] })
  })

  it('counts the lines of cells that hold several', () => {
    expect(problemsOf('Qui ?\t"Lui\nElle"\tA\n\tLui|Elle\tA')).toEqual(['3 row-without-stem'])
  })
})

const text = fc.string({ maxLength: 30, unit: fc.constantFrom(...Array.from('aé*=~#"\t\n|;:.()[]1-« »✓ '), 'b', 'Réponse') }).map((value) => value.trim())
const words = text.filter((value) => value !== '')
const both = (french: fc.Arbitrary<string>, english: fc.Arbitrary<string>) => fc.record({ fr: french, en: english }, { noNullPrototype: true })
const pasted: fc.Arbitrary<PastedQuestion> = fc
  .tuple(both(words, text), fc.array(fc.record({ text: both(words, words), feedback: both(text, text) }, { noNullPrototype: true }), { minLength: 2, maxLength: 12 }), both(text, text), fc.boolean(), fc.array(fc.nat(), { minLength: 2, maxLength: 2 }))
  .map(([stem, list, explanation, isMultiple, draws]) => {
    const options = list.map((one, index) => ({ id: optionId(index), ...one }))
    const drawn = draws.map((draw) => optionId(draw % options.length))
    const common = { stem, options, explanation }
    return isMultiple ? { type: 'multiple-response', ...common, keys: [...new Set(drawn)].toSorted() } : { type: 'single-choice', ...common, key: drawn[0] ?? '' }
  })

describe('the reader', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(fc.array(pasted, { minLength: 1, maxLength: 4 }), fc.constantFrom('fr' as const, 'en' as const), (questions, language) => {
        expect(readPasted(writePasted(questions), language)).toEqual({ questions, unread: [] })
      }),
    )
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), text, fc.array(fc.oneof(text, fc.constantFrom(...ways.map(([, way]) => way)))).map((lines) => lines.join('\n'))), (value) => void read(value)))
  })

  it('comes through a line that is all marks, as a slow pattern would not', () => {
    for (const mark of ['*', '"', '\t', '(', ' #', '\n', 'a) ', ' '])
      for (const many of [mark.repeat(100_000), `Q\t${mark.repeat(100_000)}\tA`]) expect(() => read(many)).not.toThrow()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQuestion } from '../arbitraries'
import type { Localised } from '../localised'
import type { MultipleResponse } from '../multiple-response/schema'
import type { Question } from '../question'
import { samples } from '../samples'
import { multipleResponseSample } from '../multiple-response/sample'
import { singleChoiceSample } from '../single-choice/sample'
import type { SingleChoice } from '../single-choice/schema'
import { trueFalseSample } from '../true-false/sample'
import { clozeSample } from '../cloze/sample'
import { qualityOfDraft } from './draft-quality'
import type { Finding, QualityContext } from './finding'
import { qualityOfQuestion } from './question-quality'
import { qualityOfQuiz } from './quiz-quality'

const moving = 'ref-series-a-385m'
const contextFor = (question: { claims: readonly string[] }, change: Partial<QualityContext> = {}): QualityContext => ({
  claims: question.claims.map((id) => ({ id, status: 'corroborated', isMoving: id === moving })),
  languages: ['fr', 'en'],
  ...change,
})
const said = (findings: readonly Finding[]) => findings.map(({ field, code }) => `${field} ${code}`)
const of = (question: Question, change: Partial<QualityContext> = {}) => said(qualityOfQuestion(question, contextFor(question, change)))

const both = (fr: string, en = `${fr} x`) => ({ fr, en })
/** The sample with other texts of its options, in both languages. */
const withOptions = (...texts: { fr: string; en: string }[]): SingleChoice => ({
  ...singleChoiceSample,
  options: texts.map((text, index) => ({ id: 'abcd'[index] ?? '', text, feedback: both(`Non, ${index}.`, `No, ${index}.`) })),
})
const plain = ['Le loyer', 'Le salaire', 'La taxe', 'La prime'].map((fr) => both(fr))
const withPlain = (place: number, text: { fr: string; en: string }) => withOptions(...plain.map((other, index) => (index === place ? text : other)))
const withStem = (fr: string, en: string): SingleChoice => ({ ...singleChoiceSample, stem: { fr, en } })

const hash = 'a'.repeat(64)
const image = `image:${hash}-640x480`
const withImage = (fr: string, en: string) => withStem(`Que montre ${fr} en 2023 ?`, `What does ${en} show in 2023?`)

/** Each check, by what is done to a sound question and what is said of it then. */
const checks: [check: string, question: Question, said: string[]][] = [
  ['a text that is missing', withStem('Quel montant en 2023 ?', ' '), ['stem.en text-missing']],
  ['feedback that is missing', { ...singleChoiceSample, options: singleChoiceSample.options.map((option) => (option.id === 'c' ? { ...option, feedback: { fr: '', en: 'No.' } } : option)) }, ['options.2.feedback.fr feedback-missing']],
  ['a number that one language has', withStem('Quel montant en décembre 2023 ?', 'How much in December 2023, of 415?'), ['stem number-in-one-language']],
  ['a date that one language has', withStem('Quel montant en 2023 ?', 'How much in May 2023?'), ['stem date-in-one-language']],
  ['a name that one language has', withStem('Quel montant selon Mistral en 2023 ?', 'How much in 2023?'), ['stem name-in-one-language']],
  ['a moving fact without its year', withStem('Quel montant ?', 'How much?'), ['stem fact-undated']],
  ['all of the above', withPlain(0, both('Toutes ces réponses', 'The lot')), ['options.0.text.fr options-about-options']],
  ['all of the above in English', withPlain(0, both('Tout', 'All of the above')), ['options.0.text.en options-about-options']],
  ['a double negation', withStem('Laquelle n’est pas fausse en 2023 ?', 'Which holds in 2023?'), ['stem.fr double-negation']],
  ['a negative option below a negative stem', { ...withPlain(2, both('Sans taxe', 'Tax-free')), stem: both('Laquelle ne va pas en 2023 ?', 'Which one is out in 2023?') }, ['options.2.text.fr double-negation']],
  ['options that are the same', withPlain(2, both('le loyer ')), ['options.2.text duplicate-option-text']],
  ['options that are nearly the same', withPlain(2, both('Un loyer.', 'The lease')), ['options.2.text.fr options-nearly-equal']],
  ['an option that says the stem', { ...withPlain(3, both('Quel est le loyer en 2023', 'Rent of 2023')), stem: both('Quel est le loyer, en 2023 ?', 'What is the rent in 2023?') }, ['options.3.text.fr option-repeats-stem']],
  ['a key that is much the longest', withPlain(1, both('Le salaire, versé chaque mois au personnel', 'Pay')), ['options.1.text.fr key-longest']],
  ['an option that is far longer', withPlain(2, both('La taxe que chaque entreprise verse à sa commune', 'Tax')), ['options.2.text.fr option-much-longer']],
  ['an option that is far shorter', withOptions(...plain.map(({ fr }, index) => (index === 2 ? both('Non') : both(`${fr} que verse chaque année une entreprise`)))), ['options.2.text.fr option-much-shorter', 'options.2.text.en option-much-shorter']],
  ['an absolute word in an option', withPlain(0, both('Le loyer, toujours', 'Rent')), ['options.0.text.fr absolute-word']],
  ['an absolute word in a statement', { ...trueFalseSample, stem: both('En 2023, cela baisse chaque mois.', 'In 2023 it always falls.') }, ['stem.en absolute-word']],
  ['a stem that is hard to read', withStem(`En 2023, ${'considérablement approfondi méthodologiquement '.repeat(6)}?`, 'Which in 2023?'), ['stem.fr stem-hard-to-read']],
  ['a stem that is a text', withStem(`En 2023 ? ${'Il va. '.repeat(50)}`, 'Which in 2023?'), ['stem.fr stem-too-long']],
  ['an image without alternative text', withImage(`![Une courbe](${image})`, `![ ](${image})`), ['stem.en image-without-alt']],
  ['an image of one language only', withImage(`![Une courbe](${image})`, 'this'), ['stem image-in-one-language']],
  ['an image from elsewhere', withImage('![Une courbe](https://a.example/a.png)', '![A curve](https://a.example/a.png)'), ['stem.fr image-malformed', 'stem.en image-malformed']],
]

const names = new Set(['Mistral'])

describe('the quality of a question', () => {
  it.each(checks)('names %s, and nothing else', (_check, question, findings) => {
    expect(of(question, { names })).toEqual(findings)
  })

  it('names an image in a list that shows plain text', () => {
    const shown: Localised = { fr: `![Oui](${image})`, en: `![Yes](${image})` }
    const gaps = clozeSample.gaps.map((gap) => (gap.kind === 'choice' ? { ...gap, options: gap.options.map((option, index) => (index === 0 ? { ...option, text: shown } : option)) } : gap))
    expect(of({ ...clozeSample, gaps })).toContainEqual(expect.stringMatching(/^gaps\.\d+\.options\.0\.text\.fr image-not-shown$/))
  })

  it.each(Object.values(samples).map((question) => [question.type, question] as const))('finds nothing in the sound sample of type %s', (_type, question) => {
    expect(of(question, { names })).toEqual([])
  })

  it('takes an image whose text and size are there, and asks whether it is stored where that is known', () => {
    const question = withImage(`![Une courbe](${image})`, `![A curve](${image})`)
    expect(of(question)).toEqual([])
    expect(of(question, { images: new Set([image]) })).toEqual([])
    expect(of(question, { images: new Set() })).toEqual(['stem.fr image-unknown', 'stem.en image-unknown'])
  })

  it('lets a quotation, « ne … que », code and figures be what they are', () => {
    expect(of(withStem('Laquelle n’est que « jamais fausse » en 2023 ?', 'Which is not ‘never false’ in 2023?'))).toEqual([])
    expect(of(withOptions(both('`a += 1`', '`a += 1`;'), both('`a -= 1`', '`a -= 1`;'), both('C++', 'C++.'), both('C#', 'C#.')))).toEqual([])
    expect(of(withOptions(both('1,5 %', '1.5%'), both('15 %', '15%'), both('51 %', '51%'), both('5,1 %', '5.1%')))).toEqual([])
  })

  it('looks at the declared language alone', () => {
    const french: SingleChoice = {
      ...withStem('Quel montant en 2023 ?', ''),
      explanation: both('Parce que.', ''),
      options: singleChoiceSample.options.map((option) => ({ ...option, text: both(option.text.fr, ''), feedback: both(option.feedback.fr, '') })),
    }
    expect(of(french, { languages: ['fr'] })).toEqual([])
    expect(of(french, { languages: ['en'] }).filter((one) => one.endsWith('-missing'))).toHaveLength(10)
    expect(of({ ...french, stem: both('Sans année ?', '') }, { languages: ['fr'] })).toEqual(['stem fact-undated'])
  })

  it('counts a key and its options in a multiple response too', () => {
    const question: MultipleResponse = { ...multipleResponseSample, keys: [] }
    expect(of(question)).toEqual(['keys no-key'])
  })
})

describe('the quality of a quiz', () => {
  const quiz = { title: both('Un quiz', 'A quiz'), languages: ['fr', 'en'] as const, questions: [singleChoiceSample, trueFalseSample] as Question[] }
  const claims = quiz.questions.flatMap(({ claims: ids }) => ids).map((id) => ({ id, status: 'reference', isMoving: false }))
  const ofQuiz = (change: Partial<Parameters<typeof qualityOfQuiz>[0]>) => said(qualityOfQuiz({ ...quiz, ...change }, { claims }))

  it('is sound with two sound questions, and names the one that is not by its place', () => {
    expect(ofQuiz({})).toEqual([])
    expect(ofQuiz({ questions: [singleChoiceSample, { ...trueFalseSample, stem: both('Faux ?', '') }] })).toContain('questions.1.stem.en text-missing')
  })

  it('names a quiz without questions, without a language, without a title', () => {
    expect(ofQuiz({ questions: [] })).toEqual(['questions no-questions'])
    expect(ofQuiz({ languages: [] })).toEqual(['languages no-language'])
    expect(ofQuiz({ title: both('Un quiz', ' ') })).toEqual(['title.en text-missing'])
  })

  it('names a question that is there twice, and one that asks the same', () => {
    expect(ofQuiz({ questions: [singleChoiceSample, singleChoiceSample] })).toEqual(['questions.1.id duplicate-question'])
    const again = { ...singleChoiceSample, id: 'again', options: singleChoiceSample.options.toReversed() }
    expect(ofQuiz({ questions: [singleChoiceSample, trueFalseSample, again] })).toEqual(['questions.2 questions-alike'])
  })

  it('names keys that are the longest text of most choices, of three or more', () => {
    const choice = (id: string, stem: string): SingleChoice => ({ ...withPlain(1, both('Le salaire net', 'Net pay or so')), id, stem: both(`${stem} en 2023 ?`, `${stem} of 2023?`) })
    const found = ofQuiz({ questions: [choice('one', 'Un'), choice('two', 'Deux'), choice('three', 'Trois')] })
    expect(found).toEqual(['questions keys-mostly-longest', 'questions keys-mostly-longest'])
    expect(ofQuiz({ questions: [choice('one', 'Un'), choice('two', 'Deux')] })).toEqual([])
  })
})

/** A copy of a value with something done at one place. */
function changedAt(value: unknown, path: readonly PropertyKey[], change: (parent: Record<PropertyKey, unknown>, key: PropertyKey) => void): unknown {
  const copy: unknown = structuredClone(value)
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], copy)
  change(parent as Record<PropertyKey, unknown>, path.at(-1) ?? '')
  return copy
}

/** Every place inside a value. */
function placesIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])])
}

/** A sample with one thing missing, empty or something else. */
const draft = fc.constantFrom(...Object.values(samples)).chain((question) =>
  fc.tuple(fc.constantFrom(...placesIn(question)), fc.oneof(fc.constant(undefined), fc.constant(''), fc.constant([]), fc.constant({}), fc.string({ maxLength: 9 }), fc.anything())).map(([path, other]) =>
    changedAt(question, path, (parent, key) => {
      parent[key] = other
    }),
  ),
)

const languages = fc.constantFrom<QualityContext['languages'][]>(['fr', 'en'], ['fr'], ['en'], [])

describe('the quality of a draft', () => {
  it('never throws, whatever the draft is', () => {
    fc.assert(fc.property(fc.oneof(draft, fc.anything()), languages, (value, declared) => void qualityOfDraft(value, { claims: [], languages: declared })))
  })

  it('never throws on a well-formed question, and is what the question has', () => {
    fc.assert(
      fc.property(anyQuestion, languages, (question, declared) => {
        const context = contextFor(question, { languages: declared })
        const found = qualityOfQuestion(question, context)
        for (const { field, severity } of found) expect(field !== '' && ['error', 'warning'].includes(severity)).toBe(true)
      }),
    )
  })

  it('is looked at as a question while nothing but texts is missing', () => {
    const started = { ...withPlain(0, both('Toutes ces réponses', '')), stem: both('', '') }
    expect(said(qualityOfDraft(started, contextFor(singleChoiceSample)))).toEqual(
      expect.arrayContaining(['stem.fr text-missing', 'stem.en text-missing', 'options.0.text.en text-missing', 'options.0.text.fr options-about-options']),
    )
  })

  it('says what is missing, unknown, malformed or too long, at its field', () => {
    const { key: _, ...keyless } = singleChoiceSample
    const ofDraft = (value: unknown) => said(qualityOfDraft(value, contextFor(singleChoiceSample)))
    expect(ofDraft(keyless)).toEqual(['key field-missing'])
    expect(ofDraft({ ...singleChoiceSample, colour: 'red' })).toEqual(['colour field-unknown'])
    expect(ofDraft({ ...singleChoiceSample, marks: 'many' })).toEqual(['marks field-malformed'])
    expect(ofDraft({ ...singleChoiceSample, options: singleChoiceSample.options.map(({ feedback: _feedback, ...option }) => option) })).toContain('options.3.feedback feedback-missing')
    expect(ofDraft(withStem(`En 2023 ? ${'é'.repeat(5000)}`, 'In 2023?'))).toEqual(['stem.fr text-too-long'])
    expect(ofDraft(withStem('En 2023\0 ?', 'In 2023?'))).toEqual(['stem.fr text-unstorable'])
  })

  it('is nothing but what its language wants', () => {
    const french = { ...singleChoiceSample, stem: { fr: 'Quel montant en 2023 ?' } }
    expect(said(qualityOfDraft(french, contextFor(singleChoiceSample)))).toEqual(['stem.en text-missing'])
    expect(said(qualityOfDraft(french, contextFor(singleChoiceSample, { languages: ['fr'] })))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { parseWith } from './labs-fixture'

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The fixture does not hold ${from}.`)
  return text.replace(from, to)
}

describe('the check of labs', () => {
  it('finds nothing in a lab without a problem, and reads it whole', () => {
    const { labs, problems } = parseWith()
    expect(problems).toEqual([])
    expect(labs[0]).toMatchObject({ slug: 'double', timeLimitSeconds: 10, given: { fr: { 'data.json': '[1, 2]\n', 'notes.md': 'Des notes.\n' }, en: { 'notes.md': 'Notes.\n' } } })
    expect(labs[0]?.sections.en.map(({ slug }) => slug)).toEqual(['first'])
  })

  const cases: [string, Parameters<typeof parseWith>[0], RegExp][] = [
    ['a missing translation', { 'lab.yaml': swap('fr: "Le double", ', '') }, /title\.fr: The French text is missing/],
    ['a folder of another name', { 'lab.yaml': swap('slug: double', 'slug: triple') }, /folder is named "double"/],
    ['a module that is not', { 'lab.yaml': swap('module: one', 'module: nowhere') }, /no module "nowhere"/],
    ['a module of the other track', { 'lab.yaml': swap('module: one', 'module: other') }, /track "education"/],
    ['a section that the module has not', { 'lab.yaml': swap('section: part', 'section: nowhere') }, /no section "nowhere"/],
    ['an objective that the module has not', { 'lab.yaml': swap('[know]', '[fly]') }, /no objective "fly"/],
    ['an unknown claim', { 'lab.yaml': swap('claims: [paper-right]', 'claims: [nope]') }, /no claim or reference "nope"/],
    ['a field that nobody knows', { 'lab.yaml': swap('minutes: 10', 'minutes: 10\nlevel: 3') }, /level: This field is not known/],
    ['steps that are not the sections of a text', { 'en.md': swap('#first', '#second') }, /en\.md: sections: .*first.*second/],
    ['a claim that one language alone cites', { 'en.md': swap(' :cite[paper-right]', '') }, /do not cite the same claims/],
    ['an unknown claim in a text', { 'fr.md': swap('paper-right', 'nope'), 'en.md': swap('paper-right', 'nope') }, /fr\.md: line 3/],
    ['a start file that one language lacks', { 'start/first.en.py': null }, /first\.en\.py: file: This file is missing/],
    ['a step without a solution', { 'solutions/first.py': null }, /solutions\/first\.py: file: This file is missing/],
    ['a check that the tests do not make', { 'tests/first.py': swap('"two"', '"three"') }, /do not make the check "two".*no check "three"/s],
    ['a given file of one language alone', { 'files/en/notes.md': null }, /files\/en\/notes\.md: file: This file is missing/],
    ['a file that nobody names', { 'files/more.csv': 'a,b' }, /more\.csv: file: lab\.yaml knows nothing/],
    ['a lab that asks a model without examples', { 'examples.yaml': null }, /examples\.yaml/],
    ['examples of a lab that asks none', { 'lab.yaml': swap('usesModel: true', 'usesModel: false') }, /examples\.yaml: file: lab\.yaml knows nothing/],
    ['a file beside the labs', { 'labs/readme.md': 'x' }, /labs\/readme\.md: file: No file belongs here/],
    ['a folder without lab.yaml', { 'lab.yaml': null }, /lab\.yaml: file: This file is missing/],
  ]
  it.each(cases)('finds %s', (_, changes, expected) => {
    expect(parseWith(changes).problems.join('\n')).toMatch(expected)
  })
})

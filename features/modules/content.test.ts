import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  claimUses,
  content,
  findArticle,
  findClaim,
  findModule,
  findQuiz,
  findTerm,
  getLesson,
  listArticles,
  listClaims,
  listGlossary,
  listModules,
  listQuizzes,
  listTracks,
  readContent,
} from './content'
import { problemsWith, swap, writeTree, type Changes } from './content-fixture'

const fr = 'modules/one/fr.md'
const en = 'modules/one/en.md'
const quiz = 'modules/one/quiz.yaml'
const module = 'modules/one/module.yaml'
const claims = 'claims/paper.yaml'
const cards = 'contradictions.yaml'

/** What is changed, then the start of each problem that must be found, and no other. */
const rules: [title: string, changes: Changes, problems: string[]][] = [
  ['an unknown field', { [claims]: swap('  kind: fact', '  kind: fact\n  mood: sad') }, ['claims/paper.yaml: [1].mood: This field is not known']],
  ['a missing field', { [claims]: swap('  kind: fact\n', '') }, ['claims/paper.yaml: [1].kind: This field is missing']],
  ['a missing French text', { [quiz]: swap('fr: "À Paris ?", ', '') }, [`${quiz}: questions[0].stem.fr: The French text is missing`]],
  ['a missing English text', { 'glossary.yaml': swap(', en: "Fresh money."', '') }, ['glossary.yaml: [0].definition.en: The English text is missing']],
  ['an empty text', { 'glossary.yaml': swap('Fresh money.', ' ') }, ['glossary.yaml: [0].definition.en: This text is empty']],
  ['an unquoted date', { 'claims/references.yaml': swap("'2023-12'", '2023') }, ['claims/references.yaml: [0].asOf: Quote the date']],
  ['broken YAML', { 'glossary.yaml': '- id: round\n  term: "a' }, ['glossary.yaml: line 2: This is not well-formed YAML', `${en}: line 3: There is no glossary term`, `${fr}: line 3: There is no glossary term`]],
  ['a doubled key in YAML', { 'glossary.yaml': swap('- id: round', '- id: round\n  id: round') }, ['glossary.yaml: line 2: This is not well-formed YAML', `${en}: line 3: There is no glossary term`, `${fr}: line 3: There is no glossary term`]],
  ['a YAML alias', { 'glossary.yaml': (text) => `${text}- &a { id: b }\n- *a\n` }, ['glossary.yaml: file: Write the values out', `${en}: line 3: There is no glossary term`, `${fr}: line 3: There is no glossary term`]],
  ['a file that is not a list', { 'tracks.yaml': 'modules: []' }, ['tracks.yaml: file: This file holds a list', `${module}: track: No track`, 'modules/two/module.yaml: track: No track']],
  ['a file that is missing', { 'articles.yaml': null }, ['articles.yaml: file: This file is missing', 'claims/paper.yaml: file: There is no article "paper"']],
  ['a file of an unknown name', { 'modules/one/notes.txt': 'x' }, ['modules/one/notes.txt: file: No file of this name']],
  ['a folder without module.yaml', { 'modules/three/fr.md': '::section[A]{#a}' }, ['modules/three: file: This folder has no module.yaml']],
  ['a folder that is not the slug', { [module]: swap('slug: one', 'slug: uno') }, [`${module}: slug: The folder is named "one"`, `${module}: track: No track lists`]],
  ['a claims file of no article', { 'claims/other.yaml': '- id: x\n  locator: H0\n  kind: fact\n  status: opinion\n  text: { fr: a, en: b }\n  check: { fr: a, en: b }\n  freshness: history\n  checkedOn: "2026-01-01"\n  topics: [x]\n' }, ['claims/other.yaml: file: There is no article "other"']],
  ['a locator outside the outline', { [claims]: swap('H2.1 «', 'H9 «') }, ['claims/paper.yaml: [1].locator: The outline of the article has no "H9"']],
  ['a claim id in two files', { 'claims/references.yaml': (text) => text + text.replace('ref-385', 'paper-right') }, ['claims/references.yaml: [1].id: There is already a claim "paper-right", in claims/paper.yaml']],
  ['a question id that is taken', { [quiz]: (text) => text + text.slice(text.indexOf('  - id: one-place')) }, [`${quiz}: questions[1].id: There is already a question "one-place"`]],
  ['a track with an unknown module', { 'tracks.yaml': swap('[one, two]', '[one, two, ten]') }, ['tracks.yaml: [0].modules[2]: There is no module "ten"']],
  ['a module listed twice', { 'tracks.yaml': swap('[one, two]', '[one, two, one]') }, ['tracks.yaml: [0].modules[2]: The module "one" is listed twice']],
  ['a module of another track', { [module]: swap('track: education', 'track: ambassadors') }, ['tracks.yaml: [0].modules[0]: The module "one" says']],
  ['an unknown prerequisite', { [module]: swap('modules: []', 'modules: [ten]') }, [`${module}: prerequisites.modules[0]: There is no module "ten"`]],
  ['prerequisites in a circle', { [module]: swap('modules: []', 'modules: [two]') }, [`${module}: prerequisites.modules: This module would`, 'modules/two/module.yaml: prerequisites.modules: This module would']],
  ['an unknown objective of a section', { [module]: swap('objectives: [know]', 'objectives: [know, fly]') }, [`${module}: sections[0].objectives[1]: This module has no objective "fly"`]],
  ['an objective that no section meets', { [module]: swap('sections:', '  - id: fly\n    text: { fr: Voler., en: Fly. }\nsections:') }, [`${module}: objectives[1].id: No section meets`]],
  ['an objective that is there twice', { [module]: swap('sections:', '  - id: know\n    text: { fr: Voler., en: Fly. }\nsections:') }, [`${module}: objectives[1].id: There is already an objective`]],
  ['an available module without its files', { [en]: null, [quiz]: null }, [`${en}: file: This file is missing`, `${quiz}: file: This file is missing`]],
  ['a planned module with a text', { 'modules/two/fr.md': '::section[A]{#a}' }, ['modules/two/fr.md: file: The module is planned']],
  ['a section that the text lacks', { [fr]: swap('::section[Suite]{#after}\n', '') }, [`${fr}: sections: The section "after"`]],
  ['a section that module.yaml lacks', { [fr]: (text) => `${text}\n::section[Fin]{#end}\n\nFin.\n` }, [`${fr}: line 29: module.yaml has no section "end"`]],
  ['an available module that says its minutes', { [module]: swap('quizMinutes: 3', 'minutes: 30\nquizMinutes: 3') }, [`${module}: minutes: The minutes of an available module are counted`]],
  ['an available module without the minutes of its quiz', { [module]: swap('quizMinutes: 3\n', '') }, [`${module}: quizMinutes: An available module says`]],
  ['a planned module without minutes', { 'modules/two/module.yaml': swap('minutes: 10\n', '') }, ['modules/two/module.yaml: minutes: A planned module says']],
  ['a section at the address of another page', { [module]: swap('slug: start', 'slug: imprimer'), [fr]: swap('{#start}', '{#imprimer}'), [en]: swap('{#start}', '{#imprimer}') }, [`${module}: sections[0].slug: "imprimer" is the address of another page`]],
  ['sections in another order', { [module]: (text) => text.replace('slug: start', 'slug: x').replace('slug: after', 'slug: start').replace('slug: x', 'slug: after') }, [`${en}: sections: The sections are not in the order`, `${fr}: sections: The sections are not in the order`]],
  ['text before the first section', { [fr]: (text) => `Bonjour.\n\n${text}` }, [`${fr}: line 1: A text begins with ::section`]],
  ['an unknown claim in a text', { [fr]: swap(':cite[paper-right]', ':cite[paper-none]') }, [`${fr}: line 3: There is no claim or reference "paper-none"`, `${en}: line 1: In the section "start", the claim "paper-right"`, `${en}: line 1: In the section "start", the claim "paper-none"`]],
  ['citations that differ between languages', { [en]: swap('Paris :cite[paper-right]', 'Paris') }, [`${en}: line 1: In the section "start", the claim "paper-right" is cited 1 × in French and 0 × in English`]],
  ['an unknown claim of an exhibit', { [fr]: swap('claim=paper-wrong', 'claim=none'), [en]: swap('claim=paper-wrong', 'claim=none') }, [`${en}: line 5: There is no claim "none"`, `${fr}: line 5: There is no claim "none"`]],
  ['an exhibit of a reference', { [fr]: swap('claim=paper-wrong', 'claim=ref-385'), [en]: swap('claim=paper-wrong', 'claim=ref-385') }, [`${en}: line 5: "ref-385" is a reference`, `${fr}: line 5: "ref-385" is a reference`]],
  ['a card that is not one', { [fr]: swap('card=K01', 'card=first') }, [`${fr}: line 5: The card of an exhibit`, `${cards}: cards[0].id: No exhibit of one/fr.md`]],
  ['an unknown term', { [fr]: swap('{#round}', '{#ring}') }, [`${fr}: line 3: There is no glossary term "ring"`]],
  ['a colon before a letter', { [fr]: swap('Comparez.', 'Deux choix :oui.') }, [`${fr}: line 18: ":oui" is read as a directive`]],
  ['an unknown container', { [fr]: swap(':::activity[Comparer]{minutes=5}', ':::warning') }, [`${fr}: line 17: There is no directive "warning"`, `${cards}: cards[0].lesson.activity.fr: The section "after" has no activity`]],
  ['a directive with too few colons', { [fr]: swap(':::activity[Comparer]', '::activity[Comparer]') }, [`${fr}: line 17: Count the colons`]],
  ['an attribute that a directive has not', { [fr]: swap('minutes=5', 'minutes=5 level=2') }, [`${fr}: line 17: The directive "activity" has no "level"`]],
  ['an activity without minutes', { [fr]: swap('{minutes=5}', '') }, [`${fr}: line 17: An activity says its whole minutes`]],
  ['an activity without a title', { [fr]: swap('[Comparer]', '') }, [`${fr}: line 17: The directive is written`, `${cards}: cards[0].lesson.activity.fr: The section "after" has no activity`]],
  ['a container that is not closed', { [fr]: swap('Vous savez comparer.\n:::\n', 'Vous savez comparer.\n') }, [`${fr}: line 25: The directive "takeaway" is not closed`]],
  ['a citation without an id', { [fr]: swap(':cite[paper-right]', ':cite[]'), [en]: swap(':cite[paper-right]', ':cite[]') }, [`${en}: line 3: A citation is malformed`, `${fr}: line 3: A citation is malformed`]],
  ['braces that do not parse', { [fr]: swap('::section[Début]{#start}', '::section[Début]{#start') }, [`${fr}: line 1: A text begins with`, `${fr}: line 1: A directive is malformed`, `${fr}: sections: The section "start"`]],
  ['a timeline without dates', { [fr]: swap('**28 avril 2023**', '28 avril 2023') }, [`${fr}: line 22: Each item of a timeline`]],
  ['a timeline that is no list', { [fr]: swap('- **28 avril 2023**', '**28 avril 2023**') }, [`${fr}: line 21: A timeline holds one bullet list`]],
  ['a takeaway that is not last', { [fr]: (text) => `${text}\nEncore.\n` }, [`${fr}: line 25: A takeaway is the last thing`]],
  ['raw HTML', { [fr]: swap('Comparez.', '<b>Comparez.</b>') }, [`${fr}: line 18: HTML is not allowed`, `${fr}: line 18: HTML is not allowed`]],
  ['an image', { [fr]: swap('Comparez.', '![a](https://example.org/a.png)') }, [`${fr}: line 18: This Markdown is not allowed here (image)`]],
  ['a heading of the wrong level', { [fr]: swap('### Une table', '## Une table') }, [`${fr}: line 11: Headings in a section`]],
  ['a link to nowhere', { [fr]: swap('Comparez.', '[Comparez](/modules/ten).') }, [`${fr}: line 18: This link leads nowhere`]],
  ['a link with its language', { [fr]: swap('Comparez.', '[Comparez](/fr/modules/one).') }, [`${fr}: line 18: This link leads nowhere`]],
  ['a link that is not https', { [fr]: swap('Comparez.', '[a](http://example.org) [b](javascript:alert(1))') }, [`${fr}: line 18: Links go to`, `${fr}: line 18: Links go to`]],
  ['a typed non-breaking space in a text', { [fr]: swap('385 M€ :cite', '385\u00A0M€ :cite') }, [`${fr}: line 6: A non-breaking space`]],
  ['a typed narrow space in YAML', { 'glossary.yaml': swap('argent frais', 'argent\u202Ffrais') }, ['glossary.yaml: line 3: A non-breaking space']],
  ['Markdown in a title', { [module]: swap('fr: "Un"', 'fr: "*Un*"') }, [`${module}: title.fr: This field is plain text`]],
  ['a list where a paragraph belongs', { 'glossary.yaml': swap('Fresh money.', '- Fresh money.') }, ['glossary.yaml: [0].definition.en: Write one paragraph']],
  ['HTML in YAML', { 'glossary.yaml': swap('Fresh money.', '<i>Fresh</i> money.') }, ['glossary.yaml: [0].definition.en: HTML is not allowed', 'glossary.yaml: [0].definition.en: HTML is not allowed']],
  ['citations that differ in a question', { [quiz]: swap('Yes, in Paris :cite[paper-right]', 'Yes, in Paris') }, [`${quiz}: questions[0].explanation: Here the claim "paper-right"`]],
  ['an unknown claim of a question', { [quiz]: swap('claims: [paper-right]', 'claims: [paper-right, none]') }, [`${quiz}: questions[0].claims[1]: There is no such claim`]],
  ['a fact that rests on nothing corroborated', { [quiz]: swap('claims: [paper-right]', 'claims: [paper-wrong]') }, [`${quiz}: questions[0].claims: A question of basis fact`]],
  ['an unknown objective of a question', { [quiz]: swap('objectives: [know]', 'objectives: [fly]') }, [`${quiz}: questions[0].objectives[0]: This module has no objective "fly"`]],
  ['a question of an unknown type', { [quiz]: swap('type: true-false', 'type: essay') }, [`${quiz}: questions[0].type: `]],
  ['a quiz with another id', { [quiz]: swap('id: one\n', 'id: uno\n') }, [`${quiz}: id: The id of a quiz`]],
]

const typedQuestions = `
  - id: one-town
    type: short-text
    basis: fact
    claims: [paper-right]
    objectives: [know]
    marks: 1
    stem: { fr: Dans quelle ville ?, en: In which town? }
    explanation: { fr: À Paris., en: In Paris. }
    accepted:
      - { texts: { fr: [Paris, "*paris*"], en: [Paris] }, feedback: { fr: Oui., en: "Yes, so it is." } }
    misconceptions: []
    feedback: { wrong: { fr: Relisez., en: Read again. } }
  - id: one-count
    type: cloze
    basis: fact
    claims: [paper-right]
    objectives: [know]
    marks: 1
    stem: { fr: Complétez., en: Fill in. }
    explanation: { fr: Une seule., en: Only one. }
    text:
      fr: |
        Il y a {{count}} *claims*.

        La ville est {{town}}.
      en: The town is {{town}}, with {{count}} claims.
    gaps:
      - id: count
        kind: number
        range: { min: 1, max: 3 }
        feedback: { right: { fr: Oui., en: "Yes, so it is." }, wrong: { fr: Relisez., en: Read again. } }
        misconceptions: [{ value: 4, share: 0.5, feedback: { fr: Presque., en: Nearly. } }]
      - id: town
        kind: text
        accepted: [{ texts: { fr: [Paris], en: [Paris] }, feedback: { fr: Oui., en: "Yes, so it is." } }]
        misconceptions: []
        feedback: { wrong: { fr: Relisez., en: Read again. } }
`

describe('readContent', () => {
  it('finds nothing wrong with a sound tree', () => {
    expect(problemsWith({})).toEqual([])
  })

  it('takes a short text with wildcards and a cloze of several paragraphs, and checks each of these', () => {
    expect(problemsWith({ [quiz]: (text) => text + typedQuestions })).toEqual([])
    const found = problemsWith({ [quiz]: (text) => text + typedQuestions.replace('Il y a {{count}} *claims*', '- Il y a {{ count }}').replace('*paris*', '*') })
    expect(found.toSorted()).toEqual([
      expect.stringContaining(`${quiz}: questions[1].accepted[0].texts.fr[1]: This text matches any answer`),
      expect.stringContaining(`${quiz}: questions[2].text.fr: A gap of the list is missing`),
      expect.stringContaining(`${quiz}: questions[2].text.fr: The text names a gap that is not in the list`),
      expect.stringContaining(`${quiz}: questions[2].text.fr: Write one paragraph`),
    ])
  })

  it.each(rules)('reports %s, with its file and field, and nothing else', (title, changes, wanted) => {
    const found = problemsWith(changes)
    const surplus = found.filter((problem) => !wanted.some((start) => problem.startsWith(start)))
    for (const start of wanted) expect(found).toContainEqual(expect.stringContaining(start))
    // A section that is gone takes its citations along, so these cases may say more.
    if (!/section that the text lacks|too few colons|braces/.test(title)) expect(surplus).toEqual([])
  })

  it('reports the problems of several files at once', () => {
    const found = problemsWith({
      [claims]: swap('  kind: fact\n', ''),
      'glossary.yaml': swap('Fresh money.', ''),
      [fr]: swap('{#round}', '{#ring}'),
      [quiz]: swap('objectives: [know]', 'objectives: [fly]'),
    })
    expect(found.map((problem) => problem.split(': ').slice(0, 2).join(' '))).toEqual([
      'claims/paper.yaml [1].kind',
      'glossary.yaml [0].definition.en',
      'modules/one/fr.md line 3',
      'modules/one/quiz.yaml questions[0].objectives[0]',
    ])
  })

  it.each(['', ': : :', '{', '[]', 'null', '- 1', '- - -', '\0', '&a [*a]', '- {fr: 1, en: []}', '!!js/function x', '- *a', ':::', '::section'])(
    'never throws, whatever the files hold: %j',
    (text) => {
      for (const name of ['tracks.yaml', 'articles.yaml', 'glossary.yaml', claims, 'claims/references.yaml', module, quiz, fr, en])
        expect(() => readContent(writeTree({ [name]: text }))).not.toThrow()
    },
  )

  it('reports a file that is not UTF-8 or cannot be read', () => {
    const dir = writeTree()
    writeFileSync(path.join(dir, 'glossary.yaml'), Buffer.from([0x2d, 0x20, 0xe9, 0x0a]))
    symlinkSync('/nowhere', path.join(dir, 'claims/gone.yaml'))
    const found = readContent(dir).problems.map(({ file, message }) => `${file}: ${message}`)
    expect(found).toContain('glossary.yaml: This file cannot be read as UTF-8 text.')
    expect(found).toContain('claims/gone.yaml: This file cannot be read as UTF-8 text.')
  })

  it('puts the typography into texts, but leaves questions as they were typed', () => {
    const { content: read } = readContent(writeTree())
    expect(read.claims[0]?.text).toEqual({ fr: 'La levée est de 400\u00A0M€.', en: 'The round is €400m.' })
    expect(read.quizzes[0]?.questions[0]?.stem.fr).toBe('À Paris ?')
  })
})

describe('the queries', () => {
  const serve = (changes: Changes = {}) => {
    const root = writeTree()
    const dir = writeTree(changes)
    mkdirSync(path.join(root, 'app'))
    symlinkSync(dir, path.join(root, 'app/content'))
    vi.spyOn(process, 'cwd').mockReturnValue(path.join(root, 'app'))
    return dir
  }
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  it('give what the files hold, in the order of tracks and articles', () => {
    serve()
    expect(listTracks().map(({ id, modules }) => [id, modules.map(({ slug }) => slug)])).toEqual([['education', ['one', 'two']]])
    expect(listModules().map(({ slug }) => slug)).toEqual(['one', 'two'])
    expect(findModule('one')?.sections[0]).toEqual({ slug: 'start', minutes: 1, objectives: ['know'], title: { fr: 'Début', en: 'Start' } })
    expect(listClaims().map(({ id }) => id)).toEqual(['paper-wrong', 'paper-right', 'ref-385'])
    expect(findClaim('paper-right')).toMatchObject({ kind: 'claim', claimKind: 'fact', articleId: 'paper' })
    expect(findClaim('ref-385')).toMatchObject({ kind: 'reference', asOf: '2023-12' })
    expect(listArticles()).toEqual([findArticle('paper')])
    expect(listGlossary()).toEqual([findTerm('round')])
    expect(listQuizzes()).toEqual([findQuiz('one')])
  })

  it('give null for what is not there, and getLesson throws', () => {
    serve()
    expect([findModule('x'), findClaim('x'), findArticle('x'), findTerm('x'), findQuiz('two')]).toEqual([null, null, null, null, null])
    expect(claimUses('x')).toEqual({ sections: [], quizzes: [] })
    expect(() => getLesson('one', 'x', 'fr')).toThrow('no lesson')
  })

  it('say where a claim is cited, exhibited and asked about', () => {
    serve()
    const usesOf = (id: string) => {
      const { sections, quizzes } = claimUses(id)
      return [sections.map(({ section }) => section.slug), quizzes.map(({ module: { slug }, questionIds }) => [slug, questionIds])]
    }
    expect(usesOf('paper-right')).toEqual([['start'], [['one', ['one-place']]]])
    expect(usesOf('paper-wrong')).toEqual([['start', 'after'], []])
    expect(usesOf('ref-385')).toEqual([['start', 'after'], []])
  })

  it('throw one error that lists every problem', () => {
    serve({ [claims]: swap('  kind: fact\n', ''), 'glossary.yaml': swap('Fresh money.', '') })
    expect(() => content()).toThrow(/2 problem[^]*claims\/paper\.yaml: \[1\]\.kind[^]*glossary\.yaml: \[0\]\.definition\.en/)
  })

  it('read again when a file has changed, except in production', () => {
    const dir = serve()
    const glossary = path.join(dir, 'glossary.yaml')
    const rewrite = (word: string, seconds: number) => {
      writeFileSync(glossary, `- id: round\n  term: { fr: ${word}, en: b }\n  definition: { fr: c, en: d }\n`)
      utimesSync(glossary, seconds, seconds)
      return findTerm('round')?.term.fr
    }
    expect(rewrite('premier', 1_000)).toBe('premier')
    expect(rewrite('second', 2_000)).toBe('second')
    vi.stubEnv('NODE_ENV', 'production')
    expect(rewrite('troisième', 3_000)).toBe('second')
  })
})

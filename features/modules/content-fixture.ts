import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { readContent } from './content'

const pair = (fr: string, en: string) => `{ fr: "${fr}", en: "${en}" }`

/** A small content tree without a problem, for the tests: path → text. */
export const soundFiles: Record<string, string> = {
  'tracks.yaml': `- id: education
  title: ${pair('Éducation', 'Education')}
  summary: ${pair('Un parcours.', 'A track.')}
  modules: [one, two]
`,
  'articles.yaml': `- id: paper
  title: "Un titre"
  publisher: Paper
  author: ${pair('Anonyme', 'Anonymous')}
  date: ${pair('2024', '2024')}
  asOf: '2024'
  genre: ${pair('Blog', 'Blog post')}
  stance: ${pair('Favorable', 'In favour')}
  weight: ${pair('Faible', 'Low')}
  language: fr
  summary: ${pair('Un résumé.', 'A summary.')}
  caveats: [${pair('À lire avec soin.', 'Read with care.')}]
  outline: [{ code: H0, heading: "Titre" }, { code: H2.1, heading: "Suite" }]
`,
  'glossary.yaml': `- id: round
  term: ${pair('levée de fonds', 'funding round')}
  definition: ${pair('De l’argent frais.', 'Fresh money.')}
`,
  'contradictions.yaml': `introduction:
  - ${pair('Deux pages, deux montants.', 'Two pages, two amounts.')}
questions:
  - ${pair('Qui parle ?', 'Who is speaking?')}
groups:
  - id: measure
    title: ${pair('Une mesure', 'A yardstick')}
    text: ${pair('Une monnaie, une date.', 'A currency, a date.')}
cards:
  - id: K01
    group: measure
    title: ${pair('400 ou 385 ?', '400 or 385?')}
    sides:
      - text: ${pair('La levée est de 400 M€.', 'The round is €400m.')}
        claims: [paper-wrong]
      - text: ${pair('Elle est de 385 M€.', 'It is €385m.')}
        claims: [ref-385]
    verdict: ${pair('Elle est de 385 M€, dit la presse.', 'It is €385m, says the press.')}
    facts: []
    exercise: ${pair('Laquelle des deux ?', 'Which of the two?')}
    expected: ${pair('385 M€.', '€385m.')}
    lesson: { module: one, section: after, activity: ${pair('Comparer', 'Compare')} }
`,
  'claims/paper.yaml': `- id: paper-wrong
  locator: H0 « Titre » ¶1
  kind: figure
  status: contradicted-elsewhere
  text: ${pair('La levée est de 400 M€.', 'The round is €400m.')}
  check: ${pair('Non : 385 :cite[ref-385].', 'No: 385 :cite[ref-385].')}
  freshness: history
  checkedOn: '2026-08-31'
  topics: [funding]
- id: paper-right
  locator: H2.1 « Suite » ¶2
  kind: fact
  status: corroborated
  text: ${pair('Elle est à Paris.', 'It is in Paris.')}
  check: ${pair('Confirmé.', 'Confirmed.')}
  freshness: history
  checkedOn: '2026-08-31'
  topics: [origins]
`,
  'claims/references.yaml': `- id: ref-385
  text: ${pair('La levée est de 385 M€.', 'The round is €385m.')}
  where: ${pair('Le Monde', 'Le Monde')}
  asOf: '2023-12'
  confidence: high
  freshness: funding
  checkedOn: '2026-08-31'
  reviewBy: '2026-12-01'
  topics: [funding]
`,
  'modules/one/module.yaml': `slug: one
track: education
status: available
title: ${pair('Un', 'One')}
summary: ${pair('Premier module.', 'First module.')}
quizMinutes: 3
prerequisites: { modules: [], advised: [two] }
objectives:
  - id: know
    text: ${pair('Savoir.', 'Know.')}
sections:
  - slug: start
    objectives: [know]
  - slug: after
    objectives: [know]
`,
  'modules/one/fr.md': `::section[Début]{#start}

La :term[levée]{#round} est à Paris :cite[paper-right].

:::exhibit{claim=paper-wrong card=K01}
C’est 385 M€ :cite[ref-385].
:::

::section[Suite]{#after}

### Une table

| Jour | Montant |
| --- | ---: |
| 28 avril | 385 M€ |

:::activity[Comparer]{minutes=5}
Comparez.
:::

:::timeline
- **28 avril 2023** Une date :cite[ref-385], contestée :cite[paper-wrong].
:::

:::takeaway
Vous savez comparer.
:::
`,
  'modules/one/en.md': `::section[Start]{#start}

The :term[round]{#round} is in Paris :cite[paper-right].

:::exhibit{claim=paper-wrong card=K01}
It is €385m :cite[ref-385].
:::

::section[After]{#after}

### A table

| Day | Amount |
| --- | ---: |
| 28 April | €385m |

:::activity[Compare]{minutes=5}
Compare.
:::

:::timeline
- **28 April 2023** A date :cite[ref-385], disputed :cite[paper-wrong].
:::

:::takeaway
You can compare.
:::
`,
  'modules/one/quiz.yaml': `id: one
title: ${pair('Quiz', 'Quiz')}
languages: [fr, en]
passMarkPercent: 70
questions:
  - id: one-place
    type: true-false
    basis: fact
    claims: [paper-right]
    objectives: [know]
    marks: 1
    stem: ${pair('À Paris ?', 'In Paris?')}
    explanation: ${pair('Oui, à Paris :cite[paper-right].', 'Yes, in Paris :cite[paper-right].')}
    key: true
    feedback:
      whenTrue: ${pair('Oui.', 'Yes.')}
      whenFalse: ${pair('Non.', 'No.')}
`,
  'modules/two/module.yaml': `slug: two
track: education
status: planned
title: ${pair('Deux', 'Two')}
summary: ${pair('Deuxième module.', 'Second module.')}
minutes: 10
prerequisites: { modules: [one], advised: [] }
objectives:
  - id: more
    text: ${pair('Savoir plus.', 'Know more.')}
`,
}

/** Changes to the sound tree: a text replaces a file, null takes it away, a function edits it. */
export type Changes = Record<string, string | null | ((text: string) => string)>

const made: string[] = []
afterAll(() => made.forEach((dir) => rmSync(dir, { recursive: true, force: true })))

/** Writes the sound tree with changes into a new temporary folder, which goes after the tests, and gives its path. */
export function writeTree(changes: Changes = {}): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'content-'))
  made.push(dir)
  const files: Record<string, string | null> = { ...soundFiles }
  for (const [file, change] of Object.entries(changes))
    files[file] = typeof change === 'function' ? change(soundFiles[file] ?? '') : change
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
  return dir
}

/** An edit that fails the test when there is nothing to replace. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The fixture does not hold ${JSON.stringify(from)}.`)
  return text.replace(from, to)
}

/** The problems of the sound tree with changes, each as `file: field: message`. */
export const problemsWith = (changes: Changes): string[] =>
  readContent(writeTree(changes)).problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`)

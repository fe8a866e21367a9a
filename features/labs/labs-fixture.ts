import type { Module } from '@/features/modules/schema'
import { parseLabs } from './content-rules'

const pair = (fr: string, en: string) => `{ fr: "${fr}", en: "${en}" }`

/** A small lab without a problem, for the tests: path → text. */
export const soundLab: Record<string, string> = {
  'labs/double/lab.yaml': `slug: double
module: one
section: part
minutes: 10
title: ${pair('Le double', 'Twice')}
summary: ${pair('Doublez.', 'Double it.')}
objectives: [know]
claims: [paper-right]
usesModel: true
steps:
  - id: first
    title: ${pair('Premier pas', 'First step')}
    file: double.py
    hints: [${pair('Multipliez par 2.', 'Multiply by 2.')}]
    checks:
      - id: two
        text: ${pair('Le double de 2 est 4.', 'Twice 2 is 4.')}
        failed: ${pair('Ce n’est pas 4.', 'It is not 4.')}
files:
  - name: data.json
    title: ${pair('Des nombres', 'Numbers')}
  - name: notes.md
    title: ${pair('Des notes', 'Notes')}
`,
  'labs/double/fr.md': '::section[Premier pas]{#first}\n\nÀ Paris :cite[paper-right], écrivez `double`.\n',
  'labs/double/en.md': '::section[First step]{#first}\n\nIn Paris :cite[paper-right], write `double`.\n',
  'labs/double/start/first.fr.py': 'def double(x):\n    return None\n',
  'labs/double/start/first.en.py': 'def double(x):\n    return None\n',
  'labs/double/tests/first.py': 'import work\nfrom lab import check\ncheck("two", lambda: work.double(2) == 4)\n',
  'labs/double/solutions/first.py': 'def double(x):\n    return 2 * x\n',
  'labs/double/files/data.json': '[1, 2]\n',
  'labs/double/files/fr/notes.md': 'Des notes.\n',
  'labs/double/files/en/notes.md': 'Notes.\n',
  'labs/double/examples.yaml': `- when: [double]\n  model: imagined\n  content: ${pair('Quatre.', 'Four.')}\n`,
}

const modules = [
  { slug: 'one', track: 'education', sections: [{ slug: 'part' }], objectives: [{ id: 'know' }] },
  { slug: 'other', track: 'ambassadors', sections: [{ slug: 'part' }], objectives: [{ id: 'know' }] },
] as Module[]
const known = { claims: new Set(['paper-right']), references: new Set<string>(), terms: new Set<string>(), addresses: new Set(['/']) }

type Changes = Record<string, string | null | ((text: string) => string)>

/** The sound lab with changes, parsed: a text replaces a file, null takes it away, a function edits it. */
export function parseWith(changes: Changes = {}) {
  const files = new Map(Object.entries(soundLab))
  for (const [name, change] of Object.entries(changes)) {
    const file = name.startsWith('labs/') ? name : `labs/double/${name}`
    if (change === null) files.delete(file)
    else files.set(file, typeof change === 'string' ? change : change(files.get(file) ?? ''))
  }
  const { labs, problems } = parseLabs(files, modules, known)
  return { labs, problems: problems.map(({ file, field, message }) => `${file}: ${field}: ${message}`) }
}

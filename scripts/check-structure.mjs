/**
 * Holds the shape of the tree: the closed set of file names in a feature, kebab-case names, no file named by its kind.
 * Who may import whom is for the linter (.oxlintrc.json).
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const ROOMS = ['app', 'components', 'features', 'formats', 'i18n', 'lib', 'prisma', 'questions', 'e2e', 'bench']
/** A file says what it is about, not what kind of thing it is. */
const KINDS = /^(utils?|helpers?|services?|types|index|common-utils|misc|manager)\.(ts|tsx|mjs)$/
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...ROOMS], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))

const problems = files.flatMap((file) => {
  const name = path.basename(file)
  const found = []
  if (KINDS.test(name)) found.push('is named by its kind: name it by what it is about')
  if (!KEBAB.test(name)) found.push('is not in kebab-case')
  if (/^features\/[^/]+\/.*\/.*\//.test(file)) found.push('lies too deep: a feature has its files and components/')
  const folder = /^features\/[^/]+\/([^/]+)\//.exec(file)?.[1]
  if (folder && folder !== 'components') found.push(`lies in ${folder}/: a feature has one folder, components/`)
  if (/^features\/[^/]+\/[^/]+\.tsx$/.test(file) && !/\.test\.tsx$/.test(file)) found.push('is a component: it belongs in components/')
  return found.map((problem) => `${file} ${problem}`)
})

for (const problem of problems) console.error(problem)
console.log(`structure: ${files.length} files, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

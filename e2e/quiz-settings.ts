import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { z } from 'zod'
import type { quizSettingsSchema } from '../features/quizzes/settings'
import type { Question } from '../questions/question'
import { tsScript } from '../scripts/testing/commands.mjs'
import { moduleSlug } from './fixtures'
import type { Site } from './site'

export const hints = [
  { fr: 'Relisez la section sur les tours de table.', en: 'Read the section on the funding rounds again.' },
  { fr: 'La réponse est dans le premier paragraphe.', en: 'The answer is in the first paragraph.' },
]

type Wish = z.input<typeof quizSettingsSchema> & { hasHints?: boolean; questions?: readonly Question[] }

/** From now on, attempts at the funding module's quiz on this site are taken as these settings say, and ask these questions. */
export async function publishWith(site: Site, { hasHints = false, questions, ...settings }: Wish): Promise<void> {
  const script = tsScript('e2e/publish-quiz.ts', '--quiz', moduleSlug, '--settings', JSON.stringify(settings), '--hints', JSON.stringify(hasHints ? hints : []), '--questions', questions ? JSON.stringify(questions) : '')
  await promisify(execFile)(process.execPath, script, { cwd: path.resolve(import.meta.dirname, '..'), env: site.env })
}

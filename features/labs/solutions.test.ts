import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { routing } from '@/i18n/routing'
import { listLabs, type Lab } from './content'
import { openPython } from './python-run'
import { findExample } from './rules'
import type { ChatMessage } from './schema'

let run: Awaited<ReturnType<typeof openPython>>
beforeAll(async () => {
  run = await openPython()
}, 60_000)

/** As our server answers where no model is configured. */
const answering = (lab: Lab, locale: 'fr' | 'en') => async (question: string) => {
  const { messages } = JSON.parse(question) as { messages: ChatMessage[] }
  const example = findExample(lab.examples, messages)
  return JSON.stringify(example ? { text: example.content[locale] } : { error: 'no example' })
}

describe.each(listLabs())('the lab $slug', (lab) => {
  for (const step of lab.steps)
    for (const locale of routing.locales) {
      const job = { tests: lab.tests[step.id] ?? '', files: lab.given[locale], file: step.file }
      const ask = lab.usesModel ? answering(lab, locale) : undefined

      it(`the solution of ${step.id} meets every check, in ${locale}`, async () => {
        const code = readFileSync(`content/labs/${lab.slug}/solutions/${step.id}.py`, 'utf8')
        const { checks, messages, output, outcome } = await run({ ...job, code }, ask)
        expect({ outcome, checks }, `${output}\n${JSON.stringify(messages)}`).toEqual({ outcome: 'done', checks: Object.fromEntries(step.checks.map(({ id }) => [id, true])) })
      }, 30_000)

      it(`the start file of ${step.id} leaves something to do, in ${locale}`, async () => {
        const { checks } = await run({ ...job, code: lab.start[step.id]?.[locale] ?? '' }, ask)
        expect(step.checks.every(({ id }) => checks[id])).toBe(false)
      }, 30_000)
    }
})

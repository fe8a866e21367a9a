import { readFileSync } from 'node:fs'
import path from 'node:path'
import { messageProblems } from '@/i18n/message-parity'
import { routing } from '@/i18n/routing'

/** Prints everything that is wrong between the files of messages; the exit code is 1 or 0. */
function main(): void {
  const files = Object.fromEntries(routing.locales.map((locale) => [locale, readMessages(locale)]))
  const problems = messageProblems(files)
  for (const { locale, key, message } of problems) console.error(`messages/${locale}.json: ${key}: ${message}`)
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'} in the messages`
  if (problems.length) console.error(count)
  else console.log(count)
  process.exitCode = problems.length ? 1 : 0
}

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(path.join('messages', file), 'utf8')) as Record<string, unknown>

/** All that the interface says in one language; the page of errors has its own file, in both. */
const readMessages = (locale: string): unknown => ({ ...read(`${locale}.json`), 'error-page': read('error-page.json')[locale] })

main()

// Brings the database in step with content/: publishes each quiz that changed. With --demo-accounts FILE it also makes
// the accounts that the file lists. Run by the launcher at every start; running it again changes nothing.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { listQuizzes } from '@/features/modules/content'
import { indexBank, publishQuiz } from '@/features/quizzes/mutations'
import { listPlans } from '@/features/workshops/content'
import { quizzesOf } from '@/features/workshops/rules'
import { createAccount } from '@/features/users/mutations'
import { roleSchema } from '@/features/users/schema'
import { operatorViewer } from '@/features/users/viewer'
import { db } from '@/lib/db'

const { values } = parseArgs({ options: { 'demo-accounts': { type: 'string' } } })
const demoAccountsSchema = z.array(z.object({ role: roleSchema, email: z.email(), password: z.string().min(10) }))

const operator = operatorViewer()
try {
  const listed = listQuizzes().map((quiz) => ({ quiz, isListed: true }))
  const unlisted = listPlans().flatMap(quizzesOf).map((quiz) => ({ quiz, isListed: false }))
  for (const { quiz, isListed } of [...listed, ...unlisted]) {
    const { number, isNew } = await publishQuiz(operator, quiz, { isListed })
    if (isNew) console.log(`quiz ${quiz.id}: version ${number}`)
  }
  await indexBank(operator)
  const file = values['demo-accounts']
  if (file) {
    for (const { role, email, password } of demoAccountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))) {
      await createAccount(operator, { role, email, password, name: `Demo ${role}` })
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db().$disconnect()
}

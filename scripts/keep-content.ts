// Before `next build`: reads and checks the content once, for the build and for whatever runs on it.
import { keepContent } from '@/features/modules/content'
import { keepPlans } from '@/features/workshops/content'

try {
  keepContent()
  keepPlans()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

import { locales } from '@/questions/localised'
import { writeCells } from './cells'
import type { PastedQuestion } from './pasted-question'
import { headsFor } from './table'

/** The questions as rows that a spreadsheet takes from the clipboard, both languages in one row; `readPasted` reads them again. */
export function writePasted(questions: readonly PastedQuestion[]): string {
  const most = Math.max(0, ...questions.map(({ options }) => options.length))
  const rows = questions.map((question) => {
    const keys = question.type === 'single-choice' ? [question.key] : question.keys
    const options = Array.from({ length: most }, (_, index) => question.options[index])
    return [
      ...[question.type, ...locales.map((locale) => question.stem[locale])],
      ...options.flatMap((option) => [option?.text.fr, option?.text.en, option?.feedback.fr, option?.feedback.en].map((text) => text ?? '')),
      ...[keys.join(', '), ...locales.map((locale) => question.explanation[locale])],
    ]
  })
  return writeCells([headsFor(most), ...rows])
}

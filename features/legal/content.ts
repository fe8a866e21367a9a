import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { renderMarkdown } from '@/features/modules/markdown'
import type { Problem } from '@/features/modules/content-problems'
import type { Locale } from '@/i18n/routing'
import { fillPlaceholders, withoutOptionalLines, type PlaceholderWords } from './placeholders'
import { legalProblems } from './rules'
import type { LegalSettingName, LegalSettings, LegalTextId } from './schema'

/** Everything that is wrong with the legal texts of a content tree. */
export function checkLegalTexts(contentDir: string): Problem[] {
  const dir = path.join(contentDir, 'legal')
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  const files = names.map((entry) => path.relative(contentDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return legalProblems(new Map(files.map((file) => [file, readFileSync(path.join(contentDir, file), 'utf8')])))
}

/** A legal text as sanitised HTML with the operator's settings in it, and the names of those that it lacks. */
export function renderLegalText(id: LegalTextId, locale: Locale, settings: LegalSettings, words: PlaceholderWords): { html: string; missing: LegalSettingName[] } {
  const markdown = readFileSync(path.join(process.cwd(), 'content', 'legal', id, `${locale}.md`), 'utf8')
  return fillPlaceholders(renderMarkdown(withoutOptionalLines(markdown, settings), locale), settings, words)
}

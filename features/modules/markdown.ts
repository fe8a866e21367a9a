import 'server-only'
import type { Locale } from '@/i18n/routing'
import { ledger } from './content'
import { renderBlocks, renderPhrasing, type CitationNumbers } from './render'

/**
 * Sanitised HTML of a text's blocks, with typography, citations linked to their claims and terms to the glossary; `numbers`
 * as below.
 */
export const renderMarkdown = (markdown: string, locale: Locale, numbers?: CitationNumbers): string => renderBlocks(markdown, locale, ledger, numbers && { numbers }).html

/**
 * The same for a text of one paragraph, without the `<p>` around it: for titles, stems, options and cells. Texts that
 * are given the same `numbers` number their citations together, and add to it what they cite first.
 */
export const renderInline = (markdown: string, locale: Locale, numbers?: CitationNumbers): string =>
  renderPhrasing(markdown, locale, ledger, numbers).html

import 'server-only'
import type { Locale } from '@/i18n/routing'
import { ledger } from './content'
import { renderBlocks, renderPhrasing } from './render'

/** Sanitised HTML of a text's blocks, with typography, citations linked to their claims and terms to the glossary. */
export const renderMarkdown = (markdown: string, locale: Locale): string => renderBlocks(markdown, locale, ledger).html

/** The same for a text of one paragraph, without the `<p>` around it: for titles, stems, options and cells. */
export const renderInline = (markdown: string, locale: Locale): string => renderPhrasing(markdown, locale, ledger).html

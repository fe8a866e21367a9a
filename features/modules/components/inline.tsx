import { RichText } from '@/components/rich-text'
import type { Locale } from '@/i18n/routing'
import type { Localised } from '@/questions/localised'
import { renderInline } from '../markdown'

/** A text of one paragraph from the content, with its citations as links. */
export function Inline({ text, locale }: { text: Localised; locale: Locale }) {
  return <RichText as="span" html={renderInline(text[locale], locale)} />
}

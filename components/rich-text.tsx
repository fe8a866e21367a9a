type RichTextProps = { html: string; as?: 'div' | 'span'; className?: string }

/** Shows HTML that the server rendered and sanitised. Never give it a text that a person typed. */
export function RichText({ html, as: Tag = 'div', className }: RichTextProps) {
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />
}

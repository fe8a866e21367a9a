import { z } from 'zod'

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

export const localisedMaxLength = 4000

/** PostgreSQL's jsonb refuses U+0000 and lone surrogates: true for a text that it can keep. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text)

export const isBlankText = (text: string): boolean => text.trim() === ''

/** True for a text that is the same in both languages; one that is still to be written is none. */
export const isUntranslated = ({ fr, en }: { fr: string; en: string }): boolean => fr === en && !isBlankText(fr)

const text = z
  .string()
  .max(localisedMaxLength)
  .refine(value => !isBlankText(value), 'empty')
  .refine(isStorable, 'unstorable')

/** A text in both languages, neither of them empty; inline Markdown unless the field says otherwise. */
export const localisedSchema = z.strictObject({ fr: text, en: text })
export type Localised = z.infer<typeof localisedSchema>

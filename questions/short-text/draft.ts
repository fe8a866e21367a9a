import type { z } from 'zod'
import { blankCommon, blankTexts } from '../blank-fields'
import type { Unfinished } from '../unfinished'
import type { ShortText, textFields } from './schema'

export type ShortTextDraft = Unfinished<ShortText>

/** What is expected of a text, in a question or in a gap. */
export type TextDraft = Unfinished<z.infer<z.ZodObject<typeof textFields>>>

export const blankAccepted = (share: number) => ({ texts: { fr: [''], en: [''] }, share, feedback: blankTexts() })

export const blankWrongText = () => ({ texts: { fr: [''], en: [''] }, feedback: blankTexts() })

export const blankText = (): TextDraft => ({
  accepted: [blankAccepted(1)],
  misconceptions: [],
  matching: { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: false },
  feedback: { wrong: blankTexts() },
})

export const blankShortText = (id: string): ShortTextDraft => ({ ...blankCommon(id), explanation: blankTexts(), type: 'short-text', ...blankText() })

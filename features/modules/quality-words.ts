import { createTranslator } from 'use-intl/core'
import type { Finding, QualityCode } from '@/questions/quality/finding'
import english from '@/messages/en.json'

const sentences: Record<QualityCode, string> = english.quality
const translate = createTranslator({ locale: 'en', messages: sentences })

/** A finding in an English sentence, for the check of the content: the same words that an author of the bank reads. */
export const inWords = ({ code, params }: Pick<Finding, 'code' | 'params'>): string => translate(code, params)

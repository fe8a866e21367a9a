/** The regional form of a language for dates and times: English here is British (22 November, 14:02). */
export const regionOf = (locale: string): string => (locale === 'en' ? 'en-GB' : locale === 'fr' ? 'fr-FR' : locale)

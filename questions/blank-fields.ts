import type { Localised } from './localised'

export const blankTexts = (): Localised => ({ fr: '', en: '' })

/** Nothing written yet of what a question of any scored type has. */
export const blankCommon = (id: string) => ({
  id,
  basis: 'fact' as const,
  claims: [] as string[],
  objectives: [] as string[],
  marks: 1,
  stem: blankTexts(),
})

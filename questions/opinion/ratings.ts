const bounds = { '1-5': [1, 5], '0-10': [0, 10] } as const

export type ScaleRange = keyof typeof bounds

/** The numbers of a scale, from its lowest. Apart from the schema, so that browsers need no zod. */
export function ratingsOf(range: ScaleRange): number[] {
  const [low, high] = bounds[range]
  return Array.from({ length: high - low + 1 }, (_, index) => low + index)
}

import type { PlayerGap } from '../localise'
import type { Answer } from '../question'

/** What was typed or chosen in a gap, '' if nothing was. An id such as `constructor` must not find what it inherits. */
export const typedIn = (answer: Answer | null, gapId: string): string =>
  answer && 'gaps' in answer && Object.hasOwn(answer.gaps, gapId) ? (answer.gaps[gapId] ?? '') : ''

/** What was put in the gaps, in words and in the author's order. */
export const wordsIn = (answer: Answer, gaps: readonly PlayerGap[]): string[] =>
  gaps.flatMap(gap => {
    const typed = typedIn(answer, gap.id).trim()
    const words = gap.kind === 'choice' ? gap.options.find(({ id }) => id === typed)?.text : typed
    return words ? [words] : []
  })

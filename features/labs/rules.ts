import type { ChatMessage, LabExample } from './schema'

type Kept = { revision: number; saveKey: string; browserId: string; sequence: number }
type Save = { basedOn: number; saveKey: string; browserId: string; sequence: number }

/**
 * What becomes of a save. Within one browser its sequence decides, so that an older one never overwrites a newer one;
 * between two browsers the revision that it was based on, and where that has passed the person chooses. The same save
 * sent again is acknowledged again. As for answers (README.md), without a history.
 */
export function decideLabSave(kept: Kept | null, save: Save): 'written' | 'repeated' | 'superseded' | 'conflicting' {
  if (!kept) return 'written'
  if (kept.saveKey === save.saveKey) return 'repeated'
  if (kept.browserId === save.browserId) return save.sequence > kept.sequence ? 'written' : 'superseded'
  return save.basedOn === kept.revision ? 'written' : 'conflicting'
}

/** Lower case, without accents. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The first example all of whose words the last message holds; null where none fits. */
export function findExample(examples: readonly LabExample[], messages: readonly ChatMessage[]): LabExample | null {
  const asked = folded(messages.at(-1)?.content ?? '')
  return examples.find(({ when }) => when.every((word) => asked.includes(folded(word)))) ?? null
}

import { expect, it } from 'vitest'
import { moduleAfter, moduleBefore } from './way'

const open = (slug: string) => ({ slug, status: 'available' as const })
const planned = (slug: string) => ({ slug, status: 'planned' as const })
const tracks = [
  { id: 'one', modules: [open('a'), planned('b'), open('c')] },
  { id: 'two', modules: [planned('d'), open('e')] },
]

it('leads from module to module of a track, past those that are not open yet', () => {
  expect(moduleAfter(tracks, 'a')).toMatchObject({ module: { slug: 'c' }, isOtherTrack: false })
  expect(moduleBefore(tracks, 'c')).toMatchObject({ module: { slug: 'a' } })
  expect(moduleBefore(tracks, 'a')).toBeNull()
})

it('leads from the end of each track to the other one', () => {
  expect(moduleAfter(tracks, 'c')).toMatchObject({ track: { id: 'two' }, module: { slug: 'e' }, isOtherTrack: true })
  expect(moduleAfter(tracks, 'e')).toMatchObject({ track: { id: 'one' }, module: { slug: 'a' }, isOtherTrack: true })
})

it('leads nowhere where nothing else is open', () => {
  expect(moduleAfter([{ id: 'one', modules: [open('a')] }], 'a')).toBeNull()
  expect(moduleAfter(tracks, 'nowhere')).toBeNull()
})

import type { Module } from './schema'

type TrackOfModules = { modules: readonly Pick<Module, 'slug' | 'status'>[] }
type Neighbour<T extends TrackOfModules> = { track: T; module: T['modules'][number] }

/** The open module before this one in its track; null for the first. */
export function moduleBefore<T extends TrackOfModules>(tracks: readonly T[], slug: string): Neighbour<T> | null {
  const track = trackOf(tracks, slug)
  const module = track?.modules.slice(0, indexIn(track, slug)).findLast(isOpen)
  return track && module ? { track, module } : null
}

/**
 * The open module after this one. After the last of a track it is the first of the next track, and after the last track
 * the first of the first; null when no other track has an open module.
 */
export function moduleAfter<T extends TrackOfModules>(tracks: readonly T[], slug: string): (Neighbour<T> & { isOtherTrack: boolean }) | null {
  const track = trackOf(tracks, slug)
  if (!track) return null
  const next = track.modules.slice(indexIn(track, slug) + 1).find(isOpen)
  if (next) return { track, module: next, isOtherTrack: false }
  const place = tracks.indexOf(track)
  for (const other of [...tracks.slice(place + 1), ...tracks.slice(0, place)]) {
    const first = other.modules.find(isOpen)
    if (first) return { track: other, module: first, isOtherTrack: true }
  }
  return null
}

const trackOf = <T extends TrackOfModules>(tracks: readonly T[], slug: string) => tracks.find(({ modules }) => modules.some((module) => module.slug === slug))
const indexIn = ({ modules }: TrackOfModules, slug: string) => modules.findIndex((module) => module.slug === slug)
const isOpen = ({ status }: Pick<Module, 'status'>) => status === 'available'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { samples } from '@/questions/samples'
import type { Theirs } from '../schema'
import { afterChange, redone, startHistory, undone } from './draft-history'
import { DraftSaver } from './draft-saver'
import type { DraftReply, DraftSave } from './send-draft'

const base = samples['single-choice']
const withStem = (fr: string) => ({ ...base, stem: { ...base.stem, fr } })
const stemOf = ({ data }: DraftSave) => data.stem.fr
const theirs: Theirs = { theirs: withStem('Autre'), revision: 9, basedOnNumber: 4, editedBy: 'Claire', editedAt: '2026-11-23T14:02:00.000Z' }

/** A server that answers as told, and remembers what it was sent. */
function server() {
  const sent: { save: DraftSave; saveKey: string }[] = []
  const replies: (DraftReply | Promise<DraftReply>)[] = []
  let revision = 0
  const send = async (_slug: string, save: DraftSave, saveKey: string): Promise<DraftReply> => {
    sent.push({ save, saveKey })
    return replies.shift() ?? { kind: 'saved', revision: (revision += 1), savedAt: '2026-11-23T14:00:00.000Z' }
  }
  return { sent, replies, saver: new DraftSaver({ slug: base.id, revision: 0, basedOnNumber: 3, savedAt: null }, send) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the saver of a draft', () => {
  it('saves the latest when its author pauses, and says so', async () => {
    const { sent, saver } = server()
    saver.change(withStem('Q'))
    saver.change(withStem('Qu'))
    expect(saver.state()).toEqual({ kind: 'waiting' })
    expect(saver.isUnsaved).toBe(true)
    await vi.runAllTimersAsync()
    expect(sent.map(({ save }) => stemOf(save))).toEqual(['Qu'])
    expect(sent[0]?.save).toMatchObject({ basedOn: 0, basedOnNumber: 3 })
    expect(saver.state()).toEqual({ kind: 'saved', at: '2026-11-23T14:00:00.000Z' })
    expect(saver.isUnsaved).toBe(false)
  })

  it('sends one save at a time, the next over the revision of the one before', async () => {
    const { sent, replies, saver } = server()
    let answer: (reply: DraftReply) => void = () => {}
    replies.push(new Promise((resolve) => (answer = resolve)))
    saver.change(withStem('A'))
    await vi.advanceTimersByTimeAsync(1000)
    saver.change(withStem('B'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
    answer({ kind: 'saved', revision: 5, savedAt: '2026-11-23T14:00:00.000Z' })
    await vi.runAllTimersAsync()
    expect(sent.map(({ save }) => [stemOf(save), save.basedOn])).toEqual([['A', 0], ['B', 5]])
    expect(saver.isUnsaved).toBe(false)
  })

  it('sends what nobody has answered again, with the same key', async () => {
    const { sent, replies, saver } = server()
    replies.push({ kind: 'away' }, { kind: 'away' })
    saver.change(withStem('A'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.state()).toEqual({ kind: 'away' })
    expect(saver.isUnsaved).toBe(true)
    await vi.runAllTimersAsync()
    expect(new Set(sent.map(({ saveKey }) => saveKey)).size).toBe(1)
    expect(sent).toHaveLength(3)
    expect(saver.state().kind).toBe('saved')
  })

  it('stops at another version until the person has chosen, and loses nothing typed meanwhile', async () => {
    const { sent, replies, saver } = server()
    replies.push({ kind: 'changed', theirs })
    saver.change(withStem('Mienne'))
    await vi.runAllTimersAsync()
    saver.change(withStem('Mienne, plus longue'))
    await vi.runAllTimersAsync()
    expect(sent).toHaveLength(1)
    expect(saver.state()).toEqual({ kind: 'changed', theirs })
    await saver.keepMine(withStem('Mienne, plus longue'))
    expect(sent[1]?.save).toMatchObject({ basedOn: 9, basedOnNumber: 4, data: { stem: { fr: 'Mienne, plus longue' } } })
    expect(saver.state().kind).toBe('saved')
  })

  it('goes on from the other version when that is chosen', async () => {
    const { sent, replies, saver } = server()
    replies.push({ kind: 'changed', theirs })
    saver.change(withStem('Mienne'))
    await vi.runAllTimersAsync()
    saver.takeTheirs()
    expect(saver.isUnsaved).toBe(false)
    saver.change(withStem('Autre, reprise'))
    await vi.runAllTimersAsync()
    expect(sent[1]?.save).toMatchObject({ basedOn: 9, basedOnNumber: 4 })
  })

  it('keeps what was refused, and sends it when it is asked to', async () => {
    const { sent, replies, saver } = server()
    replies.push({ kind: 'refused', code: 'SIGNED_OUT' })
    saver.change(withStem('A'))
    await vi.runAllTimersAsync()
    expect(saver.state()).toEqual({ kind: 'refused', code: 'SIGNED_OUT' })
    expect(saver.isUnsaved).toBe(true)
    await saver.flush()
    expect(sent).toHaveLength(2)
    expect(saver.isUnsaved).toBe(false)
  })
})

describe('the history of a draft', () => {
  it('takes what is typed into one field for one step, and another field or a pause for another', () => {
    let history = startHistory(withStem('Q'))
    history = afterChange(history, withStem('Qu'), 1000)
    history = afterChange(history, withStem('Quo'), 1200)
    history = afterChange(history, { ...withStem('Quo'), marks: 2 }, 1300)
    history = afterChange(history, { ...withStem('Quoi'), marks: 2 }, 1400)
    history = afterChange(history, { ...withStem('Quoi ?'), marks: 2 }, 9000)
    const stems: unknown[] = []
    while (history.past.length > 0) {
      history = undone(history)
      stems.push([history.present.stem.fr, history.present.marks])
    }
    expect(stems).toEqual([['Quoi', 2], ['Quo', 2], ['Quo', 1], ['Q', 1]])
    expect(undone(history)).toBe(history)
    expect(redone(history).present.stem.fr).toBe('Quo')
  })

  it('forgets what was undone once something else is written', () => {
    const changed = afterChange(undone(afterChange(startHistory(withStem('A')), withStem('B'), 1)), withStem('C'), 2)
    expect(changed.future).toEqual([])
    expect(undone(changed).present.stem.fr).toBe('A')
    expect(redone(changed)).toBe(changed)
  })
})

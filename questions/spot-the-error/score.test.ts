import { describe, expect, it } from 'vitest'
import { spotTheErrorSample } from './sample'
import { scoreSpotTheError } from './score'

/** The sample is worth 2 marks; s2 and s4 are wrong, s1, s3 and s5 right. */
const score = (...segmentIds: string[]) => scoreSpotTheError(spotTheErrorSample, { segmentIds })
const earned = (...segmentIds: string[]) => score(...segmentIds).earned

describe('the score of errors to be spotted', () => {
  it('adds one per error found and takes one per right segment accused, as a share of the errors', () => {
    expect(earned('s2', 's4')).toBe(2)
    expect(earned('s4')).toBe(1)
    expect(earned('s2', 's4', 's1')).toBe(1)
    expect(earned('s2', 's1')).toBe(0)
  })

  it('never falls below nothing, and gives nothing for selecting everything', () => {
    expect(earned('s1', 's3', 's5')).toBe(0)
    expect(earned('s1', 's2', 's3', 's4', 's5')).toBe(0)
  })

  it('is the same whatever the order of selecting', () => {
    expect(earned('s1', 's4', 's2')).toBe(earned('s2', 's1', 's4'))
  })

  it('under all-or-nothing, earns all for exactly the errors and nothing for any other selection', () => {
    const strict = (...segmentIds: string[]) => scoreSpotTheError({ ...spotTheErrorSample, scoring: 'all-or-nothing' }, { segmentIds }).earned
    expect(strict('s4', 's2')).toBe(2)
    for (const selected of [['s2'], ['s2', 's4', 's1'], ['s3']]) expect(strict(...selected)).toBe(0)
  })

  it('gives the feedback of what was selected, where there is one', () => {
    expect(score('s1', 's2', 's3').feedback).toEqual(['segments.s1', 'segments.s2'])
  })

  it('earns nothing when a draft has no error yet', () => {
    expect(scoreSpotTheError({ ...spotTheErrorSample, errors: [] }, { segmentIds: ['s1'] }).earned).toBe(0)
  })
})

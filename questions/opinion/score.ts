import { notScored, type Score } from '../score'

/** An opinion is neither right nor wrong: no marks to earn, and nobody's judgement to wait for. */
export const scoreOpinion = (): Score => notScored()

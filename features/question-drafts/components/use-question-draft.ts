import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react'
import type { QuestionDraft } from '@/questions/draft'
import type { EditedQuestion } from '../schema'
import { afterChange, redone, startHistory, undone, type DraftHistory } from './draft-history'
import { DraftSaver } from './draft-saver'
import { sendDraft } from './send-draft'

type Step = { kind: 'change'; next: QuestionDraft; now: number } | { kind: 'undo' | 'redo' }

function step(history: DraftHistory, act: Step): DraftHistory {
  if (act.kind === 'change') return afterChange(history, act.next, act.now)
  return act.kind === 'undo' ? undone(history) : redone(history)
}

type Open = { saver: DraftSaver; data: QuestionDraft }

/** What was left by a link of ours: coming back, the browser may show the page as it was made, which is older. */
const left = new Map<string, Open>()

function open(edited: EditedQuestion): Open {
  const known = left.get(edited.slug)
  return known && (known.saver.isUnsaved || known.saver.revision >= edited.revision) ? known : { saver: new DraftSaver(edited, sendDraft), data: edited.data }
}

/** A draft in the page: its states, its saving, and a warning before what is not saved yet is left. */
export function useQuestionDraft(edited: EditedQuestion) {
  const [{ saver, data }] = useState(() => open(edited))
  const [history, dispatch] = useReducer(step, data, startHistory)
  const latest = useRef(data)
  const save = useSyncExternalStore(saver.subscribe, saver.state, saver.state)

  useEffect(() => {
    latest.current = history.present
  }, [history.present])

  useEffect(() => {
    const { slug } = edited
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved) event.preventDefault()
    }
    const leave = () => {
      if (document.visibilityState === 'hidden') void saver.flush({ isLeaving: true })
    }
    window.addEventListener('beforeunload', warn)
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      // By a link of ours the page stays and only its content goes: what waits is sent from there, and still warned of.
      left.set(slug, { saver, data: latest.current })
      void saver.flush()
    }
  }, [saver, edited])

  const change = useCallback(
    (next: QuestionDraft) => {
      dispatch({ kind: 'change', next, now: Date.now() })
      saver.change(next)
    },
    [saver],
  )
  const back = history.past.at(-1)
  const forth = history.future[0]
  const undo = () => {
    if (!back) return
    dispatch({ kind: 'undo' })
    saver.change(back)
  }
  const redo = () => {
    if (!forth) return
    dispatch({ kind: 'redo' })
    saver.change(forth)
  }
  return { draft: history.present, save, saver, change, undo, redo, canUndo: back !== undefined, canRedo: forth !== undefined, replace: (next: QuestionDraft) => dispatch({ kind: 'change', next, now: 0 }) }
}

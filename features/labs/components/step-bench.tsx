'use client'

import { CircleAlert, CircleCheck, CircleDashed, Lightbulb, LoaderCircle, Play, RotateCcw, Square, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import { RichText } from '@/components/rich-text'
import type { EditorHandle } from './code-editor'
import { useBench, useRunnerState, useSteps } from './lab-bench'
import { LabSaveState } from './lab-save-state'
import { useRun, type RunState } from './use-run'

/** A step as its bench shows it. Texts are sanitised HTML, in one language. */
export type StepFacts = {
  id: string
  title: string
  file: string
  start: string
  hints: string[]
  checks: { id: string; text: string; failed: string }[]
}

/** Only pages of labs have it, and only once it is there. */
const CodeEditor = dynamic(() => import('./code-editor').then((module) => module.CodeEditor), { ssr: false })

/** The learner's side of one step: editor, runs, checks, hints. */
export function StepBench({ step }: { step: StepFacts }) {
  const t = useTranslations('lab')
  const { view, isAway, saves, runner, running } = useBench()
  const steps = useSteps()
  const runnerState = useRunnerState()
  const { state, start, stop } = useRun(step)
  const [hintCount, setHintCount] = useState(0)
  const [isReset, setIsReset] = useState(false)
  const [said, setSaid] = useState('')
  const editor = useRef<EditorHandle>(null)
  const code = useRef<string | null>(null)
  const headingId = useId()

  const kept = steps[step.id]
  const isLoaded = view !== null && kept !== undefined
  const isPassed = Boolean(kept?.passedAt)
  const isRunning = running === step.id
  const isOtherRunning = running !== null && !isRunning
  const current = () => code.current ?? kept?.code ?? step.start
  // One primary action on the page: the first step that is not done.
  const isNext = Object.entries(steps).find(([, { passedAt }]) => !passedAt)?.[0] === step.id

  const change = (text: string) => {
    code.current = text
    setIsReset(false)
    saves.edit(step.id, text)
  }
  const replace = (text: string) => {
    editor.current?.replace(text)
    code.current = text
  }
  const check = async () => {
    setSaid('')
    const ended = await start(current(), true)
    if (ended?.reason !== 'done') return
    const passed = step.checks.filter(({ id }) => ended.results[id]?.isPassed).length
    setSaid(passed === step.checks.length ? t('allHold') : t('someHold', { passed, total: step.checks.length }))
  }
  const run = async () => {
    setSaid('')
    await start(current(), false)
  }

  return (
    <section aria-labelledby={headingId} className="min-w-0 rounded-[4px] border border-line bg-raised">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2.5">
        <h3 id={headingId} className="font-mono text-sm font-semibold">
          {step.file}
        </h3>
        <p className="text-sm">{isLoaded ? <LabSaveState step={kept} /> : <span className="text-ink-soft">{t(isAway ? 'away' : 'loading')}</span>}</p>
      </div>

      {kept?.status === 'conflict' && kept.other !== null ? (
        <div className="p-4" role="alert">
          <Callout tone="warn" title={t('conflict.title')}>
            <p>{t('conflict.text')}</p>
            <pre tabIndex={0} className="my-3 max-h-72 overflow-auto rounded-[4px] border border-line bg-paper p-3 text-sm whitespace-pre-wrap">
              {kept.other}
            </pre>
            <p className="flex flex-wrap gap-3">
              <Button onClick={() => void saves.choose(step.id, 'mine')}>{t('conflict.mine')}</Button>
              <Button onClick={() => replace(saves.choose(step.id, 'other'))}>{t('conflict.other')}</Button>
            </p>
          </Callout>
        </div>
      ) : null}

      {isLoaded ? (
        <CodeEditor
          initial={kept.code ?? step.start}
          isReadOnly={false}
          label={t('editor', { file: step.file })}
          help={t('editorHelp')}
          onChange={change}
          onRun={() => void run()}
          onTabFreed={() => setSaid(t('tabFreed'))}
          onFocus={runner.prepare}
          handle={editor}
        />
      ) : (
        <pre tabIndex={0} role="group" aria-label={t('startFile', { file: step.file })} className="min-h-[11rem] overflow-x-auto px-4 py-3 text-[0.9375rem] whitespace-pre-wrap">
          {step.start}
        </pre>
      )}
      <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">{t('editorHelp')}</p>

      <div className="border-t border-line px-4 py-3">
        <p className="flex flex-wrap gap-x-3 gap-y-2">
          <Button variant={isNext ? 'primary' : 'secondary'} onClick={() => void check()} disabled={!isLoaded || running !== null}>
            <CircleCheck aria-hidden="true" className="size-5" />
            {t('check')}
          </Button>
          {isRunning ? (
            <Button onClick={stop}>
              <Square aria-hidden="true" className="size-5" />
              {t('stop')}
            </Button>
          ) : (
            <Button onClick={() => void run()} disabled={!isLoaded || isOtherRunning}>
              <Play aria-hidden="true" className="size-5" />
              {t('run')}
            </Button>
          )}
          {hintCount < step.hints.length ? (
            <Button variant="quiet" onClick={() => setHintCount(hintCount + 1)}>
              <Lightbulb aria-hidden="true" className="size-5" />
              {t('hint', { number: hintCount + 1, total: step.hints.length })}
            </Button>
          ) : null}
          {isReset ? (
            <Button
              variant="quiet"
              onClick={() => {
                editor.current?.undo()
                setSaid(t('resetUndone'))
              }}
            >
              <Undo2 aria-hidden="true" className="size-5" />
              {t('undo')}
            </Button>
          ) : (
            <Button
              variant="quiet"
              disabled={!isLoaded}
              onClick={() => {
                if (current() === step.start) return
                replace(step.start)
                setIsReset(true)
                setSaid(t('resetDone'))
              }}
            >
              <RotateCcw aria-hidden="true" className="size-5" />
              {t('reset')}
            </Button>
          )}
        </p>
        <p role="status" className="mt-2 min-h-6 text-sm">
          {runStatus()}
        </p>
      </div>

      {hintCount > 0 ? (
        <div className="border-t border-line px-4 py-3">
          <h4 className="text-base font-semibold">{t('hints')}</h4>
          <ol className="mt-1 list-decimal space-y-1 ps-5" aria-live="polite">
            {step.hints.slice(0, hintCount).map((hint) => (
              <li key={hint}>
                <RichText as="span" html={hint} />
              </li>
            ))}
          </ol>
        </div>
      ) : null}

      <div className="border-t border-line px-4 py-3">
        <h4 className="text-base font-semibold">{t('checks')}</h4>
        <ol className="mt-1 space-y-2">
          {step.checks.map(({ id, text, failed }) => (
            <CheckLine key={id} text={text} failed={failed} state={checkState(id)} message={state.results[id]?.message ?? ''} />
          ))}
        </ol>
        {isPassed ? (
          <p className="mt-3 inline-flex items-baseline gap-1.5 font-semibold text-ok">
            <CircleCheck aria-hidden="true" className="size-[1em] translate-y-[0.13em]" />
            {t('stepDone')}
          </p>
        ) : null}
      </div>

      <Output state={state} />
    </section>
  )

  function checkState(id: string): CheckState {
    const result = state.results[id]
    if (result) return result.isPassed ? 'holds' : 'fails'
    return state.phase === 'ended' && state.isChecking ? 'not-reached' : 'open'
  }

  function runStatus(): string {
    if (runnerState === 'failed') return t('runnerFailed')
    if (isRunning && state.phase === 'preparing') return t(runnerState === 'loading' ? 'loadingPython' : 'preparing')
    if (isRunning) return t(state.isChecking ? 'checking' : 'running')
    if (said) return said
    return state.phase === 'ended' && state.reason ? t(`ended.${state.reason}`) : ''
  }
}

type CheckState = 'open' | 'holds' | 'fails' | 'not-reached'
const looks = {
  open: { icon: CircleDashed, colour: 'text-ink-soft' },
  holds: { icon: CircleCheck, colour: 'text-ok' },
  fails: { icon: CircleAlert, colour: 'text-wrong' },
  'not-reached': { icon: CircleDashed, colour: 'text-warn' },
} as const

function CheckLine({ text, failed, state, message }: { text: string; failed: string; state: CheckState; message: string }) {
  const t = useTranslations('lab')
  const { icon: Icon, colour } = looks[state]
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden="true" className={`mt-[0.25em] size-5 shrink-0 ${colour}`} />
      <div className="min-w-0">
        <RichText as="span" html={text} /> <span className={`text-sm font-semibold whitespace-nowrap ${colour}`}>{t(`checkState.${state}`)}</span>
        {state === 'fails' ? (
          <div className="text-sm text-ink-soft">
            <RichText as="span" html={failed} />
            {message ? <code className="mt-1 block break-words">{message}</code> : null}
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** What the program printed and what was answered to it. */
function Output({ state }: { state: RunState }) {
  const t = useTranslations('lab')
  if (state.phase === 'idle') return null
  const isMoving = state.phase !== 'ended'
  return (
    <div className="border-t border-line px-4 py-3">
      <h4 className="flex items-center gap-2 text-base font-semibold">
        {t('output')}
        {isMoving ? <LoaderCircle aria-hidden="true" className="size-4 motion-safe:animate-spin" /> : null}
      </h4>
      {state.output ? (
        <pre tabIndex={0} role="group" aria-label={t('output')} className="mt-1 max-h-80 overflow-auto rounded-[4px] border border-line bg-paper p-3 text-sm break-words whitespace-pre-wrap">
          {state.output}
        </pre>
      ) : isMoving ? null : (
        <p className="text-sm text-ink-soft">{t('noOutput')}</p>
      )}
      {state.isCut ? <p className="mt-1 text-sm text-warn">{t('cut')}</p> : null}
      {state.replies.length > 0 ? (
        <>
          <h4 className="mt-3 text-base font-semibold">{t('model.replies')}</h4>
          <ul className="mt-1 space-y-2">
            {state.replies.map(({ source, model, content }, index) => (
              <li key={index} className={`border-s-2 ps-3 ${source === 'example' ? 'border-warn' : 'border-line'}`}>
                <p className="text-sm font-semibold">{source === 'example' ? t('model.example', { model }) : t('model.answer', { model })}</p>
                <p className="text-sm break-words whitespace-pre-wrap">{content}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

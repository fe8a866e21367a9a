'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import type { Locale } from '@/i18n/routing'
import { problemsOf, type DraftProblem } from '@/questions/draft-problems'
import type { QuestionLabels } from '@/questions/labels'
import { QuestionEditor } from '@/questions/question-editor'
import { freezeDraftAction } from '../actions'
import type { ClaimChoice, EditedQuestion } from '../schema'
import { ClaimPicker } from './claim-picker'
import { DraftConflict } from './draft-conflict'
import { DraftPreview, type PreviewWidth } from './draft-preview'
import { ProblemList } from './problem-list'
import { byField, inFormOrder, isUnwritten, useEditorLabels, useProblemWords } from './problem-words'
import { SaveLine } from './save-line'
import { useQuestionDraft } from './use-question-draft'

type Props = { edited: EditedQuestion; claims: readonly ClaimChoice[]; playerLabels: Record<Locale, QuestionLabels>; locale: Locale }

type Outcome = { tone: 'ok' | 'wrong'; text: string }

/** A question as it is written: form, preview, saving, and the next version. */
export function QuestionForm({ edited, claims, playerLabels, locale }: Props) {
  const t = useTranslations('questionEditor')
  const labels = useEditorLabels()
  const say = useProblemWords()
  const { draft, save, saver, change, undo, redo, canUndo, canRedo, replace } = useQuestionDraft(edited)
  const [width, setWidth] = useState<PreviewWidth>('phone')
  const [isStrict, setIsStrict] = useState(false)
  const [served, setServed] = useState<readonly DraftProblem[]>([])
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isFreezing, setIsFreezing] = useState(false)
  const [asked, setAsked] = useState(0)
  const list = useRef<HTMLDivElement>(null)

  const read = useDeferredValue(draft)
  // The one function that finds what is wrong, here and when a version is made.
  const problems = useMemo(() => problemsOf(read, claims), [read, claims])
  const all = useMemo(() => (problems.length > 0 ? problems : served), [problems, served])
  const shown = useMemo(() => (isStrict ? all : all.filter((problem) => !isUnwritten(problem))), [all, isStrict])
  const form = useMemo(() => ({ labels, locale, problems: byField(say(shown)) }), [labels, locale, say, shown])

  useEffect(() => {
    if (asked > 0) list.current?.focus()
  }, [asked])

  function refuse(found: readonly DraftProblem[]) {
    setServed(found)
    setIsStrict(true)
    setAsked((count) => count + 1)
  }

  async function freeze() {
    setOutcome(null)
    const found = problemsOf(draft, claims)
    if (found.length > 0) return refuse([])
    setIsFreezing(true)
    await saver.flush()
    if (saver.isUnsaved) {
      setIsFreezing(false)
      return setOutcome({ tone: 'wrong', text: t('freeze.unsaved') })
    }
    const result = await freezeDraftAction({ questionSlug: edited.slug, revision: saver.revision }).catch(() => ({ ok: false as const, error: 'UNAVAILABLE' as const }))
    setIsFreezing(false)
    if (result.ok) {
      saver.begin(result.revision, result.number)
      setIsStrict(false)
      return setOutcome({ tone: 'ok', text: t('freeze.done', { number: result.number }) })
    }
    if (result.error === 'QUESTION_UNFINISHED') return refuse(result.problems)
    if (result.error === 'DRAFT_CHANGED' || result.error === 'VERSION_CHANGED') return saver.meet(result)
    setOutcome({ tone: 'wrong', text: t(`freeze.errors.${result.error}`) })
  }

  function shortcut(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    // A search is no part of the question.
    if (event.target instanceof Element && event.target.closest('[role=search]')) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    // The browser's own undoing knows one field; ours knows rows as well.
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }

  const number = (saver.basedOnNumber ?? 0) + 1
  return (
    <div className={width === 'phone' ? 'grid gap-x-10 gap-y-10 xl:grid-cols-[minmax(0,1fr)_24.5rem]' : 'grid gap-y-10'}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Shortcuts beside the buttons that do the same. */}
      <div className="min-w-0 space-y-6" onKeyDown={shortcut}>
        {save.kind === 'changed' ? (
          <DraftConflict
            mine={draft}
            theirs={save.theirs}
            labels={labels}
            locale={locale}
            onKeepMine={() => void saver.keepMine(draft)}
            onTakeTheirs={() => {
              // Mine stays in the history of this page: one step back brings it again.
              replace(save.theirs.theirs)
              saver.takeTheirs()
            }}
          />
        ) : null}
        {isStrict && all.length > 0 ? <ProblemList ref={list} problems={say(inFormOrder(all))} labels={labels} /> : null}
        <h2 className="sr-only">{t('form')}</h2>
        <QuestionEditor
          question={draft}
          onChange={(next) => {
            setServed([])
            setOutcome(null)
            change(next)
          }}
          form={form}
          claims={<ClaimPicker form={form} claims={claims} chosen={draft.claims} onChange={(ids) => change({ ...draft, claims: ids })} />}
        />
        <div className="sticky-actions bottom-0 z-10 space-y-2 border-t border-line bg-paper py-3 sm:sticky">
          {outcome ? (
            <div role="status">
              <Callout tone={outcome.tone}>{outcome.text}</Callout>
            </div>
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button variant="primary" disabled={isFreezing || save.kind === 'changed'} onClick={() => void freeze()}>
              {isFreezing ? t('freeze.sending') : t('freeze.submit', { number })}
            </Button>
            <Button variant="quiet" disabled={!canUndo} onClick={undo}>
              {t('undo')}
            </Button>
            <Button variant="quiet" disabled={!canRedo} onClick={redo}>
              {t('redo')}
            </Button>
            <SaveLine save={save} locale={locale} onSave={() => void saver.flush()} />
            <p className="text-sm text-ink-soft">{all.length === 0 ? t('ready') : t('toDo', { count: all.length })}</p>
          </div>
        </div>
      </div>
      <div className={width === 'phone' ? 'xl:sticky xl:top-4 xl:max-h-[calc(100vh-2rem)] xl:self-start xl:overflow-y-auto' : ''}>
        <DraftPreview draft={draft} locale={locale} labels={playerLabels} width={width} onWidth={setWidth} />
      </div>
    </div>
  )
}

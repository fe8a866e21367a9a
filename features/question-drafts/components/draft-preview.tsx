'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '@/i18n/routing'
import type { QuestionDraft } from '@/questions/draft'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import { QuestionPlayer } from '@/questions/question-player'
import { previewDraftAction } from '../actions'

export type PreviewWidth = 'phone' | 'projector'

type Shown = Record<Locale, PlayerQuestion>

const PAUSE_MS = 500

/** The draft as the server shows it to learners: asked for at each pause, one request at a time. Null until the first answer. */
function usePreview(draft: QuestionDraft): { shown: Shown | null; isAway: boolean } {
  const [shown, setShown] = useState<Shown | null>(null)
  const [isAway, setIsAway] = useState(false)
  const latest = useRef(draft)
  const isAsking = useRef(false)
  useEffect(() => {
    latest.current = draft
    async function ask() {
      if (isAsking.current) return
      isAsking.current = true
      let sent: QuestionDraft
      do {
        sent = latest.current
        const answer = await previewDraftAction({ data: sent }).catch(() => ({ ok: false as const }))
        setIsAway(!answer.ok)
        if (answer.ok) setShown({ fr: answer.fr, en: answer.en })
        // What has changed while it was asked for is asked for next.
      } while (latest.current !== sent)
      isAsking.current = false
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  return { shown, isAway }
}

type Props = {
  draft: QuestionDraft
  locale: Locale
  /** The words of the player in both languages: a preview may be in the other one than the page. */
  labels: Record<Locale, QuestionLabels>
  width: PreviewWidth
  onWidth: (width: PreviewWidth) => void
}

/** The question as learners see it, in either language, as wide as a phone or as large as on a wall. It can be tried. */
export function DraftPreview({ draft, locale, labels, width, onWidth }: Props) {
  const t = useTranslations('questionEditor.preview')
  const { shown, isAway } = usePreview(draft)
  const [language, setLanguage] = useState<Locale>(locale)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const choice = 'inline-flex min-h-11 items-center gap-2'
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title" className="text-[1.5rem]">
        {t('title')}
      </h2>
      <div className="mt-2 flex flex-wrap gap-x-8">
        <div role="radiogroup" aria-label={t('language')} className="flex gap-x-4">
          {(['fr', 'en'] as const).map((value) => (
            <label key={value} className={choice}>
              <input type="radio" name="preview-language" checked={language === value} onChange={() => setLanguage(value)} className="size-5 accent-sea" />
              {t(value)}
            </label>
          ))}
        </div>
        <div role="radiogroup" aria-label={t('width')} className="flex gap-x-4">
          {(['phone', 'projector'] as const).map((value) => (
            <label key={value} className={choice}>
              <input type="radio" name="preview-width" checked={width === value} onChange={() => onWidth(value)} className="size-5 accent-sea" />
              {t(value)}
            </label>
          ))}
        </div>
      </div>
      {isAway ? <p className="mt-2 text-sm text-warn">{t('away')}</p> : null}
      <div lang={language} data-preview={language} className={`mt-3 overflow-x-auto rounded-[4px] border border-wind bg-paper px-4 py-5 ${width === 'phone' ? 'max-w-[24.375rem]' : '[zoom:1.75]'}`}>
        {shown ? <QuestionPlayer question={shown[language]} answer={answer} onChange={setAnswer} labels={labels[language]} name="preview" /> : <p className="text-ink-soft">{t('wait')}</p>}
      </div>
    </section>
  )
}

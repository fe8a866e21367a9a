import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { questionLabels, type QuestionLabels } from '@/questions/labels'

/** The words of players and reviews in the language of the page. */
export function useQuestionLabels(): QuestionLabels {
  const t = useTranslations('question')
  return useMemo(() => questionLabels(t), [t])
}

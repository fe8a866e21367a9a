'use client'

import { useState } from 'react'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import { QuestionPlayer } from '@/questions/question-player'

/** A question to be tried: it takes an answer and sends it nowhere. */
export function QuestionTrial({ question, labels }: { question: PlayerQuestion; labels: QuestionLabels }) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  return <QuestionPlayer question={question} answer={answer} onChange={setAnswer} labels={labels} name="trial" />
}

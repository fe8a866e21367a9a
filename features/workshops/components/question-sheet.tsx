import { getTranslations } from 'next-intl/server'
import { RichText } from '@/components/rich-text'
import type { Locale } from '@/i18n/routing'
import { QuestionPaper, WritingLines, type PaperLabels } from '@/questions/question-paper'
import type { QuestionSheet } from '../plan-view'

type Props = { sheet: QuestionSheet; labels: PaperLabels; hasNickname: boolean; locale: Locale }

/** A test or the survey as one prints it for each participant. */
export async function QuestionSheetView({ sheet, labels, hasNickname, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans.paper' })
  const instructionAt = (index: number) => {
    const item = sheet.questions[index]
    return item && 'question' in item ? labels.instruction(item.question.type) : null
  }
  return (
    <div className="mt-6 max-w-[46rem] pb-4 print:mt-3 print:max-w-none">
      {hasNickname ? (
        <p className="flex flex-wrap gap-x-8 gap-y-3">
          <WriteIn label={t('nickname')} />
          <WriteIn label={t('date')} />
        </p>
      ) : null}
      <RichText html={sheet.introduction} className="mt-4 text-ink-soft" />
      <ol className="mt-2">
        {sheet.questions.map((item, index) => (
          <li key={item.id} className="grid grid-cols-[2rem_1fr] border-t border-line py-4 print:py-2.5">
            <span className="font-semibold tabular-nums">{index + 1}</span>
            <div className="min-w-0">
              {'question' in item ? (
                <QuestionPaper question={item.question} labels={labels} isInstructed={labels.instruction(item.question.type) !== instructionAt(index - 1)} />
              ) : (
                <>
                  <RichText html={item.openText} className="font-semibold" />
                  <WritingLines count={4} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-2 font-semibold">{t('thanks')}</p>
    </div>
  )
}

const WriteIn = ({ label }: { label: string }) => (
  <span className="flex items-end gap-2">
    {label}
    <span aria-hidden="true" className="inline-block h-7 w-44 border-b border-ink" />
  </span>
)

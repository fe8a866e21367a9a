import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/status-badge'
import type { Locale } from '@/i18n/routing'
import type { BankQuestion } from '../bank'
import { Tags } from './tags'

/** Type, module, tags, status and usage of a question. */
export async function QuestionFacts({ question, topic, locale }: { question: BankQuestion; topic: string | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.questions' })
  const { tags, isArchived, languageGaps, quizzes, answerCount, versions } = question
  const isListed = quizzes.some((quiz) => quiz.isListed)
  return (
    <dl aria-label={t('facts.label')} className="mt-6 grid max-w-[52rem] gap-x-6 gap-y-1.5 border-y border-line py-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <Fact label={t('facts.type')}>{t(`types.${versions[0].question.type}`)}</Fact>
      <Fact label={t('facts.topic')}>{topic ?? t('noTopic')}</Fact>
      <Fact label={t('facts.tags')}>{tags.length > 0 ? <Tags tags={tags} /> : t('facts.noTags')}</Fact>
      <Fact label={t('facts.status')}>
        {isArchived ? <StatusBadge icon="circleDashed">{t('archived')}</StatusBadge> : <StatusBadge tone={isListed ? 'ok' : 'plain'} icon={isListed ? 'circleCheck' : 'circleDashed'}>{t(isListed ? 'facts.inUse' : 'facts.notInUse')}</StatusBadge>}
      </Fact>
      <Fact label={t('facts.usage')}>{t('usage', { quizzes: quizzes.length, answers: answerCount })}</Fact>
      <Fact label={t('facts.versions')}>{t('versionCount', { count: versions.length })}</Fact>
      <Fact label={t('facts.languages')}>
        {languageGaps.length === 0
          ? t('facts.complete')
          : languageGaps.map((gap) => (
              <StatusBadge key={gap} tone="warn" icon="warning">
                {t(`gaps.${gap}`)}
              </StatusBadge>
            ))}
      </Fact>
    </dl>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-sm text-ink-soft sm:pt-0.5">{label}</dt>
    <dd className="min-w-0 break-words max-sm:mb-1.5">{children}</dd>
  </>
)

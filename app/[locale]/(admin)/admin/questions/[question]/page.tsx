import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { buttonClass } from '@/components/button-class'
import { PageTitle } from '@/components/page-title'
import { ClaimCard } from '@/features/modules/components/claim-card'
import { findClaim, findModule } from '@/features/modules/content'
import { QuestionFacts } from '@/features/quizzes/components/question-facts'
import { previewLocale, QuestionPreview } from '@/features/quizzes/components/question-preview'
import { UsingQuizzes } from '@/features/quizzes/components/using-quizzes'
import { VersionHistory } from '@/features/quizzes/components/version-history'
import { getBankQuestion } from '@/features/quizzes/queries'
import { ActNotice } from '@/features/users/components/act-notice'
import { address } from '@/i18n/address'
import { AppError } from '@/lib/errors'
import { kebabIdSchema } from '@/questions/common'
import { pageLocale } from '../../../../page-locale'
import { adminMetadata, requireAdmin } from '../../admin-viewer'

type Props = { params: Promise<{ locale: string; question: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'questions', (await params).question)

const findQuestion = cache(async (slug: string) => {
  const viewer = await requireAdmin()
  if (!kebabIdSchema.safeParse(slug).success) notFound()
  return getBankQuestion(viewer, slug).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound()
    throw error
  })
})

export default async function QuestionPage({ params, searchParams }: Props) {
  const { question: slug, ...rest } = await params
  const locale = pageLocale(rest.locale)
  const found = await findQuestion(slug)
  const { question } = found.versions[0]
  const t = await getTranslations({ locale, namespace: 'admin.questions' })
  const edit = await getTranslations({ locale, namespace: 'admin.editQuestion' })
  const { admin } = await getMessages({ locale })
  const { history, errors } = admin.questions
  const topic = found.topic && (findModule(found.topic)?.title[locale] ?? found.topic)
  return (
    <NextIntlClientProvider locale={locale} messages={{ admin: { questions: { history, errors } } }}>
      <div className="pt-8 sm:pt-10">
        <PageTitle
          above={
            <a href={address('/admin/questions', locale)} className="inline-block py-1">
              {t('home')}
            </a>
          }
        >
          <span className="break-words">{t('one', { slug })}</span>
        </PageTitle>
        <QuestionFacts question={found} topic={topic} locale={locale} />
        <a href={address(`/admin/questions/${slug}/edit`, locale)} className={buttonClass('secondary', 'mt-5')}>
          {edit('title')}
        </a>
        <Part id="preview" title={t('preview.title')}>
          <QuestionPreview question={question} shown={previewLocale((await searchParams).in, locale)} locale={locale} href={address(`/admin/questions/${slug}`, locale)} />
        </Part>
        <Part id="claims" title={t('claims.title')}>
          {question.claims.length === 0 ? <p className="mt-2">{t('claims.none')}</p> : null}
          <ul className="mt-3 max-w-[52rem] border-t border-line">
            {question.claims.map((id) => {
              const claim = findClaim(id)
              return (
                <li key={id} className="border-b border-line py-3">
                  {claim ? <ClaimCard claim={claim} locale={locale} linkLabel={t('claims.link')} /> : t('claims.gone', { id })}
                </li>
              )
            })}
          </ul>
        </Part>
        <Part id="quizzes" title={t('quizzes.title')}>
          <UsingQuizzes quizzes={found.quizzes} locale={locale} />
        </Part>
        <Part id="versions" title={t('history.title')}>
          <ActNotice closeLabel={t('bulk.close')}>
            <VersionHistory slug={slug} versions={found.versions} locale={locale} />
          </ActNotice>
        </Part>
      </div>
    </NextIntlClientProvider>
  )
}

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="mt-10">
    <h2 id={id} className="text-[1.5rem]">
      {title}
    </h2>
    {children}
  </section>
)

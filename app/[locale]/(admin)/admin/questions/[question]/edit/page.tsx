import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/page-title'
import { QuestionForm } from '@/features/question-drafts/components/question-form'
import { getEditedQuestion, listClaimChoices } from '@/features/question-drafts/queries'
import { AppError } from '@/lib/errors'
import { questionLabels } from '@/questions/labels'
import { pageLocale } from '../../../../../page-locale'
import { adminMetadata, requireAdmin } from '../../../admin-viewer'

type Props = { params: Promise<{ locale: string; question: string }> }

export const dynamic = 'force-dynamic'

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'editQuestion')

const playerLabelsIn = async (locale: 'fr' | 'en') => questionLabels(await getTranslations({ locale, namespace: 'question' }))

export default async function EditQuestionPage({ params }: Props) {
  const { locale: language, question } = await params
  const locale = pageLocale(language)
  const viewer = await requireAdmin()
  const edited = await getEditedQuestion(viewer, question).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound()
    throw error
  })
  const t = await getTranslations({ locale, namespace: 'admin.editQuestion' })
  const types = await getTranslations({ locale, namespace: 'questionEditor.types' })
  const status = await getTranslations({ locale, namespace: 'status' })
  const { questionEditor } = await getMessages({ locale })
  const playerLabels = { fr: await playerLabelsIn('fr'), en: await playerLabelsIn('en') }
  return (
    <NextIntlClientProvider locale={locale} messages={{ questionEditor }}>
      <div className="pt-8 pb-10 sm:pt-10">
        <PageTitle above={types(edited.data.type)}>
          <span className="sr-only">{t('title')} – </span>
          <span className="break-words">{edited.slug}</span>
        </PageTitle>
        <p className="mt-3 text-ink-soft">{edited.basedOnNumber === null ? t('noVersion') : t('version', { number: edited.basedOnNumber })}</p>
        {edited.editedBy === null ? null : <p className="text-ink-soft">{t('draftBy', { name: edited.editedBy })}</p>}
        <div className="mt-8">
          <QuestionForm edited={edited} claims={listClaimChoices(locale, status)} playerLabels={playerLabels} locale={locale} />
        </div>
      </div>
    </NextIntlClientProvider>
  )
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { DraftList } from '@/features/question-drafts/components/draft-list'
import { StartDraftForm } from '@/features/question-drafts/components/start-draft-form'
import { listDrafts } from '@/features/question-drafts/queries'
import { pageLocale } from '../../../page-locale'
import { adminMetadata, requireAdmin } from '../admin-viewer'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'force-dynamic'

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'newQuestion')

export default async function NewQuestionPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const drafts = await listDrafts(await requireAdmin())
  const t = await getTranslations({ locale, namespace: 'admin.newQuestion' })
  const { questionEditor } = await getMessages({ locale })
  const { start, types, typeHints } = questionEditor
  return (
    <NextIntlClientProvider locale={locale} messages={{ questionEditor: { start, types, typeHints } }}>
      <div className="pt-8 sm:pt-10">
        <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
        <StartDraftForm locale={locale} />
        <section aria-labelledby="drafts" className="mt-12">
          <h2 id="drafts" className="text-[1.5rem]">
            {t('drafts')}
          </h2>
          <DraftList drafts={drafts} locale={locale} />
        </section>
      </div>
    </NextIntlClientProvider>
  )
}

import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { duration } from '@/components/duration'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { LabBench } from '@/features/labs/components/lab-bench'
import { StepBench } from '@/features/labs/components/step-bench'
import { StepList } from '@/features/labs/components/step-list'
import { findLab, listLabs } from '@/features/labs/content'
import { renderLab } from '@/features/labs/lab-steps'
import { runnerVersion } from '@/features/labs/runner-files'
import { Inline } from '@/features/modules/components/inline'
import { LessonNotes } from '@/features/modules/components/lesson-notes'
import { LessonSources } from '@/features/modules/components/lesson-sources'
import { SectionWay } from '@/features/modules/components/section-way'
import { findModule } from '@/features/modules/content'
import { typeset } from '@/lib/typography'
import { pageLocale } from '../../../../../page-locale'
import { pageMetadata } from '../../../../../page-metadata'

type Props = { params: Promise<{ locale: string; module: string; lab: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listLabs().map(({ slug, module }) => ({ module, lab: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, module, lab: slug } = await params
  const locale = pageLocale(asked)
  const lab = findLab(slug) ?? notFound()
  return pageMetadata({ locale, href: `/modules/${module}/labs/${slug}`, title: typeset(lab.title[locale], locale), description: typeset(lab.summary[locale], locale) })
}

/** The text of a lab, and beside each step the bench on which it is done. The text needs no script. */
export default async function LabPage({ params }: Props) {
  const { locale: asked, module: moduleSlug, lab: slug } = await params
  const locale = pageLocale(asked)
  const lab = findLab(slug)
  const module = findModule(moduleSlug)
  if (!lab || !module || lab.module !== moduleSlug) notFound()
  const t = await getTranslations({ locale, namespace: 'lab' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const catalogue = await getTranslations({ locale, namespace: 'catalogue' })
  const { lab: messages } = await getMessages({ locale })
  const { steps, lesson } = renderLab(lab, locale)
  const facts = {
    ...{ slug, timeLimitSeconds: lab.timeLimitSeconds, usesModel: lab.usesModel, runnerVersion: runnerVersion() },
    steps: steps.map(({ facts: { id, title } }) => ({ id, title })),
  }
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[
          { label: catalogue('title'), href: address('/modules', locale) },
          { label: module.title[locale], href: address(`/modules/${moduleSlug}`, locale) },
        ]}
      />
      <PageTitle above={[t('above'), duration(lab.minutes, locale), t('stepCount', { count: steps.length })].join(' · ')} lede={<Inline text={lab.summary} locale={locale} />}>
        {lesson.title}
      </PageTitle>
      <noscript>
        <p className="mt-6 max-w-[42rem]">{t('noScript')}</p>
      </noscript>
      <p className="mt-6 max-w-[42rem] text-sm text-ink-soft">{t('howItRuns', { seconds: lab.timeLimitSeconds })}</p>

      <NextIntlClientProvider locale={locale} messages={{ lab: messages }}>
        <LabBench lab={facts}>
          <StepList />
          {lab.files.length > 0 ? (
            <section aria-labelledby="given" className="mt-10">
              <h2 id="given" className="text-[1.5rem]">
                {t('given')}
              </h2>
              <p className="mt-1 max-w-[42rem] text-sm text-ink-soft">{t('givenText')}</p>
              <div className="mt-3 max-w-[60rem] border-t border-ink">
                {lab.files.map(({ name, title }) => (
                  <details key={name} className="border-b border-line">
                    <summary className="flex min-h-11 flex-wrap items-baseline gap-x-3 py-2.5">
                      <code className="font-semibold">{name}</code>
                      <span className="text-sm text-ink-soft">{typeset(title[locale], locale)}</span>
                    </summary>
                    <pre tabIndex={0} role="group" aria-label={name} className="mb-4 max-h-96 overflow-auto rounded-[4px] border border-line bg-raised p-3 text-sm whitespace-pre-wrap">
                      {lab.given[locale][name]}
                    </pre>
                  </details>
                ))}
              </div>
            </section>
          ) : null}
          <div id="lesson">
            {steps.map(({ facts: step, html }, index) => (
              <section key={step.id} aria-labelledby={step.id} className="mt-14 border-t border-ink pt-6">
                <p className="text-sm text-ink-soft">{t('stepNumber', { number: index + 1, total: steps.length })}</p>
                <h2 id={step.id} className="mt-1 text-[1.75rem]">
                  {step.title}
                </h2>
                <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
                  <RichText html={html} className="prose min-w-0" />
                  <StepBench step={step} />
                </div>
              </section>
            ))}
          </div>
        </LabBench>
      </NextIntlClientProvider>

      <div className="mt-14 max-w-[42rem]">
        <SectionWay module={module} section={lab.section} locale={locale} isTask />
        <LessonSources lesson={lesson} locale={locale} />
      </div>
      <LessonNotes lessonId="lesson" texts={{ close: common('close') }} />
    </div>
  )
}

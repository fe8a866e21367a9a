import { getTranslations } from 'next-intl/server'
import { StepNav } from '@/components/step-nav'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { findQuiz } from '../content'
import type { Module } from '../schema'

type Props = { module: Module; section: string; locale: Locale; /** A lab or an activity of the section: the way back leads to the section itself. */ isTask?: boolean }

/** From a section, or from what is done for it, to the next section, and from the last one to the quiz. */
export async function SectionWay({ module, section: slug, locale, isTask = false }: Props) {
  const t = await getTranslations({ locale, namespace: 'section' })
  const index = module.sections.findIndex((section) => section.slug === slug)
  const hrefOf = (section: string) => address(`/modules/${module.slug}/${section}`, locale)
  const above = { title: module.title[locale], href: address(`/modules/${module.slug}`, locale) }
  const before = module.sections[isTask ? index : index - 1]
  const after = module.sections[index + 1]
  return (
    <StepNav
      label={t(isTask ? 'navigationOfTask' : 'navigation')}
      isPrimary={!isTask}
      back={before ? { label: t(isTask ? 'toSection' : 'previous'), title: before.title[locale], href: hrefOf(before.slug) } : { label: t('toModule'), ...above, isAbove: true }}
      next={{
        label: t('next'),
        ...(after
          ? { title: after.title[locale], href: hrefOf(after.slug) }
          : findQuiz(module.slug)
            ? { title: t('toQuiz'), href: address(`/modules/${module.slug}/quiz`, locale) }
            : { title: t('toModule'), href: above.href }),
      }}
    />
  )
}

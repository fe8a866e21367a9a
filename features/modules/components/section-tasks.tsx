import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { duration } from '@/components/duration'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { ActivityMark } from './activity-mark'
import { LabMark } from './lab-mark'

type Task = { slug: string; title: string; minutes: number }
type Props = { module: string; labs: readonly (Task & { steps: number })[]; activities: readonly Task[]; locale: Locale }

/** What there is to do for a section beside reading it: labs and activities, with how far the reader is. */
export async function SectionTasks({ module, labs, activities, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'section' })
  const progress = await getTranslations({ locale, namespace: 'progress' })
  if (labs.length + activities.length === 0) return null
  return (
    <aside aria-labelledby="tasks" className="no-print mt-10 border-t border-line pt-4">
      <h2 id="tasks" className="text-[1.25rem]">
        {t('tasks')}
      </h2>
      <ul className="mt-1">
        {labs.map(({ slug, title, minutes, steps }) => (
          <li key={slug} className="py-1.5">
            <Link href={address(`/modules/${module}/labs/${slug}`, locale)} prefetch={false} className="inline-block py-1">
              {title}
            </Link>
            <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
              <p>
                {t('lab')} · {duration(minutes, locale)}
              </p>
              <LabMark module={module} lab={slug} total={steps} texts={{ passed: progress.raw('stepsPassed'), all: progress('allStepsPassed') }} />
            </div>
          </li>
        ))}
        {activities.map(({ slug, title, minutes }) => (
          <li key={slug} className="py-1.5">
            <Link href={address(`/modules/${module}/activities/${slug}`, locale)} prefetch={false} className="inline-block py-1">
              {title}
            </Link>
            <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
              <p>
                {t('activity')} · {duration(minutes, locale)}
              </p>
              <ActivityMark module={module} activity={slug} locale={locale} text={progress('savedOn')} />
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}

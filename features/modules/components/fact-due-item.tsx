import { getTranslations } from 'next-intl/server'
import { calendarDate } from '@/components/calendar-date'
import { StatusBadge } from '@/components/status-badge'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { asOfWords, plain } from '../claim-line'
import { findQuiz } from '../content'
import type { FactDue } from '../facts-due'
import { claimHref } from './claim-card'
import { Inline } from './inline'

/** A fact that is due, as an admin reads it: by when, of what kind and date, and everything that rests on it. */
export async function FactDueItem({ fact: { claim, dueOn, uses, elsewhere }, today, locale }: { fact: FactDue; today: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.factsDue' })
  const fresh = await getTranslations({ locale, namespace: 'freshness' })
  const isLate = dueOn < today
  const day = calendarDate(dueOn, locale)
  return (
    <li className="border-b border-line py-5">
      <p>
        <StatusBadge tone={isLate ? 'wrong' : 'warn'} icon={isLate ? 'warning' : 'clock'}>
          {t(isLate ? 'overdue' : 'due', { day })}
        </StatusBadge>
      </p>
      <h3 className="mt-1 font-sans text-base leading-snug font-semibold tracking-normal">
        <a href={claimHref(claim.id, locale)} className="inline-block py-1">
          {plain(claim.text[locale])}
        </a>
      </h3>
      <p className="text-sm text-ink-soft">
        {fresh(`kinds.${claim.freshness}`)} · {fresh('asOf', { date: asOfWords(claim, locale) })} · {t('checked', { day: calendarDate(claim.checkedOn, locale) })} · {claim.id}
      </p>
      {uses.sections.length + uses.quizzes.length + elsewhere.length === 0 ? <p className="mt-2 text-sm">{t('unused')}</p> : null}
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-[7rem_1fr]">
        {uses.sections.length > 0 ? (
          <>
            <dt className="pt-1 text-sm text-ink-soft">{t('lessons')}</dt>
            <dd>
              <ul>
                {uses.sections.map(({ module, section }) => (
                  <li key={`${module.slug}/${section.slug}`}>
                    <a href={address(`/modules/${module.slug}/${section.slug}`, locale)} className="inline-block py-1">
                      {section.title[locale]}
                    </a>{' '}
                    <span className="text-sm text-ink-soft">{module.title[locale]}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
        {uses.quizzes.length > 0 ? (
          <>
            <dt className="pt-1 text-sm text-ink-soft">{t('questions')}</dt>
            <dd>
              <ul>
                {uses.quizzes.flatMap(({ module, questionIds }) =>
                  questionIds.map((id) => (
                    <li key={id} className="py-1">
                      <Stem moduleSlug={module.slug} questionId={id} locale={locale} />{' '}
                      <a href={address(`/modules/${module.slug}/quiz`, locale)} className="text-sm">
                        {t('quizOf', { module: module.title[locale] })}
                        <span className="sr-only"> ({id})</span>
                      </a>
                    </li>
                  )),
                )}
              </ul>
            </dd>
          </>
        ) : null}
        {elsewhere.length > 0 ? (
          <>
            <dt className="pt-1 text-sm text-ink-soft">{t('elsewhere')}</dt>
            <dd>
              <ul>
                {elsewhere.map((place) => (
                  <li key={place} className="py-1 break-words">
                    {place}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
      </dl>
    </li>
  )
}

function Stem({ moduleSlug, questionId, locale }: { moduleSlug: string; questionId: string; locale: Locale }) {
  const question = findQuiz(moduleSlug)?.questions.find(({ id }) => id === questionId)
  return question ? <Inline text={question.stem} locale={locale} /> : questionId
}

import { getTranslations } from 'next-intl/server'
import { findModule } from '@/features/modules/content'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { UsingQuiz } from '../bank'

/** The quizzes that have a question in their newest version; that of a module leads to its page. */
export async function UsingQuizzes({ quizzes, locale }: { quizzes: readonly UsingQuiz[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.questions.quizzes' })
  if (quizzes.length === 0) return <p className="mt-2">{t('none')}</p>
  return (
    <ul className="mt-3">
      {quizzes.map(({ slug, title, number, isListed }) => (
        <li key={slug} className="py-1">
          {isListed && findModule(slug) ? (
            <a href={address(`/modules/${slug}/quiz`, locale)} className="inline-block py-1">
              {title[locale]}
            </a>
          ) : (
            title[locale]
          )}{' '}
          <span className="text-sm text-ink-soft">
            {t('version', { number })}
            {isListed ? null : ` · ${t('unlisted')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

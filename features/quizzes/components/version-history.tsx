import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import { StatusBadge } from '@/components/status-badge'
import type { Locale } from '@/i18n/routing'
import type { BankVersion } from '../bank'
import { differenceOf } from '../difference'
import { QuestionChanges } from './question-changes'
import { RestoreButton } from './restore-button'

type Props = { slug: string; versions: readonly [BankVersion, ...BankVersion[]]; locale: Locale }

/** The versions of a question, the newest first, each with what changed from the one before. */
export async function VersionHistory({ slug, versions, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin.questions.history' })
  const [newest] = versions
  return (
    <>
      {versions.length > 1 ? <p className="mt-2 text-sm text-ink-soft">{t('restoreHint')}</p> : null}
      <ol className="mt-4 max-w-[52rem] border-t border-ink">
        {versions.map((version, index) => (
          <li key={version.number} className="border-b border-line py-4">
            <h3 className="flex flex-wrap items-baseline gap-x-4 font-sans text-base font-semibold tracking-normal">
              {t('version', { number: version.number })}
              {version === newest ? <StatusBadge icon="circleDot">{t('current')}</StatusBadge> : null}
            </h3>
            <p className="text-sm text-ink-soft">
              <LocalTime instant={version.createdAt.toISOString()} locale={locale} options={{ dateStyle: 'long', timeStyle: 'short' }} serverZone="Europe/Paris" /> ·{' '}
              {t('answers', { count: version.answerCount })}
            </p>
            <p className="text-sm text-ink-soft">
              {version.quizzes.length > 0 ? `${t('frozenIn')} ${version.quizzes.map(({ title }) => t('item', { id: title[locale] })).join(', ')}` : t('noQuiz')}
            </p>
            <Changes version={version} before={versions[index + 1]} isOpen={index === 0} locale={locale} />
            {version === newest ? null : (
              <div className="mt-3">
                <RestoreButton question={slug} number={version.number} basedOn={newest.number} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

async function Changes({ version, before, isOpen, locale }: { version: BankVersion; before: BankVersion | undefined; isOpen: boolean; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.questions.history' })
  if (!before) return <p className="mt-2 text-sm">{t('firstOne')}</p>
  const changes = differenceOf(before.question, version.question)
  if (changes.length === 0) return <p className="mt-2 text-sm">{t('unchanged', { number: before.number })}</p>
  return (
    <details className="group mt-2" open={isOpen}>
      <summary className="inline-flex min-h-11 list-none items-center gap-1 text-sea underline underline-offset-[0.2em] [&::-webkit-details-marker]:hidden">
        {t('changes', { count: changes.length, number: before.number })}
        <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
      </summary>
      <QuestionChanges changes={changes} locale={locale} />
    </details>
  )
}

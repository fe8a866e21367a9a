import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { StatusBadge } from '@/components/status-badge'
import { plain } from '@/features/modules/claim-line'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import type { BankRow } from '../bank'
import { SelectQuestion } from './bank-selection'
import { Tags } from './tags'

/** Of an image its alternative text. */
const withoutImages = (markdown: string) => markdown.replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')

type Props = { row: BankRow; topic: string | null; locale: Locale }

/** A question in the list of the bank: what it asks, of what type, where it is filed and how much it is used. */
export async function BankListItem({ row, topic, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin.questions' })
  const { slug, type, stem, tags, isArchived, languageGaps, quizCount, answerCount, versionCount } = row
  // A stem is one line here and a link as a whole: rendering fifty of them would take longer than finding them.
  const text = typeset(plain(withoutImages(stem[locale])), locale)
  return (
    <li className="flex gap-1 border-b border-line py-2 sm:gap-2">
      <SelectQuestion slug={slug} label={t('bulk.choose', { stem: text })} />
      <div className="min-w-0 flex-1 gap-x-8 py-1.5 lg:grid lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="min-w-0">
          <h3 className="font-sans text-base leading-snug font-semibold tracking-normal text-wrap">
            <Link prefetch={false} href={address(`/admin/questions/${slug}`, locale)} className="inline-block py-0.5 break-words">
              {text}
            </Link>
          </h3>
          <p className="text-sm break-words text-ink-soft">
            {t(`types.${type}`)} · {topic ?? t('noTopic')} · {slug}
          </p>
          {tags.length > 0 ? <Tags tags={tags} /> : null}
        </div>
        <div className="text-sm lg:pt-1">
          <p>{t('usage', { quizzes: quizCount, answers: answerCount })}</p>
          <p className="text-ink-soft">{t('versionCount', { count: versionCount })}</p>
          {isArchived ? (
            <p>
              <StatusBadge icon="circleDashed">{t('archived')}</StatusBadge>
            </p>
          ) : null}
          {languageGaps.map((gap) => (
            <p key={gap}>
              <StatusBadge tone="warn" icon="warning">
                {t(`gaps.${gap}`)}
              </StatusBadge>
            </p>
          ))}
        </div>
      </div>
    </li>
  )
}

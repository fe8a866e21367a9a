import { getTranslations } from 'next-intl/server'
import { staticMarkup } from '@/components/static-markup'
import { claimHref } from '@/features/modules/components/claim-card'
import { ClaimSource } from '@/features/modules/components/claim-source'
import { plain, statusOf } from '@/features/modules/claim-line'
import { ClaimStatusBadge } from '@/features/modules/components/claim-status-badge'
import { findClaim } from '@/features/modules/content'
import type { Locale } from '@/i18n/routing'
import { shownOrder } from '@/questions/in-order-of'
import type { QuestionLabels } from '@/questions/labels'
import { QuestionReview } from '@/questions/question-review'
import type { ReviewedQuestion } from '../schema'

type Props = { reviewed: ReviewedQuestion; index: number; count: number; locale: Locale; labels: QuestionLabels }

// A class looks at its results at the same moment, and there are few ways to answer a question: each is made once. The
// oldest goes first. Not in development, where texts change under a running server.
const KEPT = 2_000
const kept = new Map<string, string>()

/** One question of a submitted attempt: number, verdict, key, feedback, explanation and the claims it rests on. */
export async function Reviewed(props: Props) {
  const { reviewed, index, count, locale } = props
  const { versionId, question, answer } = reviewed
  const key = JSON.stringify([versionId, locale, index, count, shownOrder(question), answer])
  let html = kept.get(key)
  if (html === undefined) {
    html = await staticMarkup(<Parts {...props} />)
    if (process.env.NODE_ENV === 'production') kept.set(key, html)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  }
  // Made from our own components, which escape what a person typed.
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}

async function Parts({ reviewed, index, count, locale, labels }: Props) {
  const t = await getTranslations({ locale, namespace: 'quiz' })
  return (
    <>
      <h3 className="mb-2 font-sans text-sm font-normal tracking-normal text-ink-soft">{t('questionNumber', { number: index + 1, count })}</h3>
      <QuestionReview question={reviewed.question} answer={reviewed.answer} score={reviewed.score} locale={locale} labels={labels} />
      <Claims reviewed={reviewed} title={t('claims')} locale={locale} />
    </>
  )
}

type ClaimsProps = { reviewed: ReviewedQuestion; title: string; locale: Locale }

/** What a question rests on, numbered as its texts cite it; each line leads to the claim's own page. */
function Claims({ reviewed, title, locale }: ClaimsProps) {
  if (reviewed.claimIds.length === 0) return null
  return (
    <section className="mt-6 border-t border-line pt-4">
      <p className="font-semibold">{title}</p>
      <ol className="mt-2">
        {reviewed.claimIds.map((id, index) => {
          // A claim that the ledger has dropped since the version was frozen is left out; the numbers stay.
          const claim = findClaim(id)
          return claim ? (
            <li key={id} className="grid grid-cols-[2rem_1fr] gap-y-0.5 border-t border-line py-2.5 text-[0.9375rem] leading-snug first:border-t-0">
              <span className="text-ink-soft tabular-nums">[{index + 1}]</span>
              <div className="flex min-w-0 flex-col gap-x-6 gap-y-1 sm:flex-row sm:justify-between">
                <div className="min-w-0">
                  <a href={claimHref(id, locale)} className="text-ink hover:text-sea">
                    {plain(claim.text[locale])}
                  </a>
                  <p className="mt-1 text-xs text-ink-soft">
                    <ClaimSource claim={claim} locale={locale} />
                  </p>
                </div>
                <div className="shrink-0 sm:w-44">
                  <ClaimStatusBadge state={statusOf(claim)} locale={locale} />
                </div>
              </div>
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}

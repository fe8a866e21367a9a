import type { Locale } from '@/i18n/routing'
import type { Claim } from '../schema'
import { claimHref } from './claim-card'
import { ClaimSource } from './claim-source'
import { ClaimStatusBadge, statusOf } from './claim-status-badge'

/** One line of a list of claims: the text leads to its page. */
export function ClaimRow({ claim, locale }: { claim: Claim; locale: Locale }) {
  return (
    <li
      data-status={statusOf(claim)}
      className="grid gap-x-8 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[1fr_13rem]"
    >
      <div className="max-w-[44rem]">
        <p>
          {/* A plain link: hundreds of rows would each ship and hydrate a client component. */}
          <a href={claimHref(claim.id, locale)} className="text-ink hover:text-sea">
            {plain(claim.text[locale])}
          </a>
        </p>
        <p className="text-sm text-ink-soft">
          <ClaimSource claim={claim} locale={locale} isShort />
        </p>
      </div>
      <p className="sm:pt-0.5">
        <ClaimStatusBadge claim={claim} locale={locale} />
      </p>
    </li>
  )
}

/** A claim's words without the marks of Markdown: the whole text is one link here. */
const plain = (text: string) => text.replace(/\s?:cite\[[^\]]*\]/g, '').replace(/[*_`]/g, '')

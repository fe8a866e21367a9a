'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { Suspense } from 'react'
import { switchLocale } from '@/i18n/rewrites'
import type { Locale } from '@/i18n/routing'

type Props = { to: Locale; label: string }

/** The same page in the other language, at the same place of the page. A plain link where scripts do not run. */
export function LanguageSwitch(props: Props) {
  return (
    // A static page is built without its query, so it has the link without it until the browser knows better.
    <Suspense fallback={<SwitchLink {...props} query="" />}>
      <SwitchWithQuery {...props} />
    </Suspense>
  )
}

function SwitchWithQuery(props: Props) {
  const query = useSearchParams().toString()
  return <SwitchLink {...props} query={query && `?${query}`} />
}

function SwitchLink({ to, label, query }: Props & { query: string }) {
  return (
    <Link
      href={switchLocale(usePathname(), to) + query}
      hrefLang={to}
      lang={to}
      scroll={false}
      prefetch={false}
      className="rounded-[4px] border border-line px-3 py-1.5 text-sm font-semibold text-ink no-underline hover:border-ink"
    >
      {label}
    </Link>
  )
}

'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { switchLocale } from '@/i18n/rewrites'
import type { Locale } from '@/i18n/routing'

/** The same page in the other language, at the same place of the page. A plain link where scripts do not run. */
export function LanguageSwitch({ to, label }: { to: Locale; label: string }) {
  return (
    <Link
      href={switchLocale(usePathname(), to)}
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

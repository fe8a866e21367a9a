'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { switchLocale } from '@/i18n/rewrites'
import type { Locale } from '@/i18n/routing'

type Props = { locale: Locale; href: string; also?: readonly string[] | undefined; children: ReactNode }

/** A link of the header that says when the reader is on its page or below it. */
export function NavLink({ locale, href, also = [], children }: Props) {
  // The server renders static pages under the folder's name; put both in their visible form before comparing.
  const here = switchLocale(usePathname(), locale)
  const isHere = [href, ...also].some((path) => here === path || here.startsWith(`${path}/`))
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here === href ? 'page' : isHere ? 'true' : undefined}
      className="block px-2 py-2 max-[22rem]:px-1.5 max-[22rem]:text-sm text-ink no-underline decoration-sail decoration-2 underline-offset-[0.4em] hover:underline aria-[current]:underline md:px-3.5"
    >
      {children}
    </Link>
  )
}

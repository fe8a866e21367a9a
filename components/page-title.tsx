import type { ReactNode } from 'react'

/** The one `h1` of a page, with what stands above it (where we are) and below it (what this is). */
export function PageTitle({ above, children, lede }: { above?: ReactNode; children: ReactNode; lede?: ReactNode }) {
  return (
    <div className="max-w-[44rem]">
      {above ? <p className="mb-2 text-sm text-ink-soft">{above}</p> : null}
      <h1 className="text-[2rem] sm:text-[2.75rem]">{children}</h1>
      {lede ? <p className="mt-4 text-lg leading-relaxed text-ink-soft">{lede}</p> : null}
    </div>
  )
}

import Link from 'next/link'
import { Icon } from './icon'

export type Step = { label: string; title: string; href: string }
type Props = { label: string; back: Step & { isAbove?: boolean }; next: Step | null; /** True where going on is what the page is for. */ isPrimary?: boolean }

/** Where one came from, and where the way goes on. `back` is the page before unless `isAbove` says that it stands above this one. */
export function StepNav({ label, back: { isAbove = false, ...back }, next, isPrimary = false }: Props) {
  return (
    <nav aria-label={label} className="no-print grid gap-3 sm:grid-cols-2">
      <Link href={back.href} prefetch={false} rel={isAbove ? undefined : 'prev'} className={`${box} ${quiet}`}>
        <span className={line}>
          <Icon name="arrowLeft" className="size-4" />
          {back.label}
        </span>
        <span className="font-semibold leading-snug">{back.title}</span>
      </Link>
      {next ? (
        <Link
          href={next.href}
          prefetch={isPrimary ? undefined : false}
          rel="next"
          className={`${box} sm:items-end sm:text-end ${isPrimary ? 'border-sail bg-sail text-paper hover:border-ink hover:bg-ink' : quiet}`}
        >
          <span className={line}>
            {next.label}
            <Icon name="arrowRight" className="size-4" />
          </span>
          <span className="font-semibold leading-snug">{next.title}</span>
        </Link>
      ) : null}
    </nav>
  )
}

const box = 'group flex flex-col rounded-[4px] border px-4 py-3 no-underline'
const quiet = 'border-line text-ink hover:border-ink'
const line = 'inline-flex items-center gap-1.5 text-sm'

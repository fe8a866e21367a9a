import Link from 'next/link'

export type Crumb = { label: string; href: string }

/** The pages above this one; the page itself is named by its title, just below. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav aria-label={label} className="mb-5 text-sm">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="inline">
            <Link href={crumb.href} prefetch={false} className="py-1 text-ink-soft hover:text-sea">
              {crumb.label}
            </Link>
            {index < crumbs.length - 1 ? (
              <span aria-hidden="true" className="text-ink-soft">
                {' / '}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useEffect, useState, type ReactNode } from 'react'
import { ButtonLink } from '@/components/button'
import { PageTitle } from '@/components/page-title'
import { address } from '@/i18n/address'
import { AttemptPlayer } from './attempt-player'
import { AttemptResultView } from './attempt-result'
import { useAttemptView } from './use-attempt-view'
import { useKeptScroll } from './use-kept-scroll'

type Props = { module: string; title: string; /** Below a result: where the course goes on. */ wayOn: ReactNode }

const attemptIdIn = (pathname: string) => /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(pathname)?.[1] ?? null

/** The attempt whose id is in the address: running or submitted, or why it cannot be shown. */
export function AttemptPage(props: Props) {
  // When the page is built there is no id yet; both begin by loading, so hydration agrees.
  const id = attemptIdIn(usePathname())
  return <Attempt key={id} id={id} {...props} />
}

function Attempt({ id, module, title, wayOn }: Props & { id: string | null }) {
  const t = useTranslations('quiz')
  const locale = useLocale()
  const { seen, reload, change } = useAttemptView(id, module, locale)
  const [dropped, setDropped] = useState<number[]>([])
  useKeptScroll(id, seen.kind === 'view')

  if (seen.kind === 'loading' || seen.kind === 'away')
    return (
      <Titled heading={title} above={t('load.above')}>
        <p role="status" className="mt-8 min-h-[60vh] text-ink-soft">
          {t(seen.kind === 'away' ? 'load.away' : 'load.loading')}
        </p>
      </Titled>
    )
  if (seen.kind !== 'view') {
    const here = address(id ? `/modules/${module}/quiz/${id}` : `/modules/${module}/quiz`, locale)
    return (
      <Titled heading={t('missing.title')} above={title}>
        <p role="status" className="mt-6 max-w-[42rem] text-lg">
          {t(seen.kind === 'signed-out' ? 'missing.signedOut' : 'missing.notYours')}
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink variant="primary" href={address(`/modules/${module}/quiz`, locale)} prefetch={false}>
            {t('missing.start')}
          </ButtonLink>
          <ButtonLink href={`${address('/sign-in', locale)}?next=${encodeURIComponent(here)}`} prefetch={false}>
            {t('missing.signIn')}
          </ButtonLink>
        </p>
      </Titled>
    )
  }
  const { view } = seen
  if (view.state === 'running')
    return (
      <Titled heading={view.running.title} above={t('running')}>
        <AttemptPlayer attempt={view.running} clock={seen.clock} reload={reload} change={change} onDropped={setDropped} />
      </Titled>
    )
  return (
    <Titled heading={view.result.title} above={t('result')} isNamed>
      <AttemptResultView result={view.result} dropped={dropped} />
      <div className="mt-14 max-w-[46rem]">{wayOn}</div>
    </Titled>
  )
}

type TitledProps = { heading: string; above: string; isNamed?: boolean; children: ReactNode }

/** The page's title, which the window bears too; `isNamed` puts what stands above it there as well. */
function Titled({ heading, above, isNamed = false, children }: TitledProps) {
  useEffect(() => {
    const title = `${isNamed ? `${above} · ` : ''}${heading} · Grand Large`
    const name = () => {
      if (document.title !== title) document.title = title
    }
    name()
    // Next may write the title of the static page after this one, when it hydrates the head late.
    const observer = new MutationObserver(name)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [heading, above, isNamed])
  return (
    <>
      <PageTitle above={above}>{heading}</PageTitle>
      {children}
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { ShortcutKeys } from './shortcut-keys'

const shown = [
  ['N', 'next'],
  ['P', 'previous'],
  ['/', 'search'],
  ['?', 'dialog'],
] as const

/**
 * Below the text of a section. The box for the ¶ links is CSS alone (globals.css), and the list of the shortcuts a
 * popover that the browser opens by itself: only the keys need a script.
 */
export async function ReadingTools({ module, locale }: { module: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'section' })
  const keys = await getTranslations({ locale, namespace: 'shortcuts' })
  const common = await getTranslations({ locale, namespace: 'common' })
  return (
    <aside aria-label={t('tools')} className="no-print mt-10 flex flex-wrap items-center gap-x-7 border-t border-line pt-3 text-sm">
      <label className="inline-flex min-h-11 items-center gap-2.5">
        <input id="show-passages" type="checkbox" autoComplete="off" className="size-4.5 shrink-0 accent-sea" />
        {t('passages')}
      </label>
      <Link href={address(`/modules/${module}/print`, locale)} prefetch={false} className="inline-flex min-h-11 items-center">
        {t('print')}
      </Link>
      <button type="button" popoverTarget="shortcuts" className="needs-script inline-flex min-h-11 items-center text-sea underline decoration-1 underline-offset-4 hover:text-ink">
        {keys('open')}
      </button>
      <div id="shortcuts" popover="auto" role="dialog" aria-labelledby="shortcuts-title" className="shortcuts">
        <h2 id="shortcuts-title" className="text-[1.375rem]">
          {keys('title')}
        </h2>
        <dl className="mt-3 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {shown.map(([key, what]) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{keys(what)}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-11 items-center gap-3.5 font-semibold">
          <input type="checkbox" defaultChecked autoComplete="off" aria-describedby="use-shortcuts-hint" className="size-5 shrink-0 accent-sea" />
          {keys('use')}
        </label>
        <p id="use-shortcuts-hint" className="text-ink-soft">
          {keys('useHint')}
        </p>
        <button type="button" popoverTarget="shortcuts" popoverTargetAction="hide" className="mt-2 inline-flex min-h-11 items-center text-sea underline decoration-1 underline-offset-4 hover:text-ink">
          {common('close')}
        </button>
      </div>
      <ShortcutKeys />
    </aside>
  )
}

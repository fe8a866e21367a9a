import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PrintButton } from '@/components/print-button'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { paperSheets, type PaperSheetName } from '../plan-view'

type Props = { plan: string; current: 'run-sheet' | PaperSheetName; locale: Locale }

/** The ways between the run sheet and the sheets of paper, and to the printer. Not printed. */
export async function SheetNav({ plan, current, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  const sheets = ['run-sheet', ...paperSheets] as const
  return (
    <div className="no-print mt-6">
      <nav aria-label={t('sheets')} className="border-b border-line">
        <ul className="-mx-2 flex flex-wrap">
          {sheets.map((sheet) => (
            <li key={sheet}>
              <Link
                href={address(sheet === 'run-sheet' ? `/trainer/workshop-plans/${plan}` : `/trainer/workshop-plans/${plan}/${sheet}`, locale)}
                prefetch={false}
                aria-current={sheet === current ? 'page' : undefined}
                className="flex min-h-11 items-center px-2 text-ink no-underline decoration-sail decoration-2 underline-offset-[0.4em] hover:underline aria-[current]:font-semibold aria-[current]:underline sm:px-3"
              >
                {t(`sheet.${sheet}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <PrintButton label={t('print')} />
        <p className="text-sm text-ink-soft">{t('otherLanguage')}</p>
      </div>
    </div>
  )
}

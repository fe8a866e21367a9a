import { getTranslations } from 'next-intl/server'
import { RichText } from '@/components/rich-text'
import type { Locale } from '@/i18n/routing'
import type { CardSheet } from '../plan-view'

/** Cards to cut out along their dashes; on paper each set begins a page. */
export async function CardSheets({ sheets, locale }: { sheets: readonly CardSheet[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans.paper' })
  return (
    <div className="mt-8 space-y-12 pb-4 print:mt-4">
      {sheets.map(({ id, title, note, cards }) => (
        <section key={id} aria-labelledby={id} className="not-first:print:break-before-page">
          <h2 id={id} className="text-[1.5rem]">
            {title}
          </h2>
          {note === null ? null : <RichText html={note} className="mt-1 max-w-[46rem] text-ink-soft" />}
          <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-3 print:grid-cols-2 print:gap-0">
            {cards.map((card) => (
              <li key={card.title} className="flex min-h-40 flex-col justify-center border border-dashed border-wind p-5 print:min-h-[55mm]">
                {card.text === null ? (
                  <p className="text-center font-display text-[5rem] leading-none">{card.title}</p>
                ) : (
                  <>
                    <p className="font-semibold">{card.title}</p>
                    <RichText html={card.text} className="mt-1 text-lg leading-snug" />
                    {card.sources.map((source) => (
                      <p key={source} className="mt-2 text-xs leading-snug text-ink-soft">
                        {t('source')} {source}
                      </p>
                    ))}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

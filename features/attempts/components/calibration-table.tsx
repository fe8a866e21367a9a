import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/icon'
import type { Calibration, ResultQuestion } from '../schema'

type Props = { calibration: Calibration; questions: readonly ResultQuestion[] }

/** How often somebody was right at each certainty, and which questions they were sure of and wrong. */
export function CalibrationTable({ calibration: { rows, sureAndWrong, earned, max }, questions }: Props) {
  const t = useTranslations('quiz.calibration')
  const tCertainty = useTranslations('quiz.certainty')
  const locale = useLocale()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const marks = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const numbers = sureAndWrong.map((id) => questions.findIndex(({ player }) => player.id === id) + 1).filter((number) => number > 0)
  return (
    <section aria-labelledby="calibration" className="min-w-0 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-6">
      <h2 id="calibration" className="text-[1.375rem]">
        {t('title')}
      </h2>
      <p className="mt-2">{t('text', { earned: marks.format(earned).replace('-', '−'), max: marks.format(max) })}</p>
      <div className="table-scroll mt-3 bg-none">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('certainty')}</th>
              <th scope="col" className="is-right">
                {t('answered')}
              </th>
              <th scope="col" className="is-right">
                {t('right')}
              </th>
              <th scope="col" className="is-right">
                {t('share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ certainty, answered, right }) => (
              <tr key={certainty}>
                <th scope="row" className="font-normal">
                  {tCertainty(certainty)}
                </th>
                <td className="is-right">{answered}</td>
                <td className="is-right">{right}</td>
                <td className="is-right">{answered > 0 ? percent.format(right / answered) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {numbers.length > 0 ? (
        <>
          <p className="mt-4 flex items-baseline gap-2 font-semibold">
            <Icon name="warning" className="size-[1em] translate-y-[0.13em] text-warn" />
            {t('sureAndWrong', { count: numbers.length })}
          </p>
          <ul className="flex flex-wrap gap-x-5">
            {numbers.map((number) => (
              <li key={number}>
                <a href={`#question-${number}`} className="inline-block py-2.5">
                  {t('goTo', { number })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-4 flex items-baseline gap-2">
          <Icon name="circleCheck" className="size-[1em] translate-y-[0.13em] text-ok" />
          {t('noneSureAndWrong')}
        </p>
      )}
    </section>
  )
}

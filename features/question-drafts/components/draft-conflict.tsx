'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/button'
import { LocalTime } from '@/components/local-time'
import type { Locale } from '@/i18n/routing'
import type { QuestionDraft } from '@/questions/draft'
import { differencesOf } from '@/questions/draft-differences'
import type { EditorLabels } from '@/questions/editor-labels'
import { fieldName, wordsById } from '@/questions/field-name'
import type { Theirs } from '../schema'

type Props = { mine: QuestionDraft; theirs: Theirs; labels: EditorLabels; locale: Locale; onKeepMine: () => void; onTakeTheirs: () => void }

/** Two versions of one draft, side by side where they differ, and the choice between them. */
export function DraftConflict({ mine, theirs, labels, locale, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('questionEditor.conflict')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const differences = differencesOf(mine, theirs.theirs)
  const [own, other] = [wordsById(mine, locale), wordsById(theirs.theirs, locale)]
  const shown = (value: string | null, words: ReadonlyMap<string, string>) => {
    if (value === null) return <em className="text-ink-soft">{t('nothing')}</em>
    if (value === 'true' || value === 'false') return labels[value]
    return words.get(value) ?? value
  }
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="conflict-title" className="rounded-[4px] border-2 border-warn bg-warn-soft px-4 py-4 sm:px-5">
      <h2 id="conflict-title" className="text-[1.5rem]">
        {t('title')}
      </h2>
      <p className="mt-1">
        {theirs.editedBy === null ? t('bySomebody') : t('by', { name: theirs.editedBy })}{' '}
        <LocalTime instant={theirs.editedAt} locale={locale} options={{ dateStyle: 'medium', timeStyle: 'short' }} serverZone="Europe/Paris" />. {t('text')}
      </p>
      {differences.length === 0 ? (
        <p className="mt-3">{t('same')}</p>
      ) : (
        <div className="mt-4 max-h-[60vh] overflow-auto" role="region" aria-label={t('differences')} tabIndex={0}>
          <table className="block w-full border-collapse text-left sm:table">
            <caption className="sr-only">{t('differences')}</caption>
            <thead className="sr-only sm:not-sr-only sm:table-header-group">
              <tr className="border-b border-ink text-sm">
                <th scope="col" className="py-2 pe-4 font-semibold">{t('field')}</th>
                <th scope="col" className="w-[38%] py-2 pe-4 font-semibold">{t('mine')}</th>
                <th scope="col" className="w-[38%] py-2 font-semibold">{t('theirs')}</th>
              </tr>
            </thead>
            <tbody className="block sm:table-row-group">
              {differences.map(({ field, mine: left, theirs: right }) => (
                <tr key={field} className="block border-b border-line py-2 align-top sm:table-row sm:py-0">
                  <th scope="row" className="block font-semibold sm:table-cell sm:py-2 sm:pe-4 sm:text-sm">{fieldName(field, labels)}</th>
                  <td className="block break-words whitespace-pre-line sm:table-cell sm:py-2 sm:pe-4">
                    <span className="text-sm text-ink-soft sm:hidden">{t('mine')} – </span>
                    {shown(left, own)}
                  </td>
                  <td className="block break-words whitespace-pre-line sm:table-cell sm:py-2">
                    <span className="text-sm text-ink-soft sm:hidden">{t('theirs')} – </span>
                    {shown(right, other)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="mt-5 flex flex-col gap-3 sm:flex-row">
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
      </div>
      <p className="mt-2 text-sm text-ink-soft">{t('after')}</p>
    </section>
  )
}

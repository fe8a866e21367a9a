import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/routing'
import { regionOf } from '@/lib/region'
import { textDifference, type FieldChange, type FieldValue, type PathPart } from '../difference'

/** What changed between two versions, field by field, each with what it said and what it says. */
export async function QuestionChanges({ changes, locale }: { changes: readonly FieldChange[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'admin.questions' })
  const words = (value: FieldValue | null) => {
    if (value === null || value === '') return null
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
    return typeof value === 'number' ? new Intl.NumberFormat(regionOf(locale)).format(value) : value
  }
  const partWords = (part: PathPart) => {
    if ('item' in part) return typeof part.item === 'number' ? t('history.number', { number: part.item }) : t('history.item', { id: part.item })
    // Fields come from what is stored: one that has no words here is called by its own name.
    const key = `fields.${part.field}` as 'fields.stem'
    return t.has(key) ? t(key) : part.field
  }
  return (
    <ul className="mt-2 border-t border-line">
      {changes.map(({ path, before, after }) => {
        const [was, is] = [words(before), words(after)]
        const parts = textDifference(was ?? '', is ?? '')
        const lang = languageOf(path)
        const none = <span className="text-ink-soft">{t('history.nothing')}</span>
        return (
          <li key={JSON.stringify(path)} className="border-b border-line py-3">
            <p className="font-semibold break-words">{path.map(partWords).join(' · ')}</p>
            <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[5rem_minmax(0,1fr)]">
              <Side label={t('history.before')} lang={lang}>
                {was === null
                  ? none
                  : parts.map(({ kind, text }, index) => (kind === 'gone' ? <del key={index} className="bg-wrong-soft decoration-wrong">{text}</del> : kind === 'same' ? text : null))}
              </Side>
              <Side label={t('history.after')} lang={lang}>
                {is === null
                  ? none
                  : parts.map(({ kind, text }, index) => (kind === 'come' ? <ins key={index} className="bg-ok-soft decoration-ok">{text}</ins> : kind === 'same' ? text : null))}
              </Side>
            </dl>
          </li>
        )
      })}
    </ul>
  )
}

/** The language in which a text of the question is. */
function languageOf(path: readonly PathPart[]): string | undefined {
  const last = path.findLast((part) => 'field' in part && (part.field === 'fr' || part.field === 'en'))
  return last && 'field' in last ? last.field : undefined
}

function Side({ label, lang, children }: { label: string; lang: string | undefined; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-soft sm:pt-px">{label}</dt>
      <dd lang={lang} className="min-w-0 break-words whitespace-pre-wrap">
        {children}
      </dd>
    </>
  )
}

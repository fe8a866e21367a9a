'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { address } from '@/i18n/address'
import { regionOf } from '@/lib/region'
import type { ShownActivity, Values } from '../schema'
import { ActivityDocument } from './activity-document'
import { FormField } from './form-field'
import { SaveLine } from './save-line'
import { ShowWork } from './show-work'
import { useFormStore } from './use-form-store'
import { VersionChoice } from './version-choice'

/** The form of an activity: filled in, saved as one types, printed, shown to a trainer. */
export function ActivityForm({ form, moduleTitle }: { form: ShownActivity; moduleTitle: string }) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const documentTexts = { total: String(t.raw('document.total')), empty: t('document.empty'), ticked: t('document.ticked'), unticked: t('document.unticked') }
  const { store, state } = useFormStore(form)
  const { values, theirs, status, isLoaded } = state
  const problems = new Map(state.problems.map(({ at, problem, limit }) => [at, t(`problems.${problem}`, { limit })]))
  const isChoosing = theirs !== null && status === 'saving'
  const whole = problems.get('')
  return (
    <>
      <div className="no-print needs-script">
        {isLoaded ? null : (
          <p role="status" className="mb-6 text-ink-soft">
            {t(state.isAway ? 'away' : 'loading')}
          </p>
        )}
        {theirs && store ? <VersionChoice form={form} theirs={theirs} isDisabled={isChoosing} onChoose={(which) => void store.choose(which)} /> : null}
        <form onSubmit={(event) => event.preventDefault()}>
          <fieldset disabled={!isLoaded || isChoosing} className="min-w-0 space-y-9">
            <legend className="sr-only">{form.title}</legend>
            {form.fields.map((field) => (
              <FormField
                key={field.id}
                field={field}
                values={values}
                problems={problems}
                onChange={(value: Values[string]) => store?.change({ ...store.get().values, [field.id]: value })}
              />
            ))}
          </fieldset>
        </form>

        <div className="sticky-actions sticky bottom-0 z-10 -mx-4 mt-10 border-t border-ink bg-paper px-4 py-3 sm:mx-0 sm:px-0">
          {whole ? (
            <div role="alert" className="mb-3">
              <Callout tone="warn" title={whole} />
            </div>
          ) : null}
          {status === 'signed-out' ? (
            <div role="alert" className="mb-3">
              <Callout tone="warn" title={t('signedOut.title')}>
                <p>{t('signedOut.text')}</p>
                <p className="mt-3">
                  <ButtonLink href={`${address('/sign-in', locale)}?next=${encodeURIComponent(address(`/modules/${form.module}/activities/${form.slug}`, locale))}`} prefetch={false}>
                    {t('signedOut.link')}
                  </ButtonLink>
                </p>
              </Callout>
            </div>
          ) : null}
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <SaveLine state={state} />
            <Button variant="primary" onClick={() => print()}>
              {t('print')}
            </Button>
          </div>
        </div>
        {store ? <ShowWork slug={form.slug} showId={state.showId} hasRecord={state.hasRecord} onShown={(showId) => store.shown(showId)} /> : null}
      </div>

      {/* Without scripts it is the sheet itself that is on the page. */}
      <div className="hidden noscript:block print:block">
        <p className="mb-6">
          {moduleTitle}
          {state.name ? ` · ${state.name}` : ''}
          {state.savedAt ? ` · ${new Intl.DateTimeFormat(regionOf(locale), { dateStyle: 'long' }).format(new Date(state.savedAt))}` : ''}
        </p>
        <ActivityDocument form={form} values={values} empty="lines" texts={documentTexts} locale={locale} />
      </div>
    </>
  )
}

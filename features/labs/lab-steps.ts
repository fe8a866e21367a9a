import 'server-only'
import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { ledger } from '@/features/modules/content'
import type { Lesson } from '@/features/modules/lesson'
import { renderInline } from '@/features/modules/markdown'
import { emptyPage, renderBlocks } from '@/features/modules/render'
import type { Lab } from './content'
import type { StepFacts } from './components/step-bench'

/** The texts of a lab in one language as its page shows them, and what they cite and explain, all of it together. */
export function renderLab(lab: Lab, locale: Locale): { steps: { facts: StepFacts; html: string; text: string }[]; lesson: Pick<Lesson, 'title' | 'html' | 'claimIds' | 'termIds'> } {
  // One page: one list of sources, and no id twice. The step's title is a heading of the second level.
  const page = { ...emptyPage(), ids: new Set(lab.steps.map(({ id }) => id)), levelAbove: 2 as const }
  const rendered = lab.steps.map(({ id }) => renderBlocks(lab.sections[locale].find(({ slug }) => slug === id)?.markdown ?? '', locale, ledger, page))
  const steps = lab.steps.map(({ id, title, file, hints, checks }, index) => ({
    facts: {
      ...{ id, file, title: typeset(title[locale], locale), start: lab.start[id]?.[locale] ?? '' },
      hints: hints.map((hint) => renderInline(hint[locale], locale, page.numbers)),
      checks: checks.map((check) => ({ id: check.id, text: renderInline(check.text[locale], locale, page.numbers), failed: renderInline(check.failed[locale], locale, page.numbers) })),
    },
    html: rendered[index]?.html ?? '',
    text: rendered[index]?.text ?? '',
  }))
  return {
    steps,
    lesson: {
      title: typeset(lab.title[locale], locale),
      html: steps.map(({ html }) => html).join('\n'),
      claimIds: [...new Set(rendered.flatMap(({ claimIds }) => claimIds))],
      termIds: [...new Set(rendered.flatMap(({ termIds }) => termIds))],
    },
  }
}

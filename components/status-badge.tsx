import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type BadgeTone = 'ok' | 'warn' | 'wrong' | 'plain'

const tones: Record<BadgeTone, string> = {
  ok: 'text-ok',
  warn: 'text-warn',
  wrong: 'text-wrong',
  plain: 'text-ink-soft',
}

/** A state: an icon and a word, whose colour only repeats them. */
export function StatusBadge({ tone = 'plain', icon, children }: { tone?: BadgeTone; icon: IconName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-sm font-semibold ${tones[tone]}`}>
      <Icon name={icon} className="size-[1em] translate-y-[0.13em]" />
      <span>{children}</span>
    </span>
  )
}

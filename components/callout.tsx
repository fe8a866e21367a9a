import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type CalloutTone = 'info' | 'ok' | 'warn' | 'wrong'

const looks: Record<CalloutTone, { box: string; mark: string; icon: IconName }> = {
  info: { box: 'border-line bg-raised', mark: 'text-sea', icon: 'info' },
  ok: { box: 'border-ok bg-ok-soft', mark: 'text-ok', icon: 'circleCheck' },
  warn: { box: 'border-warn bg-warn-soft', mark: 'text-warn', icon: 'warning' },
  wrong: { box: 'border-wrong bg-wrong-soft', mark: 'text-wrong', icon: 'circleX' },
}

/** A remark set apart. The title says in words what the colour and the icon say. */
export function Callout({ tone = 'info', title, children }: { tone?: CalloutTone; title?: ReactNode; children?: ReactNode }) {
  const { box, mark, icon } = looks[tone]
  return (
    <div className={`flex gap-3 rounded-[4px] border px-4 py-3.5 ${box}`}>
      <Icon name={icon} className={`mt-[0.2em] size-5 ${mark}`} />
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}

'use client'

import { useId, useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'

type Props = { label: string; value: string; texts: { copy: string; copied: string } }

/** A text to read out, to copy, to send. */
export function CopyField({ label, value, texts }: Props) {
  const id = useId()
  const [isCopied, setCopied] = useState(false)
  // Browsers have a clipboard on https and on this machine only; elsewhere the field is there to be copied from.
  const canCopy = typeof navigator.clipboard?.writeText === 'function'
  return (
    <>
      <label htmlFor={id} className="mt-3 block text-sm">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap gap-3">
        <input
          id={id}
          type="text"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 min-w-0 grow basis-72 rounded-[4px] border border-wind bg-paper px-3 py-2 text-sm"
        />
        {canCopy ? (
          <Button
            onClick={() =>
              void navigator.clipboard.writeText(value).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            <Icon name={isCopied ? 'check' : 'copy'} className="size-4" />
            {texts.copy}
          </Button>
        ) : null}
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm text-ok">
        {isCopied ? texts.copied : ''}
      </p>
    </>
  )
}

'use client'

import { Button } from './button'

/** Opens the browser's own printing, which any page has without it: not shown where scripts do not run. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button variant="primary" className="needs-script" onClick={() => window.print()}>
      {label}
    </Button>
  )
}

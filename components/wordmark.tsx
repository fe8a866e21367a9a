/** Three lines of wind round a sail. */
export function Mark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={className}>
      <path d="M17 4c5.4 5.2 8 11 8.3 18.6L17 24.2z" className="fill-sail" />
      <g stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
        <path d="M3 10.5c4 0 7.4-.6 11-3" />
        <path d="M3 16.5c4 0 7.6-.3 11-1.6" />
        <path d="M3 22.5c4 0 7.4 0 11 .2" />
        <path d="M6 28c7 1.4 14 1.2 21-1" />
      </g>
    </svg>
  )
}

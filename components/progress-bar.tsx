/** How far something has gone, in words first: the bar only repeats the text. */
export function ProgressBar({ value, max, text }: { value: number; max: number; text: string }) {
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div className="flex items-center gap-3 text-sm text-ink-soft">
      <span aria-hidden="true" className="block h-1.5 w-24 shrink-0 overflow-hidden rounded-full border border-wind">
        {/* A drawing: the pages' policy lets no style into a tag. */}
        <svg className="block h-full w-full fill-sea">
          <rect width={`${percent}%`} height="100%" />
        </svg>
      </span>
      <span className="tabular-nums">{text}</span>
    </div>
  )
}

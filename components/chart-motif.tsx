const width = 680
const height = 600
const centre = { x: 350, y: 318 }
const radius = 118

/** Height above the centre of the streamline `level` at `x`: ideal flow round a cylinder, solved by bisection. */
function rise(level: number, x: number): number {
  let low = Math.sqrt(Math.max(0, radius ** 2 - x ** 2))
  let high = level + radius + 1
  for (let step = 0; step < 24; step += 1) {
    const y = (low + high) / 2
    if (y - (radius ** 2 * y) / (x ** 2 + y ** 2) < level) low = y
    else high = y
  }
  return (low + high) / 2
}

/** A line of wind from `from` to the right edge, bent round the sail; finer steps where it bends. */
function streamline(level: number, from: number): string {
  const points: string[] = []
  const push = (x: number) => {
    const offset = Math.sign(level) * rise(Math.abs(level), x - centre.x)
    points.push(`${Math.round(x)} ${(centre.y - offset).toFixed(1).replace('.0', '')}`)
  }
  for (let x = from; x < width; x += Math.abs(x - centre.x) < radius * 1.7 ? 11 : 40) push(x)
  push(width)
  return `M${points.join('L')}`
}

// Each line begins somewhere else, as a hand would draw them.
const starts = [150, 64, 188, 20, 118, 40, 96, 0, 70, 12, 128, 30, 84, 8, 160, 52, 110, 24, 140, 76]
const levels = Array.from({ length: 20 }, (_, index) => (index - 9.5) * 27)
const lines = levels.map((level, index) => ({ level, d: streamline(level, starts[index] ?? 0) }))

/** The four numbers of the first investigation, written on the lines as pressures are on a weather chart. */
const soundings = [
  { text: '385', level: 175.5, x: 560, isMain: true },
  { text: '415', level: 67.5, x: 118, isMain: false },
  { text: '450', level: -94.5, x: 560, isMain: false },
  { text: '487', level: -175.5, x: 205, isMain: false },
]

/** Drawn for this course: wind round a sail, on a chart. Decorative. */
export function ChartMotif({ className }: { className?: string }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" fill="none" aria-hidden="true" className={className}>
      <g className="stroke-wind" strokeWidth="1.1" strokeLinecap="round">
        {lines.map(({ level, d }) => (
          <path key={level} d={d} strokeWidth={Math.abs(level % 81) < 14 ? 1.7 : 0.9} />
        ))}
      </g>
      <g>
        <path d="M352 222C407 262 432 322 436 392L354 398Z" className="fill-sail" />
        <path d="M342 236C334 300 312 356 272 392L342 397Z" className="fill-paper stroke-ink" strokeWidth="2" strokeLinejoin="round" />
        <path d="M347 208V404" className="stroke-ink" strokeWidth="2.5" strokeLinecap="round" />
        <path d="M268 406H438C429 426 408 436 370 436H326C296 436 276 425 268 406Z" className="fill-ink" />
      </g>
      <g className="fill-ink stroke-paper font-sans" strokeWidth="9" paintOrder="stroke" strokeLinejoin="round" fontSize="19" fontWeight="600">
        {soundings.map(({ text, level, x, isMain }) => (
          <text
            key={text}
            x={x}
            y={centre.y - Math.sign(level) * rise(Math.abs(level), x - centre.x) + 6.5}
            textAnchor="middle"
            className={isMain ? 'fill-sail' : undefined}
            fontSize={isMain ? 24 : 19}
          >
            {text}
          </text>
        ))}
      </g>
    </svg>
  )
}

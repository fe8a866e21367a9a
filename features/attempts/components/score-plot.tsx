import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

export type PlottedAttempt = { number: number; percent: number; isPassed: boolean }
type Props = { attempts: readonly PlottedAttempt[]; passMarkPercent: number; label: string; passLabel: string; locale: string }

const WIDTH = 380
const HEIGHT = 165
const MARGIN = { top: 14, right: 14, bottom: 26, left: 54 }
const TICKS = [0, 50, 100]

/**
 * Scores over time as a small plot, drawn on the server. A passed attempt is a filled dot, another one hollow, so that
 * colour says nothing alone; the table beside it has the same figures.
 */
export function ScorePlot({ attempts, passMarkPercent, label, passLabel, locale }: Props) {
  const x = scalePoint<number>()
    .domain(attempts.map(({ number }) => number))
    .range([MARGIN.left, WIDTH - MARGIN.right])
    .padding(0.5)
  const y = scaleLinear().domain([0, 100]).range([HEIGHT - MARGIN.bottom, MARGIN.top])
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const path = line<PlottedAttempt>(({ number }) => x(number) ?? 0, (attempt) => y(attempt.percent))(attempts)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="h-auto w-full max-w-[28rem] text-[13px]">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={MARGIN.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle" className="fill-ink-soft">
            {percent.format(tick / 100)}
          </text>
        </g>
      ))}
      <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(passMarkPercent)} y2={y(passMarkPercent)} strokeDasharray="4 4" className="stroke-sail" />
      <text x={WIDTH - MARGIN.right} y={y(passMarkPercent) - 5} textAnchor="end" className="fill-sail">
        {passLabel}
      </text>
      {path ? <path d={path} fill="none" strokeWidth={2} className="stroke-sea" /> : null}
      {attempts.map(({ number, percent: value, isPassed }) => (
        <g key={number}>
          <circle cx={x(number)} cy={y(value)} r={5} strokeWidth={2} className={isPassed ? 'fill-sea stroke-sea' : 'fill-paper stroke-sea'} />
          <text x={x(number)} y={HEIGHT - 6} textAnchor="middle" className="fill-ink-soft">
            {number}
          </text>
        </g>
      ))}
    </svg>
  )
}

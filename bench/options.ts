import { parseArgs } from 'node:util'

export const WORKLOADS = ['pages', 'attempts', 'memory', 'first-visit', 'lighthouse', 'class', 'bank', 'kill'] as const
export type Workload = (typeof WORKLOADS)[number]

export type Options = {
  only: readonly Workload[]
  /** How long each load is applied. */
  seconds: number
  /** Where the JSON document goes; `-` for the standard output, the table then goes to the standard error. */
  json: string | null
}

const isWorkload = (name: string): name is Workload => (WORKLOADS as readonly string[]).includes(name)

/** Reads `--only a,b --seconds N --json FILE|-`; throws a sentence for anything else. */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string' }, seconds: { type: 'string', default: '10' }, json: { type: 'string' } },
  })
  const only = values.only?.split(',') ?? WORKLOADS
  const unknown = only.filter((name) => !isWorkload(name))
  if (unknown.length > 0) throw new Error(`--only takes ${WORKLOADS.join(', ')}, not ${unknown.join(', ')}`)
  const seconds = Number(values.seconds)
  if (!(seconds >= 1 && seconds <= 600)) throw new Error('--seconds takes a number from 1 to 600')
  return { only: only.filter(isWorkload), seconds, json: values.json ?? null }
}

import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { endGroup, identityOf, isAlive, runTask, startGroup, startOf } from './processes.mjs'
import { supervise } from './supervise.mjs'

/** A child as the supervisor wants it, from a line of JavaScript. */
function run(script: string) {
  const { pid, exited } = startGroup(process.execPath, ['-e', script], { stdio: 'ignore' })
  return {
    pid,
    onExit: (listener: (how: string) => void) => void exited.then(({ code, signal }) => listener(signal ?? `exit code ${code}`)),
    stop: async () => { await endGroup(identityOf(pid), 2000); await exited },
  }
}
const stay = 'setInterval(() => {}, 1000)'
const until = async (condition: () => boolean) => { while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20)) }

describe('a supervised process', () => {
  test('is started again when it dies, and stops for good when told to', async () => {
    const pids: number[] = []
    const server = supervise('the server', () => { const child = run(stay); pids.push(child.pid); return child }, { waitMs: () => 20 })
    await until(() => pids.length === 1)
    process.kill(pids[0]!, 'SIGKILL')
    await until(() => pids.length === 2)
    await server.stop()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(pids).toHaveLength(2)
    expect(pids.map(startOf)).toEqual([null, null])
  })

  test('is given up, in one sentence, after five quick deaths in a row', async () => {
    let starts = 0
    const server = supervise('the server', () => { starts++; return run('process.exit(7)') }, { waitMs: () => 10 })
    await expect(server.failed).rejects.toThrow(/^The server stopped 5 times in a row, the last time with: exit code 7\. .*start again\.$/)
    expect(starts).toBe(5)
    await server.stop()
  })

  test('is not given up for deaths that are far apart', async () => {
    let starts = 0
    const server = supervise('the server', () => { starts++; return run('') }, { waitMs: () => 1, quickSeconds: 0, quickDeaths: 2 })
    await until(() => starts > 3)
    await server.stop()
  })

  test('is given up as well when it cannot even be started, with the cause', async () => {
    const server = supervise('the database', async () => { throw new Error('the disk is full') }, { waitMs: () => 1, quickDeaths: 3 })
    await expect(server.failed).rejects.toThrow('The database stopped 3 times in a row, the last time with: the disk is full.')
  })

  test('leaves none of its own children behind', async () => {
    const parent = startGroup(process.execPath, ['-e', `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stay)}]); console.log(child.pid); ${stay}`], { stdio: ['ignore', 'pipe', 'ignore'] })
    const grandchild = await new Promise<number>((resolve) => parent.child.stdout!.once('data', (text) => resolve(Number(text))))
    expect(startOf(grandchild)).not.toBeNull()
    await endGroup(identityOf(parent.pid))
    await until(() => startOf(grandchild) === null)
  })
})

describe('a process', () => {
  test('is known by its pid and its start, so that a pid given out again is not taken for it', async () => {
    const child = spawn(process.execPath, ['-e', stay])
    const identity = identityOf(child.pid!)
    expect(isAlive(identity)).toBe(true)
    expect(isAlive({ ...identity, started: '1' })).toBe(false)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(isAlive(identity)).toBe(false)
  })

  test('that is a task gives its output and whether it went well, even if it cannot be started', async () => {
    const options = { cwd: '/', env: process.env }
    expect(await runTask('working', process.execPath, ['-e', 'console.log(1); console.error(2)'], options)).toMatchObject({ ok: true, output: expect.stringMatching(/1[^]*2|2[^]*1/) })
    expect(await runTask('working', process.execPath, ['-e', 'process.exit(3)'], options)).toMatchObject({ ok: false })
    expect(await runTask('working', '/no/such/program', [], options)).toMatchObject({ ok: false, output: expect.stringContaining('ENOENT') })
  })
})

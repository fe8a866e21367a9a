import { fork } from 'node:child_process'
import path from 'node:path'

type Begun<Result> = { result: Result; stop: () => Promise<void> }

/**
 * Runs a file of this folder in a process of its own, so that what drives the load shares no thread with what measures
 * it or is measured. Resolves with what the file answers; it runs on until stopped.
 */
export function begin<Result>(file: string, job: object): Promise<Begun<Result>> {
  const child = fork(path.join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'], stdio: ['ignore', 2, 2, 'ipc'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    child.once('message', (result) =>
      resolve({
        result: result as Result,
        stop: () => {
          child.kill()
          return exited
        },
      }),
    )
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.send(job)
  })
}

/** The same for a file that does one thing and is done. */
export async function inProcess<Result>(file: string, job: object): Promise<Result> {
  const { result, stop } = await begin<Result>(file, job)
  await stop()
  return result
}

/** The other side: takes the one job of this process and sends what came of it. Ends with the process that began it. */
export function answer(work: (job: never) => Promise<unknown>): void {
  process.once('disconnect', () => process.exit())
  process.once('message', (job) => {
    work(job as never).then(
      (result) => process.send?.(result),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}

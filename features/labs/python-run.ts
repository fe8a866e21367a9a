import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadPyodide } from 'pyodide'

type Run = { code: string; tests: string | null; files: Record<string, string>; file: string }
/** Gives JSON: `{ text }` or `{ error }`. */
type Ask = (question: string) => Promise<string>
type Told = { checks: Record<string, boolean>; messages: Record<string, string>; output: string; outcome: string }

/**
 * Runs the code of labs without a browser, by the same lab.py and the same Pyodide: for the tests. `ask` gives JSON, as
 * the frame does. One interpreter for all runs; what one leaves behind is cleared before the next.
 */
export async function openPython(): Promise<(run: Run, ask?: Ask) => Promise<Told>> {
  const python = await loadPyodide()
  python.FS.writeFile('/lib/lab.py', readFileSync(path.join(import.meta.dirname, 'lab.py'), 'utf8'))
  python.runPython("import sys; sys.path.append('/lib'); import lab")
  return async (run, ask) => {
    python.runPython(`
import os, shutil, sys
for name, module in list(sys.modules.items()):
    if name in ("work", "tests") or str(getattr(module, "__file__", "")).startswith("/lab/"):
        del sys.modules[name]
os.chdir("/")
shutil.rmtree("/lab", ignore_errors=True)`)
    const told: Told = { checks: {}, messages: {}, output: '', outcome: '' }
    const hear = (json: string) => {
      const message = JSON.parse(json) as { kind: string; id: string; isPassed: boolean; message: string; text: string; reason: string }
      if (message.kind === 'check') [told.checks[message.id], told.messages[message.id]] = [message.isPassed, message.message]
      if (message.kind === 'output') told.output += message.text
      if (message.kind === 'ended') told.outcome = message.reason
    }
    const lab = python.pyimport('lab') as { run_job: (job: string, send: (json: string) => void, ask?: Ask) => Promise<void> }
    await (ask ? lab.run_job(JSON.stringify(run), hear, ask) : lab.run_job(JSON.stringify(run), hear))
    return told
  }
}

import { beforeAll, describe, expect, it } from 'vitest'
import { openPython } from './python-run'

let run: Awaited<ReturnType<typeof openPython>>
beforeAll(async () => {
  run = await openPython()
}, 60_000)

const job = { files: {}, file: 'memory.py', tests: null }
const imports = 'import work\nfrom lab import check, text, ask\n'

describe('what runs the code of labs', () => {
  it('runs a file as the main program, and shows what it prints and where it fails', async () => {
    const told = await run({ ...job, code: 'if __name__ == "__main__":\n    print("é")\n    1 / 0\n' })
    expect(told.outcome).toBe('error')
    expect(told.output).toContain('é\nTraceback')
    expect(told.output).toContain('File "memory.py", line 3')
    expect(told.output).toContain('ZeroDivisionError')
    expect(told.output).not.toContain('lab.py')
  })

  it('tells for each check whether it holds; an exception does not, and is told with its line', async () => {
    const tests = `${imports}check("right", lambda: work.double(2) == 4)\ncheck("wrong", lambda: work.double(2) == 5)\ncheck("fails", lambda: work.double(None) == 0)\n`
    const told = await run({ ...job, code: 'def double(x):\n    return x + x\n', tests })
    expect(told.checks).toEqual({ right: true, wrong: false, fails: false })
    expect(told.messages.fails).toMatch(/^TypeError: .*\(memory\.py:2\)$/)
    expect(told.outcome).toBe('done')
  })

  it('reaches no check when the file itself fails', async () => {
    for (const code of ['def f(:\n', 'raise SystemExit', 'import numpy', 'open("/etc/shadow")']) {
      const told = await run({ ...job, code, tests: `${imports}check("a", lambda: True)\n` })
      expect([told.outcome, told.checks], code).toEqual(['error', {}])
    }
  })

  it('awaits checks that are coroutines, and the tests’ own run()', async () => {
    const tests = `${imports}async def later():\n    return await work.answer() == "yes"\ncheck("coroutine", later)\ncheck("awaitable", lambda: work.answer())\nasync def run():\n    check("inside", lambda: True)\n`
    const told = await run({ ...job, code: 'from lab import ask\nasync def answer():\n    return await ask([{"role": "user", "content": "?"}])\n', tests }, async () => '{"text":"yes"}')
    expect(told.checks).toEqual({ coroutine: true, awaitable: true, inside: true })
  })

  it('raises in words when the model does not answer, or when the lab asks none', async () => {
    const code = 'from lab import ask\ntry:\n    await ask([{"role": "user", "content": "?"}])\nexcept RuntimeError as error:\n    print(error)\n'
    expect((await run({ ...job, code }, async () => '{"error":"it took too long"}')).output).toBe('it took too long\n')
    expect((await run({ ...job, code })).output).toBe('this lab does not ask a model\n')
  })

  it('gives the given files, as text, to open and to import', async () => {
    const files = { 'data.json': '[1, 2]', 'units.py': 'GB = 10 ** 9\n' }
    const told = await run({ ...job, files, code: 'import json, units\nfrom lab import text\nprint(json.loads(text("data.json")), len(open("data.json").read()), units.GB)\n' })
    expect(told.output).toBe('[1, 2] 6 1000000000\n')
  })

  it('cuts what is printed at its limit', async () => {
    const told = await run({ ...job, code: 'for i in range(10 ** 5):\n    print("x" * 100)\n' })
    expect(told.output.length).toBe(50_000)
    expect(told.outcome).toBe('done')
  })
})

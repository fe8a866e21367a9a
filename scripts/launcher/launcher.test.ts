import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { hashInputs } from './inputs.mjs'
import { findHolder, openDataFolder, takeLock } from './lock.mjs'
import { INSTALL_BYTES, checkDisk, checkPlatform, checkPort, refuseFullDisk } from './machine.mjs'
import { refuseNodeVersion } from './node-version.mjs'
import { lanAddresses, parseOptions } from './options.mjs'
import { identityOf, isAlive } from './processes.mjs'
import { loadDemoAccounts, loadSecrets } from './secrets.mjs'

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'grand-large-launcher-'))
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

const address = (ip: string, internal = false) => ({ address: ip, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null })
const room = { lo: [address('127.0.0.1', true)], docker0: [address('172.17.0.1')], wlan0: [address('192.168.1.20')] }
const parse = (argv: string[], env: Record<string, string> = {}) => parseOptions(argv, env as NodeJS.ProcessEnv, room)

describe('the options', () => {
  test('open the site to this machine only, unless the operator says otherwise', () => {
    expect(parse([])).toEqual({
      dev: false, host: '127.0.0.1', port: 3000, localUrl: 'http://localhost:3000', publicUrl: 'http://localhost:3000', chosenPublicUrl: null, roomUrl: null,
      trustedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'], databaseUrl: null,
    })
  })

  test('--lan, or HOST, opens it to the room under an address that phones can reach', () => {
    for (const options of [parse(['--lan'], { PORT: '8080' }), parse([], { HOST: '0.0.0.0', PORT: '8080' })]) {
      expect(options).toMatchObject({ host: '0.0.0.0', roomUrl: 'http://192.168.1.20:8080', publicUrl: 'http://192.168.1.20:8080', localUrl: 'http://localhost:8080' })
      expect(options.trustedOrigins).toEqual(expect.arrayContaining(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://192.168.1.20:8080', 'http://172.17.0.1:8080']))
    }
    expect(parse([], { HOST: '192.168.1.20' })).toMatchObject({ host: '192.168.1.20', publicUrl: 'http://192.168.1.20:3000', localUrl: 'http://192.168.1.20:3000' })
  })

  test('PUBLIC_URL is what links and trusted origins use, TRUSTED_ORIGINS adds to them', () => {
    const options = parse(['--lan'], { PUBLIC_URL: 'https://learn.example.org/', TRUSTED_ORIGINS: 'https://other.example' })
    expect(options).toMatchObject({ publicUrl: 'https://learn.example.org', roomUrl: 'https://learn.example.org' })
    expect(options.trustedOrigins).toEqual(expect.arrayContaining(['https://learn.example.org', 'http://localhost:3000', 'https://other.example']))
  })

  test('a container bridge comes after the network of the room', () => {
    expect(lanAddresses(room)).toEqual(['192.168.1.20', '172.17.0.1'])
  })

  test.each([
    [['--lann'], {}, '"--lann" is not an option'],
    [[], { PORT: 'http' }, 'PORT=http is not a port'],
    [[], { HOST: 'x86_64-conda-linux-gnu' }, 'is not an IP address'],
    [['--lan'], { HOST: '127.0.0.1' }, 'contradict each other'],
    [[], { PUBLIC_URL: 'learn.example.org' }, 'is not an address: give scheme and host only'],
    [[], { PUBLIC_URL: 'https://learn.example.org/here' }, 'is not an address'],
    [[], { DATABASE_URL: 'mysql://me:hush@db/x' }, /^DATABASE_URL is not a Postgres address(?!.*hush)/],
  ])('%j %j is refused in one sentence', (argv, env, sentence) => {
    expect(() => parse(argv, env as Record<string, string>)).toThrow(sentence)
  })
})

describe('the machine', () => {
  test('an old Node is refused, with what to do', () => {
    for (const version of ['18.20.8', '20.18.3']) expect(refuseNodeVersion(version)).toMatch(/^Grand Large needs Node 20\.19 or newer and this is Node .*: install Node 24/)
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '26.1.0']) expect(refuseNodeVersion(version)).toBeNull()
  })

  test('a taken port is refused, with what to do', async () => {
    const server = net.createServer()
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
    const { port } = server.address() as net.AddressInfo
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1} npm start.`)
    await new Promise((resolve) => server.close(resolve))
    await checkPort('127.0.0.1', port)
  })

  test('an address of another machine is refused', async () => {
    await expect(checkPort('192.0.2.254', 3999)).rejects.toThrow('HOST=192.0.2.254 is not an address of this machine')
  })

  test('a disk that is nearly full is refused before the work, and a full one during it', async () => {
    const disk = (free: number) => (async () => ({ bavail: free / 4096, bsize: 4096 })) as unknown as typeof fs.promises.statfs
    await expect(checkDisk('/srv', INSTALL_BYTES, 'to install', disk(900 * 1024 * 1024))).rejects.toThrow('The disk that holds /srv has 900 MB left and Grand Large needs 1.5 GB to install: free some space and start again.')
    await checkDisk('/srv', INSTALL_BYTES, 'to install', disk(INSTALL_BYTES + 4096))
    for (const said of ['npm error code ENOSPC', 'initdb: error: could not write: No space left on device']) expect(refuseFullDisk(said, 'building')).toMatch(/^The disk is full \(while building\): free some space/)
    expect(refuseFullDisk('Type error', 'building')).toBeNull()
  })

  test('Windows is sent to WSL', () => {
    expect(() => checkPlatform('win32')).toThrow('WSL')
    checkPlatform('linux')
  })
})

describe('the secrets', () => {
  test('are drawn once, kept, and closed to other users', () => {
    const dataDir = path.join(home, 'secrets')
    openDataFolder(dataDir)
    const secrets = loadSecrets(dataDir, {} as NodeJS.ProcessEnv)
    expect(Buffer.from(secrets.BETTER_AUTH_SECRET, 'base64url').length).toBeGreaterThanOrEqual(32)
    expect(loadSecrets(dataDir, {} as NodeJS.ProcessEnv)).toEqual(secrets)
    const { file, accounts } = loadDemoAccounts(dataDir)
    expect(loadDemoAccounts(dataDir).accounts).toEqual(accounts)
    expect(accounts.map(({ role, email }) => [role, email])).toEqual(['learner', 'trainer', 'admin'].map((role) => [role, `${role}@demo.grand-large.example`]))
    expect(accounts.every(({ password }) => /^(\w{4}-){3}\w{4}$/.test(password))).toBe(true)
    expect([dataDir, file, path.join(dataDir, 'secrets.json')].map((name) => fs.statSync(name).mode & 0o777)).toEqual([0o700, 0o600, 0o600])
  })

  test('are not drawn anew for a database that has others', () => {
    const dataDir = path.join(home, 'lost')
    fs.mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
    fs.writeFileSync(path.join(dataDir, 'postgres/PG_VERSION'), '18')
    expect(() => loadSecrets(dataDir, {} as NodeJS.ProcessEnv)).toThrow('put that file back from your backup')
  })

  test('must be given with DATABASE_URL, and be long enough', () => {
    const env = { DATABASE_URL: 'postgresql://db/x' } as unknown as NodeJS.ProcessEnv
    expect(() => loadSecrets(home, env)).toThrow('BETTER_AUTH_SECRET must be too: draw one')
    expect(() => loadSecrets(home, { ...env, BETTER_AUTH_SECRET: 'short' })).toThrow('at least 32 characters')
    expect(loadSecrets(home, { ...env, BETTER_AUTH_SECRET: 'x'.repeat(32) }).BETTER_AUTH_SECRET).toBe('x'.repeat(32))
    expect(fs.existsSync(path.join(home, 'secrets.json'))).toBe(false)
  })
})

describe('the lock', () => {
  test('is refused to a second launcher while the first one lives, and free afterwards', async () => {
    const dataDir = path.join(home, 'lock')
    openDataFolder(dataDir)
    const release = await takeLock(dataDir, 'npm start')
    expect(findHolder(dataDir)).toMatchObject({ pid: process.pid, command: 'npm start' })
    await expect(takeLock(dataDir, 'npm start')).rejects.toThrow(`Grand Large already runs in this folder (npm start, process ${process.pid}): stop that one first, or use it.`)
    release()
    expect(findHolder(dataDir)).toBeNull()
    ;(await takeLock(dataDir, 'npm start'))()
  })

  test('of a launcher that was killed is taken over, and its server ended; a stranger with its pid is not', async () => {
    const dataDir = path.join(home, 'stale')
    openDataFolder(dataDir)
    const children = [0, 1].map(() => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' }))
    const [server, stranger] = children.map((child) => identityOf(child.pid!))
    const dead = { pid: process.pid, started: '1', command: 'npm start', children: [server, { ...stranger, started: '1' }] }
    fs.writeFileSync(path.join(dataDir, 'launcher.json'), JSON.stringify(dead))
    const release = await takeLock(dataDir, 'npm start')
    expect([isAlive(server), isAlive(stranger)]).toEqual([false, true])
    release()
    children[1]!.kill('SIGKILL')
  })

  test('that was half written is taken over', async () => {
    const dataDir = path.join(home, 'half')
    openDataFolder(dataDir)
    fs.writeFileSync(path.join(dataDir, 'launcher.json'), '{"pid":')
    ;(await takeLock(dataDir, 'npm start'))()
  })
})

test('a build is due when an input changes, not when a test does', () => {
  const root = path.join(home, 'tree')
  fs.mkdirSync(path.join(root, 'app/deep'), { recursive: true })
  fs.writeFileSync(path.join(root, 'app/deep/page.tsx'), 'one')
  const hash = () => hashInputs(root, ['app', 'absent.json'])
  const before = hash()
  fs.writeFileSync(path.join(root, 'app/deep/page.test.tsx'), 'a test')
  expect(hash()).toBe(before)
  fs.writeFileSync(path.join(root, 'app/deep/page.tsx'), 'two')
  const edited = hash()
  fs.writeFileSync(path.join(root, 'app/more.tsx'), '')
  expect(new Set([before, edited, hash()]).size).toBe(3)
})

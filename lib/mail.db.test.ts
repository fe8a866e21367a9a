import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sendMail } from './mail'

// A real mail server on this machine.
const received: { from: string; to: string[]; text: string }[] = []
let isRefusing = false
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onMailFrom: (_, __, done) => done(isRefusing ? new Error('not today') : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      received.push({ from, to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') })
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?ignoreTLS=true`
  process.env.MAIL_FROM = 'Grand Large <cours@example.org>'
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

describe('sendMail with SMTP_URL', () => {
  it('hands the mail to the server, to one addressee whatever stands in the fields', async () => {
    const to = 'ada@example.org'
    expect(await sendMail({ to, subject: 'Confirmez\r\nBcc: mallory@example.org', text: 'Bonjour Ada,\n\nÀ bientôt.' })).toBe(true)
    const [mail] = received
    expect(mail).toMatchObject({ from: 'cours@example.org', to: [to] })
    expect(mail?.text).not.toMatch(/^Bcc:/m)
    expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated/m)
  })

  it('says so when the server does not take it, and throws nothing', async () => {
    isRefusing = true
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await sendMail({ to: 'ada@example.org', subject: 'A', text: 'B' })).toBe(false)
    expect(said.mock.calls.flat().join()).toContain('could not be sent')
    said.mockRestore()
    isRefusing = false
  })
})

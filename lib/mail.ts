import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { env } from './env'

/** Plain text only: every reader shows it, and nothing in it can be fetched from elsewhere. */
export type Mail = { to: string; subject: string; text: string }

/** A mail server that does not answer must not hold a request for minutes. */
const SMTP_TIMEOUT_MS = 10_000

const sender = () => env().MAIL_FROM ?? `Grand Large <no-reply@${new URL(env().PUBLIC_URL).hostname}>`

/** With SMTP_URL: to that server. Without: a file per mail in `mail/` of the data folder, and the log says so. */
const connect = (smtpUrl: string | undefined) => {
  if (!smtpUrl) return nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const timeouts = { connectionTimeout: SMTP_TIMEOUT_MS, greetingTimeout: SMTP_TIMEOUT_MS, socketTimeout: SMTP_TIMEOUT_MS }
  return nodemailer.createTransport({ url: smtpUrl, pool: true, ...timeouts })
}

const holder = globalThis as unknown as { grandLargeMail?: ReturnType<typeof connect> }

async function keepInFile(message: Buffer): Promise<void> {
  const folder = path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Sorted by time; whole or not at all, for whoever watches the folder.
  const file = path.join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`)
  await writeFile(`${file}.part`, message, { mode: 0o600 })
  await rename(`${file}.part`, file)
  console.log(`Mail: written to ${file} (no SMTP_URL is set)`)
}

/** Hands a mail over. False when that failed, which the log tells; it never throws. */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  try {
    const transport = (holder.grandLargeMail ??= connect(env().SMTP_URL))
    const sent: { message?: unknown } = await transport.sendMail({
      from: sender(),
      to: { name: '', address: to },
      subject,
      text,
      // Keeps out-of-office notices from answering (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    if (!env().SMTP_URL && Buffer.isBuffer(sent.message)) await keepInFile(sent.message)
    return true
  } catch (error) {
    console.error(`Mail: could not be sent (${error instanceof Error ? error.message : String(error)})`)
    return false
  }
}

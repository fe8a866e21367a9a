import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'

/** A mail as its reader sees it; `link` is the line that is an address, which each of our mails has one of. */
export type ReceivedMail = { text: string; link: string }

type Wanted = {
  /** Which of the mails to this address, from 1: a story that waits for its second mail does not get the first. */
  number?: number
  /** The data folder of the site that wrote it; the shared one unless told. */
  dataDir?: string
}

/** Waits for a mail to an address. A site without a mail server writes its mails to files, in the order of time. */
export async function mailTo(email: string, { number = 1, dataDir = process.env.SITE_DATA_DIR ?? '' }: Wanted = {}): Promise<ReceivedMail> {
  let found: string | undefined
  await expect
    .poll(
      async () => {
        found = (await mailsTo(email, path.join(dataDir, 'mail')))[number - 1]
        return found !== undefined
      },
      { message: `mail ${number} to ${email}` },
    )
    .toBe(true)
  const text = textOf(found ?? '')
  const link = text.split('\n').find((line) => /^https?:\/\/\S+$/.test(line)) ?? ''
  return { text, link }
}

/** How many mails have gone to an address so far. */
export const countMailsTo = async (email: string): Promise<number> => (await mailsTo(email, path.join(process.env.SITE_DATA_DIR ?? '', 'mail'))).length

async function mailsTo(email: string, folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const mails = await Promise.all(names.filter((name) => name.endsWith('.eml')).toSorted().map((name) => readFile(path.join(folder, name), 'utf8')))
  // Whole: `a@example.org` is the end of `new.a@example.org`.
  return mails.filter((mail) => (/^to: (.*)$/im.exec(mail)?.[1] ?? '').toLowerCase().split(/[\s<>,]+/).includes(email.toLowerCase()))
}

function textOf(mail: string): string {
  const [head = '', ...rest] = mail.replaceAll('\r\n', '\n').split('\n\n')
  const body = rest.join('\n\n')
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  const bytes = body.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

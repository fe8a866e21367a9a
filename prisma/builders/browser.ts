import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What a browser is to our handlers: its address, its origin and the cookies that it was given. For tests that call
 * handlers without a server in between.
 */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #address: string

  constructor(address = '198.51.100.1') {
    this.#address = address
  }

  /** A request of this browser; what it sends is the handler's argument and not read from here. */
  request(url = '/'): Request {
    const origin = String(process.env.PUBLIC_URL)
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Request(new URL(url, origin), {
      method: 'POST',
      headers: { origin, 'x-forwarded-for': this.#address, 'user-agent': 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0', ...(cookie ? { cookie } : {}) },
    })
  }

  /** Takes the cookies of an answer, and gives its status and body. */
  async take(answer: Promise<Response>): Promise<{ status: number; body: Record<string, unknown>; location: string | null }> {
    const response = await answer
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) this.cookies.delete(name)
      else this.cookies.set(name, value.join('='))
    }
    const text = await response.text()
    return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {}, location: response.headers.get('location') }
  }
}

/** The mails written to an address so far, oldest first, as they are sent: headers and text. */
async function mailsTo(email: string): Promise<string[]> {
  const folder = path.join(String(process.env.DATA_DIR), 'mail')
  const files = await readdir(folder).catch(() => [])
  const mails = await Promise.all(files.filter((file) => file.endsWith('.eml')).toSorted().map((file) => readFile(path.join(folder, file), 'utf8')))
  return mails.filter((mail) => mail.toLowerCase().includes(`to: ${email.toLowerCase()}`))
}

const unquoted = (mail: string) => mail.replace(/=\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))

/** Waits for the mail number `count` to an address; gives its text and what its link's fragment says. */
export async function mailTo(email: string, count = 1): Promise<{ text: string; path: string; fragment: URLSearchParams }> {
  for (let tries = 0; tries < 200; tries += 1) {
    const mail = (await mailsTo(email))[count - 1]
    if (mail) {
      const text = unquoted(mail)
      const url = new URL(/^https?:\S+$/m.exec(text)?.[0] ?? 'about:blank')
      return { text, path: url.pathname, fragment: new URLSearchParams(url.hash.slice(1)) }
    }
    await sleep(25)
  }
  throw new Error(`no mail number ${count} to ${email}`)
}

export const countMailsTo = async (email: string): Promise<number> => (await mailsTo(email)).length

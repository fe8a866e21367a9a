const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** The words of sanitised inline HTML, an image by its alternative text, for where no element can stand: the options of a list, the name of a button. */
export const plainText = (html: string): string =>
  html
    .replace(/<img(?:"[^"]*"|[^">])* alt="([^"]*)"(?:"[^"]*"|[^">])*>/g, '$1')
    .replace(/<[a-z/](?:"[^"]*"|'[^']*'|[^'">])*>/gi, '')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })

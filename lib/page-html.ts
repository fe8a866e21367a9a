import { createHash } from 'node:crypto'

const SCRIPT = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script\s*>/gi

/** The hashes, as a policy wants them, of every script that is written in a page and not loaded. In order, each once. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '']) => !/\ssrc\s*=/i.test(attributes))
    .map(([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
  return [...new Set(hashes)]
}

/**
 * The same page in ASCII: `’` is `&#8217;` in text and `\u2019` in scripts. Node sends a text of ASCII several times as
 * fast as one with other letters, which is a fifth of what a prerendered page costs.
 */
export function asciiPage(html: string): string {
  let end = 0
  const parts = [...html.matchAll(SCRIPT)].map((script) => {
    const before = html.slice(end, script.index)
    end = script.index + script[0].length
    return asciiText(before) + script[0].replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  })
  return parts.join('') + asciiText(html.slice(end))
}

const asciiText = (html: string) => html.replaceAll(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`)

/** What a page holds that our policy would refuse: styles and handlers in tags, `<style>`, other places to load from. */
export function refusedMarkup(html: string): string[] {
  const withoutScripts = html.replaceAll(SCRIPT, '')
  const tags = withoutScripts.match(/<[a-z][^\s/>]*(?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*\s*>/gi) ?? []
  const scripts = [...html.matchAll(SCRIPT)].map(([, attributes = '']) => `<script${attributes}>`)
  const found = [
    ...tags.filter((tag) => /^<style[\s>]/i.test(tag)),
    ...tags.filter((tag) => /\s(?:style|on[a-z]+)\s*=/i.test(withoutValues(tag))),
    ...tags.filter((tag) => /^<(?:base|object|embed|iframe)[\s>]/i.test(tag)),
    ...tags.filter((tag) => /\shref\s*=\s*["']?\s*javascript:/i.test(tag)),
    ...[...tags, ...scripts].filter((tag) => /\ssrc\s*=\s*["']?(?:https?:|\/\/|data:)/i.test(tag)),
  ]
  return [...new Set(found)].map((tag) => tag.slice(0, 120))
}

/** A value may hold anything, ` onclick=` too. */
const withoutValues = (tag: string) => tag.replaceAll(/=\s*(?:"[^"]*"|'[^']*')/g, '=')

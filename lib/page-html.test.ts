import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asciiPage, inlineScriptHashes, refusedMarkup } from './page-html'

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

describe('inline scripts', () => {
  it('are hashed exactly as they are written, those with attributes too, and each once', () => {
    const html = '<script src="/a.js" async=""></script><script>a("é")\n</script><script id="x">b()</script><script>b()</script><SCRIPT>c()</SCRIPT >'
    expect(inlineScriptHashes(html)).toEqual([hash('a("é")\n'), hash('b()'), hash('c()')])
  })

  it('are those without an address, whatever else their attributes say', () => {
    expect(inlineScriptHashes('<script data-src="/a.js">a()</script>')).toEqual([hash('a()')])
    expect(inlineScriptHashes('<script async src=/a.js></script>')).toEqual([])
  })
})

describe('a page in ASCII', () => {
  it('reads the same: references in text and attributes, escapes in scripts', () => {
    const page = asciiPage('<title>L’été</title><script>push("\\"l’été 🌊\\\\\u2028")</script><p title="à">18\u202Fh 🌊</p><script src="/a.js"></script>…')
    expect(page).toBe(
      '<title>L&#8217;&#233;t&#233;</title><script>push("\\"l\\u2019\\u00e9t\\u00e9 \\ud83c\\udf0a\\\\\\u2028")</script><p title="&#224;">18&#8239;h &#127754;</p><script src="/a.js"></script>&#8230;',
    )
    expect(asciiPage(page)).toBe(page)
  })
})

describe('markup that the policy would refuse', () => {
  it.each([
    '<p style="color:red">',
    '<p class="a" onclick="x()">',
    '<style>',
    '<base href="/x">',
    '<iframe src="/x">',
    '<a href="javascript:x()">',
    '<img src="https://elsewhere.example/x.png">',
    '<img alt="" src="data:image/png;base64,AA">',
  ])('is found: %s', (tag) => {
    expect(refusedMarkup(`<html><body>${tag}</body></html>`)).toEqual([tag])
  })

  it('a script from elsewhere is found', () => {
    expect(refusedMarkup('<script async src="//elsewhere.example/x.js"></script>')).toHaveLength(1)
  })

  it('is not looked for in scripts, texts and values', () => {
    const html = '<script>"<p style=x>"</script><p title="an onclick=x">style=x onclick=y &lt;style&gt;</p><link rel="stylesheet" href="/x.css"/><img src="/x.png" alt=""/>'
    expect(refusedMarkup(html)).toEqual([])
  })
})

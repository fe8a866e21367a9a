import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from './in-process'


// Next answers these for each connection or moment; Node's own server does so too.
const OWN = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'])

/** A page's very bytes and headers from memory: what Node can do at most. Ends with the process that began it. */
answer(async ({ url }: { url: string }) => {
  const page = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  const bytes = Buffer.from(await page.arrayBuffer())
  const headers = { ...Object.fromEntries([...page.headers].filter(([name]) => !OWN.has(name))), 'content-length': bytes.length }
  const server = http.createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

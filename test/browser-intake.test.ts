import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { intakeStage } from '../src/report/intake/index.ts'

/* Bytes become the same text in a browser as in Node, whatever their encoding and however a page is read. */

const latin = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))
const html = (text: string): number[] => latin(`<html><meta charset="iso-8859-2"><body>${text}</body></html>`)

const PAGES: readonly (readonly [path: string, bytes: readonly number[], text: string])[] = [
  [
    'central.html',
    html('<h1>\xa3\xf3d\xbc</h1><p>The dam holds &mdash; for now.</p>'),
    'Łódź\nThe dam holds — for now.',
  ],
  ['deep.html', html(`${'<div>'.repeat(300)}\xa3\xf3d\xbc &Scaron;koda`), 'Łódź Škoda'],
  ['quoted.txt', latin('Mayor Brenn said \x93no\x94.'), 'Mayor Brenn said “no”.'],
  ['garbled.txt', [...new TextEncoder().encode('Mayor Brenn said â€œnoâ€\u009d.')], 'Mayor Brenn said “no”.'],
]

const SCRIPT = `
import { intakeStage } from './src/report/intake/index.ts'
const language = { analyze() { throw new Error('intake reads no words') }, withUsualCase: (text) => text }
globalThis.textOf = (path, bytes) => {
  const input = { path, bytes: Uint8Array.from(bytes), format: 'auto', plain: false, date: null, language: null }
  return intakeStage.run({ input }, { language, warn() {} }).intake.text
}
`

test('intake in a browser', async () => {
  const bundle = await build({
    stdin: {
      contents: SCRIPT,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const server = createServer((request, response) => {
    const isScript = request.url === '/intake.js'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
    response.end(isScript ? bundle.outputFiles[0].text : '<script type="module" src="/intake.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: inject('browser'), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`http://127.0.0.1:${port}/`)
    const found: unknown = await page
      .waitForFunction(() => Reflect.get(globalThis, 'textOf'), null, { timeout: 30_000 })
      .then((textOf) => textOf.evaluate((read, pages) => pages.map(([path, bytes]) => read(path, bytes)), PAGES))
    expect(problems).toEqual([])
    expect(found).toEqual(PAGES.map(([, , text]) => text))
  } finally {
    await browser.close()
    server.close()
  }
}, 60_000)

const language = {
  analyze(): never {
    throw new Error('intake reads no words')
  },
  withUsualCase: (text: string): string => text,
}

test.each(PAGES)('%s in Node', (path, bytes, text) => {
  const input = {
    path,
    bytes: Uint8Array.from(bytes),
    format: 'auto',
    plain: false,
    date: null,
    language: null,
  } as const
  expect(intakeStage.run({ input }, { language, warn: () => undefined }).intake.text).toBe(text)
})

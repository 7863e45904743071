import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { createLanguageCore } from '../src/language/core.ts'
import { loadModels } from '../src/node/models.ts'
import { createReader } from '../src/situation/report-reader.ts'
import { runCore } from './support/core-program.ts'

const ROOT = resolve(import.meta.dirname, '..')

it('sitrep/core gives in a browser what it gives in Node', { timeout: 180_000 }, async () => {
  // A bundle for browsers cannot be made where anything asks for Node.
  const bundle = await build({
    entryPoints: [join(ROOT, 'test/support/core-in-page.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const script = { 'content-type': 'text/javascript' }
    if (path === '/page.js') response.writeHead(200, script).end(bundle.outputFiles[0].text)
    else if (/^\/(?:models|examples)\//.test(path)) response.end(readFileSync(join(ROOT, path)))
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: inject('browser'), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const failure = new Promise<never>((_, reject) => page.on('pageerror', reject))
    await page.goto(`http://127.0.0.1:${port}/`)
    const found = page.waitForFunction(() => Reflect.get(globalThis, 'answer'), null, { timeout: 120_000 })
    const answer = await (await Promise.race([found, failure])).jsonValue()
    const models = loadModels()
    const load = async (path: string): Promise<Uint8Array> => readFileSync(join(ROOT, 'examples/harbor-paysandu', path))
    const expected = await runCore(createReader(models), createLanguageCore(models.bytes), load)
    expect(JSON.parse(String(answer))).toEqual(expected)
    expect(expected.text).toMatch(/2 reports/)
    expect(expected.corrected).not.toBe(expected.text)
  } finally {
    await browser.close()
    server.close()
  }
})

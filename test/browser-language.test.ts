import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { createLanguageCore } from '../src/language/core.ts'
import { loadModels } from '../src/node/models.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const TEXT =
  'The old bridge at Halden fell on Monday.\n\n“Nobody was hurt,” Mayor Ana Brenn said. She didn’t say why it fell.'

/** What the page runs: fetches the models, reads the text, and hands the layers back as plain lists. */
const PAGE = `
import { fetchLanguageCore } from './language.js'
const core = await fetchLanguageCore('/models')
const { tokens, sentences, names } = core.analyze(${JSON.stringify(TEXT)})
const refused = await fetchLanguageCore('/damaged').then(() => 'loaded', (error) => error.message)
globalThis.answer = JSON.stringify([
  ...[tokens.start, tokens.end, tokens.upos, tokens.head, tokens.deprel, sentences.start].map((layer) => [...layer]),
  tokens.lemma,
  names,
  refused,
])
`

it('reads in a browser what it reads in Node', async () => {
  const bundle = await build({
    entryPoints: [at('src/browser/language.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const js = { 'content-type': 'text/javascript' }
    if (path === '/language.js') response.writeHead(200, js).end(bundle.outputFiles[0].text)
    else if (path === '/page.js') response.writeHead(200, js).end(PAGE)
    else if (path === '/damaged/manifest.json') response.end(readFileSync(at('models/en/manifest.json')))
    else if (path.startsWith('/damaged/')) response.end('not a model')
    else if (path.startsWith('/models/')) response.end(readFileSync(at(path.replace('/models/', 'models/en/'))))
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: inject('browser'), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`http://127.0.0.1:${port}/`)
    const answer = await page.waitForFunction(() => Reflect.get(globalThis, 'answer'), null, { timeout: 30_000 })
    const found: unknown = JSON.parse(String(await answer.jsonValue()))
    const { tokens, sentences, names } = createLanguageCore(loadModels().bytes).analyze(TEXT)
    const { start, end, upos, head, deprel } = tokens
    const refused = expect.stringMatching(/^Cannot load the model .*\/damaged\/.*: its content is not what was shipped/)
    const expected = [
      ...[start, end, upos, head, deprel, sentences.start].map((layer) => Array.from<number>(layer)),
      tokens.lemma,
      names,
      refused,
    ]
    expect(problems).toEqual([])
    expect(found).toEqual(expected)
  } finally {
    await browser.close()
    server.close()
  }
})

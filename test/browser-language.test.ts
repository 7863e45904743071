import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { createLanguageCore } from '../src/language/core.ts'
import { loadModels } from '../src/node/models.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const CANDIDATES = [
  process.env.SITREP_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const TEXT =
  'The old bridge at Halden fell on Monday.\n\n“Nobody was hurt,” Mayor Ana Brenn said. She didn’t say why it fell.'

/** What the page runs: fetches the models, reads the text, and hands the layers back as plain lists. */
const PAGE = `
import { createLanguageCore } from './language.js'
const { models } = await (await fetch('/models/manifest.json')).json()
const bytes = {}
for (const { name, file } of models) bytes[name] = new Uint8Array(await (await fetch('/models/' + file)).arrayBuffer())
const { tokens, sentences, names } = createLanguageCore(bytes).analyze(${JSON.stringify(TEXT)})
globalThis.answer = JSON.stringify([
  ...[tokens.start, tokens.end, tokens.upos, tokens.head, tokens.deprel, sentences.start].map((layer) => [...layer]),
  tokens.lemma,
  names,
])
`

it('reads in a browser what it reads in Node', async () => {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) {
    throw new Error(
      'No browser found. Install Chromium (on Debian: apt-get install chromium) or set SITREP_BROWSER to one.',
    )
  }
  const bundle = await build({
    entryPoints: [at('src/language/index.ts')],
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
    else if (path.startsWith('/models/')) response.end(readFileSync(at(path.replace('/models/', 'models/en/'))))
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(`http://127.0.0.1:${port}/`)
    const answer = await page.waitForFunction(() => Reflect.get(globalThis, 'answer'), null, { timeout: 30_000 })
    const found: unknown = JSON.parse(String(await answer.jsonValue()))
    const { tokens, sentences, names } = createLanguageCore(loadModels().bytes).analyze(TEXT)
    const { start, end, upos, head, deprel } = tokens
    const expected = [
      ...[start, end, upos, head, deprel, sentences.start].map((layer) => Array.from<number>(layer)),
      tokens.lemma,
      names,
    ]
    expect(problems).toEqual([])
    expect(found).toEqual(expected)
  } finally {
    await browser.close()
    server.close()
  }
})

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { type Server, serveDemonstration } from './server.ts'

export interface Served {
  readonly server: Server
  readonly browser: Browser
  /** Opens an address below `/` in a browser without memory of others, wide and light unless said otherwise. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * For a file of tests: starts a server, that of the demonstration story unless another is given, and a browser before the first, ends
 * both after the last. After each test it closes what the test opened, and fails where a page threw, broke its security policy or
 * asked anything of another machine.
 */
export function usePage(serve: () => Promise<Server> = serveDemonstration): Served {
  let server: Server | undefined
  let browser: Browser | undefined
  const opened: Page[] = []
  const wrong: string[] = []

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([
      serve(),
      chromium.launch({ executablePath: inject('browser'), args: ['--no-sandbox'] }),
    ])
  }, 180_000)

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()))
    expect(wrong.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const started = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('It starts before the first test: use it inside of one.')
    return what
  }
  return {
    get server() {
      return started(server)
    },
    get browser() {
      return started(browser)
    },
    async open(path, options = {}) {
      const { url } = started(server)
      const context = await started(browser).newContext({
        viewport: { width: 1280, height: 900 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
        ...options,
      })
      await context.route('**/*', async (route) => {
        if (new URL(route.request().url()).origin === url) return route.continue()
        wrong.push(`asked of another machine: ${route.request().url()}`)
        return route.abort()
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => wrong.push(`threw: ${error.message}`))
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) wrong.push(message.text())
      })
      opened.push(page)
      await page.goto(`${url}${path}`)
      await settled(page)
      return page
    },
  }
}

/** What the API answers at a path below /api/v1, for comparing the page with. */
export async function answerOf<Answer>({ server }: Served, path: string): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1${path}`)
  return JSON.parse(await answer.text())
}

/** Waits until nothing on the page says that it is loading. */
export async function settled(page: Page): Promise<void> {
  await isIdle(page)
  // What has changed is asked for after the next paint only: a page that is idle before may not be so behind it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve)))),
  )
  await isIdle(page)
}

async function isIdle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main') !== null && document.querySelector('[aria-busy="true"]') === null,
  )
}

/** What has the focus: its role or tag, and its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''}`.trim()
  })
}

/** How far the page is wider than the window; 0 if nothing scrolls sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
}

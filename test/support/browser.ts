import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a browser that tests may start. */
    browser: string
  }
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Finds a browser for the tests before the first of them runs, and installs Debian's if there is none and it may. */
export default function findBrowser(project: TestProject): void {
  project.provide('browser', installedBrowser() ?? fromDebian() ?? none())
}

/** A browser that is there already: the one named in SITREP_BROWSER, else one in a usual place; null if there is none. */
export function installedBrowser(): string | null {
  const places = [process.env.SITREP_BROWSER, ...USUAL_PLACES, chromium.executablePath()]
  return places.find((place): place is string => place !== undefined && place !== '' && existsSync(place)) ?? null
}

function fromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' })
  } catch {
    return null
  }
  return installedBrowser()
}

function none(): never {
  throw new Error(
    'The tests need a browser: install Chromium (on Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium), or name one in SITREP_BROWSER.',
  )
}

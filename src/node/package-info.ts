import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** The root folder of the package: two levels above this file, in `src` and in `dist` alike. */
export const PACKAGE_ROOT = new URL('../../', import.meta.url)

/** Sitrep's version, from package.json. */
export function packageVersion(): string {
  const text = readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

import { readFileSync } from 'node:fs'

/** The root folder of the package: two levels above this file, in `src` and in `dist` alike. */
export const PACKAGE_ROOT = new URL('../../', import.meta.url)

/** Sitrep's version, from package.json. */
export function packageVersion(): string {
  const content: unknown = JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8'))
  // By hand, since every start of the program passes here and a schema library would double its time.
  const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : null
  if (typeof version !== 'string') throw new TypeError('package.json gives no version')
  return version
}

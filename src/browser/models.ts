import { SitrepError } from '../record/error.ts'
import { sha256Hex } from '../record/identity.ts'
import type { LoadedModels } from '../situation/report-reader.ts'

interface ManifestEntry {
  readonly name: string
  readonly file: string
  readonly sha256: string
}

/**
 * The models of a language, fetched from where they are served, each checked against its hash.
 * @param folder address of the folder that holds manifest.json and the model files, relative to the page or absolute
 * @throws SitrepError (`model-damaged`) naming the file that is missing or not what the manifest says
 * @example
 * ```ts
 * import { fetchModels } from 'sitrep/core'
 * const { versions } = await fetchModels('https://example.org/models/en/')
 * console.log(versions.some(({ name }) => name === 'tagger')) // true
 * ```
 */
export async function fetchModels(folder: string): Promise<LoadedModels> {
  // A worker has a location as a page has; its text is the address.
  const here: unknown = Reflect.get(globalThis, 'location')
  const base = new URL(folder.endsWith('/') ? folder : `${folder}/`, here === undefined ? undefined : String(here))
  const manifest = new URL('manifest.json', base)
  const entries = entriesOf(new TextDecoder().decode(await bytesOf(manifest)), manifest)
  const loaded = await Promise.all(
    entries.map(async ({ name, file, sha256 }) => {
      const address = new URL(file, base)
      const bytes = await bytesOf(address)
      if ((await hashOf(bytes)) !== sha256) throw damaged(address, 'its content is not what was shipped')
      return [name, bytes] as const
    }),
  )
  return { bytes: Object.fromEntries(loaded), versions: entries.map(({ name, sha256 }) => ({ name, sha256 })) }
}

async function bytesOf(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw damaged(address, 'it cannot be fetched', cause)
  })
  if (!response.ok) throw damaged(address, `the server answers ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** SHA-256 by the browser where it offers it (in secure contexts), else by our own reckoning. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return sha256Hex(bytes)
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function entriesOf(json: string, address: URL): ManifestEntry[] {
  let manifest: unknown
  try {
    manifest = JSON.parse(json)
  } catch (cause) {
    throw damaged(address, 'it is not JSON', cause)
  }
  const models = typeof manifest === 'object' && manifest !== null && 'models' in manifest ? manifest.models : null
  if (!Array.isArray(models) || !models.every(isEntry)) throw damaged(address, 'it lists no models')
  return models
}

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false
  return ['name', 'file', 'sha256'].every((key) => typeof Reflect.get(value, key) === 'string')
}

function damaged(address: URL, why: string, cause?: unknown): SitrepError {
  return new SitrepError('model-damaged', `Cannot load the model ${address.href}: ${why}.`, { cause })
}

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { ModelBytes } from '../language/core.ts'
import { SitrepError } from '../record/error.ts'
import { sha256Hex } from '../record/identity.ts'
import { PACKAGE_ROOT } from './package-info.ts'

/** The model files of a language with their hashes: `models/en/manifest.json`. */
const manifestSchema = z.object({
  models: z.array(z.object({ name: z.string(), file: z.string(), sha256: z.string().length(64) })),
})

export interface LoadedModels {
  /** The bytes of each part, in memory that threads share. */
  readonly bytes: ModelBytes
  readonly versions: readonly { name: string; sha256: string }[]
}

/**
 * Loads the English models that come with the package, and checks each file against its hash.
 * @throws SitrepError (`model-damaged`) naming the file that is missing or not what the manifest says
 */
export function loadModels(folder: URL = new URL('models/en/', PACKAGE_ROOT)): LoadedModels {
  const manifestFile = new URL('manifest.json', folder)
  if (!existsSync(manifestFile)) return { bytes: {}, versions: [] }
  const { models } = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const bytes: Record<string, Uint8Array> = {}
  for (const { name, file, sha256 } of models) bytes[name] = checkedBytes(new URL(file, folder), sha256)
  return { bytes, versions: models.map(({ name, sha256 }) => ({ name, sha256 })) }
}

function checkedBytes(file: URL, sha256: string): Uint8Array {
  const path = fileURLToPath(file)
  let content: Uint8Array
  try {
    content = readFileSync(file)
  } catch (cause) {
    throw new SitrepError(
      'model-damaged',
      `Cannot load the model ${path}: the file is missing. Install Sitrep again.`,
      {
        cause,
      },
    )
  }
  if (sha256Hex(content) !== sha256) {
    throw new SitrepError(
      'model-damaged',
      `Cannot load the model ${path}: its content is not what was shipped. Install Sitrep again.`,
    )
  }
  const shared = new Uint8Array(new SharedArrayBuffer(content.length))
  shared.set(content)
  return shared
}

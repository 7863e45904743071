import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { SitrepError } from '../record/error.ts'
import type { LoadedModels } from '../situation/report-reader.ts'
import { PACKAGE_ROOT } from './package-info.ts'

/** The model files of a language with their hashes: `models/en/manifest.json`. */
const manifestSchema = z.object({
  models: z.array(z.object({ name: z.string(), file: z.string(), sha256: z.string().length(64) })),
})

const MODELS = new URL('models/en/', PACKAGE_ROOT)

/**
 * Loads the English models that come with the package into memory that threads share, and checks each file against its hash.
 * @throws SitrepError (`model-damaged`) naming the file that is missing or not what the manifest says
 */
export function loadModels(folder: URL = MODELS): LoadedModels {
  const models = readManifest(folder)
  const bytes: Record<string, Uint8Array> = {}
  for (const { name, file, sha256 } of models) bytes[name] = checkedBytes(new URL(file, folder), sha256)
  return { bytes, versions: versionsOf(models) }
}

/** The names and hashes of the models, without loading them. */
export function modelVersions(folder: URL = MODELS): LoadedModels['versions'] {
  return versionsOf(readManifest(folder))
}

function readManifest(folder: URL): z.infer<typeof manifestSchema>['models'] {
  const manifest = new TextDecoder().decode(contentOf(new URL('manifest.json', folder)))
  return manifestSchema.parse(JSON.parse(manifest)).models
}

function versionsOf(models: z.infer<typeof manifestSchema>['models']): LoadedModels['versions'] {
  return models.map(({ name, sha256 }) => ({ name, sha256 }))
}

function checkedBytes(file: URL, sha256: string): Uint8Array {
  const content = contentOf(file)
  // The platform's hash: over megabytes it is many times faster than one in JavaScript.
  if (createHash('sha256').update(content).digest('hex') !== sha256) {
    throw damaged(file, 'its content is not what was shipped')
  }
  const shared = new Uint8Array(new SharedArrayBuffer(content.length))
  shared.set(content)
  return shared
}

function contentOf(file: URL): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw damaged(file, 'the file cannot be read', cause)
  }
}

function damaged(file: URL, why: string, cause?: unknown): SitrepError {
  const message = `Cannot load the model ${fileURLToPath(file)}: ${why}. Install Sitrep again.`
  return new SitrepError('model-damaged', message, { cause })
}

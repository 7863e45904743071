import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly models: readonly { readonly name: string; readonly file: string; readonly sha256: string }[]
}

/** Writes a model file and its row in the folder's manifest. */
export function saveModel(folder: string, name: string, bytes: Uint8Array): void {
  const file = `${name}.bin`
  writeFileSync(join(folder, file), bytes)
  const path = join(folder, 'manifest.json')
  const old: Manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { models: [] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const models = [...old.models.filter((model) => model.name !== name), { name, file, sha256 }]
  models.sort((a, b) => (a.name < b.name ? -1 : 1))
  writeFileSync(path, `${JSON.stringify({ models }, null, 2)}\n`)
}

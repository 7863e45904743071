import { createReader, fetchModels } from '../../src/core.ts'
import { createLanguageCore } from '../../src/language/core.ts'
import { runCore } from './core-program.ts'

/* What a page runs: fetches the models and the reports, and leaves what comes out where the test finds it. */

const models = await fetchModels('/models/en')
const load = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/examples/harbor-paysandu/${path}`)).arrayBuffer())
const parts = await runCore(createReader(models), createLanguageCore(models.bytes), load)
Reflect.set(globalThis, 'answer', JSON.stringify(parts))

import { openLanguageCore } from '../node/language-core.ts'
import { sourcesOf } from '../node/sources.ts'
import { SitrepError } from '../record/error.ts'
import { languageLayers, type Source } from '../situation/index.ts'
import { EXIT_REFUSED } from './exit-codes.ts'
import { visible } from './visible.ts'
import { writeOut } from './write-out.ts'

export interface LayersOptions {
  readonly plain?: boolean
  readonly date?: string
  readonly input: 'files' | 'jsonl'
  readonly as: Source['format']
  readonly name: string
}

/** `sitrep layers`: the language layer of each input, one JSON line each; nothing is stored. */
export async function layersCommand(paths: readonly string[], options: LayersOptions): Promise<void> {
  const core = openLanguageCore()
  const sources = sourcesOf(paths, {
    base: process.cwd(),
    input: options.input,
    format: options.as,
    plain: options.plain ?? false,
    date: options.date ?? null,
    // The layers are those of an English text: whoever asks for them says that it is one.
    language: 'en',
    name: options.name,
  })
  for await (const { load, remarks, ...settings } of sources) {
    for (const remark of remarks) process.stderr.write(`sitrep: ${visible(settings.path)}: ${visible(remark)}\n`)
    try {
      const layers = languageLayers({ ...settings, bytes: await load() }, core)
      const doc = options.input === 'jsonl' ? settings.path : settings.path.slice(settings.path.lastIndexOf('/') + 1)
      await writeOut([`${JSON.stringify({ doc, ...layers })}\n`])
    } catch (error) {
      if (!(error instanceof SitrepError)) throw error
      process.stderr.write(`sitrep: ${visible(error.message)}\n`)
      process.exitCode = EXIT_REFUSED
    }
  }
}

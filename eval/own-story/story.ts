import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DocumentRecord } from '../../src/record/record.ts'
import type { CorpusBlock } from '../../train/situation/corpus.ts'
import { resolveAnnotations } from './annotations.ts'

/** The folder of the demonstration story's reports. */
export const STORY = resolve(import.meta.dirname, '../../examples/harbor-paysandu')

/** The annotated reports, by the name of the report without its ending. */
export const ANNOTATED: readonly string[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''))

/** All annotated reports, resolved against the texts of their documents. */
export function annotatedStory(documents: readonly DocumentRecord[]): CorpusBlock[] {
  return ANNOTATED.map((name) => annotatedReport(name, documents))
}

/**
 * One annotated report, resolved against the text of its document; its id is the report's file.
 * @throws Error if the report is not among the documents, or the annotations do not fit its text
 */
export function annotatedReport(name: string, documents: readonly DocumentRecord[]): CorpusBlock {
  const files = documents.map(({ path, text }) => ({ file: path.split('/').at(-1) ?? path, text }))
  const report = files.find(({ file }) => file.replace(/\.\w+$/, '') === name)
  if (report === undefined) throw new Error(`The annotated report ${name} is not among the reports that were read.`)
  const annotations = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8')
  return { ...resolveAnnotations(`${name}.txt`, annotations, report.text), id: report.file }
}

import compromise from 'compromise'
import winkModel from 'wink-eng-lite-web-model'
import wink from 'wink-nlp'
import { openLanguageCore } from '../src/node/language-core.ts'
import { openReader } from '../src/node/reader.ts'
import { exampleReports } from './material.ts'
import { median, type Row } from './report.ts'

const ROUNDS = 7

/**
 * The language core alone and a whole reading, in words a second on one core, warm, beside compromise (tags) and
 * wink-nlp (sentences, tags, lemmas; no trees) on the same text in the same run. All are counted in the core's words.
 */
export async function measureLanguage(): Promise<Row[]> {
  const start = performance.now()
  const core = openLanguageCore()
  const load = performance.now() - start
  const reports = exampleReports()
  const words = reports.reduce((sum, { text }) => sum + core.analyze(text).tokens.count, 0)
  const nlp = wink(winkModel, ['sbd', 'pos'])
  const reader = openReader(0)
  const encoder = new TextEncoder()
  const contestants: { name: string; read: (text: string, name: string) => unknown }[] = [
    { name: 'language core', read: (text) => core.analyze(text) },
    { name: 'compromise, tags', read: (text) => compromise(text).json() },
    { name: 'wink-nlp, sentences and tags', read: (text) => nlp.readDoc(text).tokens().out(nlp.its.pos) },
    {
      name: 'a whole reading',
      read: (text, path) =>
        reader.read({ bytes: encoder.encode(text), path, format: 'text', plain: false, date: null, language: 'en' }),
    },
  ]
  const times = new Map<string, number[]>()
  // Round by round, each in turn, so that a slow moment of the machine falls on all alike.
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const { name, read } of contestants) {
      const begin = performance.now()
      for (const report of reports) await read(report.text, report.name)
      const seconds = (performance.now() - begin) / 1000
      if (round >= 2) times.set(name, [...(times.get(name) ?? []), seconds])
    }
  }
  await reader.close()
  const rate = (name: string): number => words / median(times.get(name) ?? [])
  return [
    { name: 'models, loading and checking', value: load, unit: 'ms' },
    ...contestants.map(({ name }): Row => ({ name: `speed, ${name}`, value: rate(name), unit: 'words/s' })),
    {
      name: 'language core against compromise',
      value: rate('language core') / rate('compromise, tags'),
      unit: 'times',
    },
    {
      name: 'a whole reading, time against compromise',
      value: rate('compromise, tags') / rate('a whole reading'),
      unit: 'times',
    },
    {
      name: 'a whole reading of a report',
      value: (median(times.get('a whole reading') ?? []) * 1000) / reports.length,
      unit: 'ms',
    },
    { name: 'memory, resident', value: process.memoryUsage.rss() / 1024 ** 2, unit: 'MB' },
  ]
}

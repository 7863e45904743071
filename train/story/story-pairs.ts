/**
 * Learns when two reports tell one story, from the topics of ECB+ that are learned from, and writes
 * src/story/stories/story-weights.json. `npm run train -- --only stories`; same data, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type MeasuredVector, measured, STORY_FEATURES, storyFeatures } from '../../src/story/stories/likeness.ts'
import { storyVector } from '../../src/story/stories/story-vector.ts'
import { DEVELOPMENT_TOPICS, readEcb } from './ecb.ts'
import { fitLogistic } from './logistic.ts'

const FILE = resolve(import.meta.dirname, '../../src/story/stories/story-weights.json')
/** Pairs that hardly share a word are no neighbours in any pile, and teach nothing. */
const LEAST_COSINE = 0.04

/** Shorter first paragraphs are days, places and names of papers. */
const LEAST_SENTENCE = 60

/** Fits the weights and writes them. */
export function trainStoryPairs(data: string, say: (line: string) => void): void {
  const reports = readEcb(data)
    .filter(({ topic }) => !DEVELOPMENT_TOPICS.has(topic))
    .flatMap(({ story, name, text }, place) =>
      (place % 4 === 0 ? versionsOf(text) : [text]).map((version) => ({
        story,
        name,
        vector: measured(storyVector(version)),
      })),
    )
  const rows: number[][] = []
  const labels: boolean[] = []
  for (const [place, a] of reports.entries()) {
    for (const b of reports.slice(0, place)) {
      const row = a.name === b.name ? null : pairOf(a.vector, b.vector)
      if (row === null) continue
      rows.push(row)
      labels.push(a.story === b.story)
    }
  }
  const { bias, weights } = fitLogistic(rows, labels)
  const source =
    'logistic regression over pairs of reports of ECB+ (Cybulska and Vossen 2014; annotations CC BY 3.0, texts belong to their publishers), topics 1 to 35 without those to develop on; npm run train -- --only stories'
  writeFileSync(FILE, `${JSON.stringify({ source, features: STORY_FEATURES, bias, weights }, null, 2)}\n`)
  say(`stories: ${rows.length} pairs, ${labels.filter(Boolean).length} of one story`)
}

/** A report as it is, and its first sentence alone, as a flash has it. */
function versionsOf(text: string): string[] {
  const sentence = text.split('\n\n').find((paragraph) => paragraph.length >= LEAST_SENTENCE)
  return sentence === undefined || sentence.length === text.length ? [text] : [text, sentence]
}

function pairOf(a: MeasuredVector, b: MeasuredVector): number[] | null {
  const row = storyFeatures(a, b)
  return row[0] < LEAST_COSINE ? null : row
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord } from '../src/record/record.ts'
import { recordSchema } from '../src/record/schema.ts'
import { allRecords, type RecordIndex, recordIndex } from '../src/situation/index.ts'
import { openPile } from './support/open-pile.ts'
import { serveStore } from './support/served.ts'
import { jsonLinesOf, sitrep } from './support/sitrep.ts'
import { PILE, writePile } from './support/three-stories.ts'

/* What an analyst says of stories and happenings holds on the command line and over HTTP, until it is taken back. */

function documentAt(index: RecordIndex, path: string): string {
  return index.documentAt(path)?.id ?? ''
}

function storyOf(index: RecordIndex, path: string): string | undefined {
  const id = documentAt(index, path)
  return index.records.flatMap((record) =>
    record.type === 'story' && record.documents.includes(id) ? [record.id] : [],
  )[0]
}

/** Two events of two reports that are one happening, and two of one story that are not. */
function eventsOf(index: RecordIndex): { together: [string, string]; apart: [string, string] } {
  const [cluster, ...others] = index.clusters
    .filter(({ of, story }) => of === 'event' && story === storyOf(index, 'quake-1.txt'))
    .sort((a, b) => b.members.length - a.members.length)
  const reportOf = (id: string): string | undefined => index.events.get(id)?.document
  const [first] = cluster.members
  const second = cluster.members.find((id) => reportOf(id) !== reportOf(first)) ?? ''
  const other = others.flatMap(({ members }) => members).find((id) => reportOf(id) !== reportOf(first)) ?? ''
  return { together: [first, second], apart: [first, other] }
}

interface Kind {
  readonly kind: string
  readonly pair: (index: RecordIndex) => readonly [string, string]
  /** Whether the two are one. */
  readonly areOne: (index: RecordIndex, pair: readonly [string, string]) => boolean
  readonly becomes: boolean
}

const sameStory = (index: RecordIndex, [a, b]: readonly [string, string]): boolean =>
  index.records.some(
    (record) => record.type === 'story' && record.documents.includes(a) && record.documents.includes(b),
  )
const sameCluster = (index: RecordIndex, [a, b]: readonly [string, string]): boolean =>
  index.clusterOf(a) !== null && index.clusterOf(a)?.id === index.clusterOf(b)?.id

const KINDS: readonly Kind[] = [
  {
    kind: 'same-story',
    pair: (index) => [documentAt(index, 'bank-1.txt'), documentAt(index, 'pact-1.txt')],
    areOne: sameStory,
    becomes: true,
  },
  {
    kind: 'not-same-story',
    pair: (index) => [documentAt(index, 'quake-1.txt'), documentAt(index, 'quake-2.txt')],
    areOne: sameStory,
    becomes: false,
  },
  { kind: 'same-happening', pair: (index) => eventsOf(index).apart, areOne: sameCluster, becomes: true },
  { kind: 'not-same-happening', pair: (index) => eventsOf(index).together, areOne: sameCluster, becomes: false },
]

describe('on the command line', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-corrections-'))
    writePile(folder)
    expect(sitrep(folder, ['read', ...Object.keys(PILE)]).status).toBe(0)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  function exported(): RecordIndex {
    return recordIndex(
      jsonLinesOf(sitrep(folder, ['export']).stdout).map((line): AnyRecord => recordSchema.parse(line)),
    )
  }

  test.each(KINDS)('$kind holds after reports are read again, and is taken back', ({ kind, pair, areOne, becomes }) => {
    const before = exported()
    const two = pair(before)
    expect(areOne(before, two)).toBe(!becomes)
    expect(sitrep(folder, ['correct', kind, ...two]).stderr).toBe('')
    expect(areOne(exported(), two)).toBe(becomes)
    expect(sitrep(folder, ['forget', 'bank-2.txt']).status).toBe(0)
    expect(sitrep(folder, ['read', ...Object.keys(PILE)]).status).toBe(0)
    const after = exported()
    expect(areOne(after, two)).toBe(becomes)
    expect(sitrep(folder, ['correct', 'undo', after.corrections.at(-1)?.id ?? '']).status).toBe(0)
    expect(areOne(exported(), two)).toBe(!becomes)
  })
})

describe('over HTTP', () => {
  test.each(KINDS)('$kind is made, and taken back', async ({ kind, pair, areOne, becomes }) => {
    const { store, run } = await openPile()
    const server = serveStore(store, run)
    const now = (): RecordIndex => recordIndex(allRecords(store, run, '0.0.0'))
    const post = async (body: unknown): Promise<void> => {
      const answer = await server.ask('/corrections', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify(body),
      })
      expect(answer.status).toBe(201)
    }
    const [id, other] = pair(now())
    await post({ kind, id, with: other })
    expect(areOne(now(), [id, other])).toBe(becomes)
    await post({ kind: 'undo', id: now().corrections.at(-1)?.id })
    expect(areOne(now(), [id, other])).toBe(!becomes)
    await server.close()
  })
})

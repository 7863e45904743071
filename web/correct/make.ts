import { signal } from '@preact/signals'
import type { CorrectedView, CorrectionList, CorrectionRequest, CorrectionRow } from '../../src/api/corrections.ts'
import { RequestError, request, send } from '../api/client.ts'
import { setRevision } from '../api/revision.ts'

/** What was done last, for the note that offers to take it back; null when it has been put away. */
export const done = signal<{ readonly text: string; readonly undo: string | null } | null>(null)

/** Counts corrections that are being made: the story is told anew meanwhile. */
export const making = signal(0)

/**
 * Makes a correction: the same record as `sitrep correct` makes. The page shows the new situation when it returns.
 * @throws RequestError if the server refuses it
 */
export async function makeCorrection(correction: CorrectionRequest): Promise<CorrectionRow> {
  making.value++
  try {
    const answer = await send<CorrectedView>('/corrections', correction)
    setRevision(answer.revision)
    const isUndo = correction.kind === 'undo'
    done.value = { text: answer.correction.text, undo: isUndo ? null : answer.correction.id }
    return answer.correction
  } finally {
    making.value--
  }
}

/** Takes one correction back, and says so or says why not. */
export async function undoCorrection(id: string): Promise<void> {
  try {
    await makeCorrection({ kind: 'undo', id })
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    done.value = { text: error.problem.detail, undo: null }
  }
}

/** Takes the last correction back that still stands; what undoes another is not itself undone. */
export async function undoLast(): Promise<void> {
  const standing = (await allCorrections()).filter(({ kind, undone }) => kind !== 'undo' && !undone)
  const last = standing.sort(byTime).at(-1)
  if (last === undefined) done.value = { text: 'There is no correction to undo.', undo: null }
  else await undoCorrection(last.id)
}

/** The server answers at most this many at once. */
const WINDOW = 500

async function allCorrections(): Promise<CorrectionRow[]> {
  const rows: CorrectionRow[] = []
  for (;;) {
    const list = await request<CorrectionList>(`/corrections?offset=${rows.length}&limit=${WINDOW}`)
    rows.push(...list.items)
    if (rows.length >= list.total || list.items.length === 0) return rows
  }
}

function byTime(a: CorrectionRow, b: CorrectionRow): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

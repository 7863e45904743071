import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { openSituation } from '../../src/index.ts'
import { randomFrom } from './random.ts'
import { jsonLinesOf, sitrep, startSitrep } from './sitrep.ts'

/** What was wrong after runs that were killed; empty lists if nothing was. */
export interface KillReport {
  /** Runs that were killed before they ended. */
  readonly killed: number
  /** Readings that were told as read, or were there before, and are not there after a kill. */
  readonly lost: readonly string[]
  /** What is there, and not whole. */
  readonly half: readonly string[]
  /** Runs after kills that did not go on to the bytes of a run that was never killed. */
  readonly other: readonly string[]
}

const DB = 'killed.db'

/**
 * Reads the reports of a folder again and again with `kill -9` at moments drawn from a seed: as the program starts,
 * after any number of reports, and while the story is told. What is stored is checked after each kill; whenever all
 * reports are there, they are compared with a run that was never killed, and it begins anew.
 * @param folder holds the reports under `reports`
 */
export async function killRuns(folder: string, reports: number, kills: number, seed: number): Promise<KillReport> {
  const random = randomFrom(seed)
  sitrep(folder, ['read', 'reports', '--db', 'whole.db'])
  const whole = sitrep(folder, ['export', '--db', 'whole.db']).stdout
  const lost: string[] = []
  const half: string[] = []
  const other: string[] = []
  let before = new Set<string>()
  let killed = 0
  for (let kill = 0; kill < kills; kill++) {
    const unread = reports - before.size
    const told = await killAfter(folder, Math.floor(random() * (unread + 2)), random() * (unread === 0 ? 900 : 60))
    if (told.isKilled) killed++
    const { paths, broken } = stored(folder)
    half.push(...broken)
    for (const path of [...before, ...told.read]) if (!paths.has(path)) lost.push(path)
    before = paths
    if (paths.size < reports || random() < 0.5) continue
    if (!isEqualTo(whole, folder)) other.push(`after kill ${kill}`)
    before = new Set()
  }
  if (!isEqualTo(whole, folder)) other.push('at the end')
  return { killed, lost, half, other }
}

/** Starts a run, waits until it has told of so many reports and then some milliseconds, and kills it. */
async function killAfter(
  folder: string,
  reports: number,
  milliseconds: number,
): Promise<{ isKilled: boolean; read: string[] }> {
  const child = startSitrep(folder, ['read', 'reports', '--db', DB, '--json', '--workers', '2'])
  const ended = once(child, 'exit')
  let told = ''
  await Promise.race([
    ended,
    new Promise<void>((resolve) => {
      if (reports === 0) resolve()
      child.stdout?.on('data', (chunk: Buffer) => {
        told += chunk.toString()
        if (told.split('\n').length > reports) resolve()
      })
    }),
  ])
  await Promise.race([ended, wait(reports === 0 ? milliseconds * 10 : milliseconds)])
  const isKilled = child.kill('SIGKILL') && child.exitCode === null
  await ended
  const outcomes = jsonLinesOf(told.slice(0, told.lastIndexOf('\n') + 1)) as { path?: string; result: string }[]
  return {
    isKilled,
    read: outcomes.flatMap(({ path, result }) => (path === undefined || result === 'refused' ? [] : [path])),
  }
}

/** The readings in the file, and what of it is not whole. */
function stored(folder: string): { paths: Set<string>; broken: string[] } {
  const file = join(folder, DB)
  const paths = new Set<string>()
  const broken: string[] = []
  if (!existsSync(file)) return { paths, broken }
  const db = new DatabaseSync(file)
  const [integrity] = db.prepare('PRAGMA integrity_check').all()
  if (integrity.integrity_check !== 'ok') broken.push(String(integrity.integrity_check))
  db.close()
  const store = openSituation(file, 'create')
  for (const { path } of store.summaries()) {
    paths.add(path)
    const document = store.reading(path)?.records.find((record) => record.type === 'document')
    if (document?.path !== path) broken.push(path)
  }
  store.close()
  return { paths, broken }
}

/** Lets a run end, compares what it exports, and clears the file away. */
function isEqualTo(whole: string, folder: string): boolean {
  const { status } = sitrep(folder, ['read', 'reports', '--db', DB])
  const { stdout } = sitrep(folder, ['export', '--db', DB])
  for (const part of ['', '-wal', '-shm']) rmSync(join(folder, `${DB}${part}`), { force: true })
  return status === 0 && stdout === whole
}

import { existsSync } from 'node:fs'
import { installedRun } from '../node/run.ts'
import { differences } from '../query/index.ts'
import { SitrepError } from '../record/error.ts'
import { renderDiff } from '../render/answers/index.ts'
import {
  findStory,
  indexOfPlaces,
  placesOf,
  type RecordIndex,
  recordIndex,
  recordsKnownOn,
  withForgotten,
} from '../situation/index.ts'
import { numberOfIsoDay } from '../text/calendar.ts'
import { indexOf, withAggregated } from './aggregated-situation.ts'
import { terminalOptions } from './question-options.ts'
import { visible } from './visible.ts'
import { writeOut } from './write-out.ts'

export interface DiffOptions {
  readonly db: string
  readonly from?: string
  readonly to?: string
  readonly all?: boolean
  readonly story?: string
  readonly json?: boolean
}

interface Sides {
  readonly before: RecordIndex
  readonly after: RecordIndex
  /** Whose stories are meant: all that is known. */
  readonly known: RecordIndex
  readonly title: string
  readonly notes: readonly string[]
}

/** `sitrep diff`: what is different between two situation files, or two days of one; as JSON, one difference a line. */
export async function diffCommand(files: readonly string[], options: DiffOptions): Promise<void> {
  const sides = ofStory(files.length > 0 ? ofFiles(files, options) : ofDays(options), options.story)
  const found = differences(sides.before, sides.after)
  if (options.json === true) {
    for (const note of sides.notes) process.stderr.write(`sitrep: ${visible(note)}\n`)
    await writeOut(found.map((difference) => `${JSON.stringify(difference)}\n`))
    return
  }
  const { before, after, title, notes } = sides
  await writeOut([renderDiff(found, before, after, title, notes, terminalOptions(options.all))])
}

/** Both sides of one story alone, if one is asked for. */
function ofStory(sides: Sides, wanted: string | undefined): Sides {
  if (wanted === undefined) return sides
  const { before, after, known } = sides
  const places = placesOf(known, findStory(known, wanted))
  return {
    ...sides,
    before: indexOfPlaces(before, withForgotten(places, before, known)),
    after: indexOfPlaces(after, places),
  }
}

function ofFiles(files: readonly string[], { from, to }: DiffOptions): Sides {
  if (files.length !== 2 || from !== undefined || to !== undefined) {
    throw new SitrepError(
      'bad-option',
      'Cannot compare: give two situation files, or --from and --to with one (sitrep diff --from 2026-03-14 --to 2026-03-16).',
    )
  }
  const [before, after] = files.map((file) => {
    if (!existsSync(file)) throw new SitrepError('not-found', `There is no situation file ${file}.`)
    return withAggregated(file, (store) => indexOf(store))
  })
  return { before, after, known: after, title: `From ${files[0]} to ${files[1]}`, notes: [] }
}

function ofDays({ db, from, to }: DiffOptions): Sides {
  if (from === undefined) {
    throw new SitrepError(
      'bad-option',
      'Cannot compare: give the earlier day with --from (and --to, else everything that is known), or two situation files.',
    )
  }
  const day = parseDay('--from', from)
  const until = to === undefined ? null : parseDay('--to', to)
  if (until !== null && until < day) {
    throw new SitrepError('bad-option', `Cannot compare: --to ${until} is before --from ${day}. Exchange them.`)
  }
  const run = installedRun()
  return withAggregated(db, (store) => {
    const before = recordsKnownOn(store, day, run)
    const after = until === null ? null : recordsKnownOn(store, until, run)
    const known = indexOf(store)
    const { undated } = after ?? before
    const left = undated.length === 0 ? [] : [`Left out, since they bear no date: ${undated.join(', ')}.`]
    return {
      known,
      before: recordIndex(before.records),
      after: after === null ? known : recordIndex(after.records),
      title: `From what was known on ${day} to ${until === null ? 'all that is known' : `what was known on ${until}`}`,
      // Against everything, reports without a date are new.
      notes: after === null ? [] : left,
    }
  })
}

function parseDay(option: string, text: string): string {
  if (numberOfIsoDay(text) !== null) return text
  throw new SitrepError(
    'bad-option',
    `Cannot compare: ${option} ${text} is no day of the calendar. Write it as 2026-03-14.`,
  )
}

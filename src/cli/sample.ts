import { readFileSync } from 'node:fs'
import { SitrepError } from '../record/error.ts'
import { drawSample, precisionOf, type SampledType } from '../situation/index.ts'
import { indexOf, withAggregated } from './aggregated-situation.ts'
import { writeOut } from './write-out.ts'

export interface SampleOptions {
  readonly db: string
  readonly of: SampledType
  readonly size: number
  readonly seed: string
  readonly judged?: string
}

/** `sitrep sample`: draws records to judge, or says what a judged sample amounts to. */
export async function sampleCommand(options: SampleOptions): Promise<void> {
  if (options.judged === undefined) {
    const sample = drawSample(
      withAggregated(options.db, (store) => indexOf(store)),
      options.of,
      options.size,
      options.seed,
    )
    await writeOut(sample.map((line) => `${JSON.stringify(line)}\n`))
    return
  }
  const { judged, right, precision, low, high } = precisionOf(linesOf(options.judged), options.judged)
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  process.stdout.write(
    `${right} of ${judged} right: precision ${percent(precision)} (95 % interval ${percent(low)} to ${percent(high)})\n`,
  )
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (cause) {
    throw new SitrepError('unreadable', `Cannot read ${file}: there is no such file, or it may not be read.`, { cause })
  }
}

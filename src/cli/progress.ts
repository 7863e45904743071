import cliProgress from 'cli-progress'
import type { Outcome } from '../situation/reader.ts'
import { visible } from './visible.ts'

type Counts = Readonly<Record<Outcome['result'], number>>

/** Shows how a run goes on: a bar on a terminal, plain lines elsewhere, JSON lines for programs. */
export interface Progress {
  show(outcome: Outcome): void
  /** Clears what moves, before the summary or an error. */
  stop(): void
  /** @param left how many inputs were not begun, since the run was stopped */
  summary(counts: Counts, left: number): void
}

/** @param total how many inputs there are */
export function progressFor(json: boolean, total: number): Progress {
  if (json) return jsonProgress()
  return process.stderr.isTTY ? barProgress(total) : plainProgress()
}

function jsonProgress(): Progress {
  const write = (value: unknown): void => {
    process.stdout.write(`${JSON.stringify(value)}\n`)
  }
  return {
    show: write,
    stop: () => undefined,
    summary: (counts, left) => write({ result: 'summary', ...counts, left }),
  }
}

function plainProgress(): Progress {
  return {
    show: (outcome) => {
      if (outcome.result !== 'unchanged') process.stdout.write(`${progressLine(outcome)}\n`)
    },
    stop: () => undefined,
    summary: (counts, left) => {
      process.stdout.write(`${summaryOf(counts, left)}\n`)
    },
  }
}

function barProgress(total: number): Progress {
  const bar = new cliProgress.SingleBar({
    format: 'reading [{bar}] {value}/{total}  {rate}/s  {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  })
  const notes: string[] = []
  const start = performance.now()
  let done = 0
  bar.start(total, 0, { rate: '–' })
  return {
    show: (outcome) => {
      done++
      const seconds = (performance.now() - start) / 1000
      bar.update(done, { rate: seconds > 0 ? (done / seconds).toFixed(0) : '–' })
      if (outcome.result === 'refused' || outcome.result === 'read with warnings') notes.push(progressLine(outcome))
    },
    stop: () => bar.stop(),
    summary: (counts, left) => {
      for (const note of notes) process.stdout.write(`${note}\n`)
      process.stdout.write(`${summaryOf(counts, left)}\n`)
    },
  }
}

function progressLine(outcome: Outcome): string {
  const path = visible(outcome.path)
  switch (outcome.result) {
    case 'read':
    case 'unchanged':
      return `${outcome.result}  ${path}`
    case 'read with warnings':
      return [`read with warnings  ${path}`, ...outcome.warnings.map((text) => `    ${visible(text)}`)].join('\n')
    case 'refused':
      return `refused  ${path}\n    ${visible(outcome.reason)}`
  }
}

function summaryOf(counts: Counts, left: number): string {
  const parts = (['read', 'read with warnings', 'unchanged', 'refused'] as const)
    .filter((result) => counts[result] > 0)
    .map((result) => `${counts[result]} ${result}`)
  const summary = parts.length === 0 ? 'Nothing to read' : parts.join(', ')
  return left > 0 ? `${summary}. Stopped: ${left} not read; run again to go on.` : `${summary}.`
}

import { renderBrief } from '../render/brief/index.ts'
import { indexOf, withAggregated } from './aggregated-situation.ts'
import { writeOut } from './write-out.ts'

export interface BriefOptions {
  readonly db: string
  readonly format: 'text' | 'markdown' | 'html'
  readonly all?: boolean
  readonly story?: string
}

/** `sitrep brief`: the situation on one page, to standard output. */
export async function briefCommand(options: BriefOptions): Promise<void> {
  const { isTTY, columns } = process.stdout
  const brief = renderBrief(
    withAggregated(options.db, (store) => indexOf(store, { story: options.story })),
    {
      format: options.format,
      all: options.all ?? false,
      color: isTTY === true && process.env.NO_COLOR === undefined,
      ...(isTTY === true ? { width: columns } : {}),
    },
  )
  await writeOut([brief])
}

import { openLanguageCore } from '../node/language-core.ts'
import { ask } from '../query/index.ts'
import { renderAnswer } from '../render/answers/index.ts'
import { indexOf, withAggregated } from './aggregated-situation.ts'
import type { FilterOptions } from './filter-options.ts'
import { filterOf, terminalOptions } from './question-options.ts'
import { writeOut } from './write-out.ts'

export interface AskOptions extends FilterOptions {
  readonly db: string
  readonly all?: boolean
  readonly json?: boolean
}

/** `sitrep ask`: records and their words that answer a question, or that the reports don't say. */
export async function askCommand(words: readonly string[], options: AskOptions): Promise<void> {
  const filter = filterOf(options)
  const output = withAggregated(options.db, (store) => {
    const index = indexOf(store, { knownOn: filter.knownOn, story: options.story })
    const answer = ask(index, words.join(' '), openLanguageCore(), filter)
    return options.json === true
      ? `${JSON.stringify(answer)}\n`
      : renderAnswer(answer, index, terminalOptions(options.all))
  })
  await writeOut([output])
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import { addFilterOptions, storyOption } from './filter-options.ts'

/** What `sitrep ask --help` says of the questions that are understood. */
const ASK_HELP = `
Questions that are understood, in English:
  who says that the minister must go?         what did Salcedo say about the inquiry?
  who first said that 31 people were killed?  who denied that …?
  how many people were killed?                what happened in Paysandu in March 2023?
  when did the dockers stop work?             where is the company based?
  who is Ines Peralta Roig?                   who was arrested? who arrested …?
  did Uruguay agree to a joint inquiry?       what did the United States offer?
  did Uruguay change its mind about …?        does Argentina support …? who opposes …?
  what does Argentina want?                   which reports are copies of …?
Where the words of no report answer: "The reports don't say.", with what was looked for.`

const SEARCH_HELP = `
Words must all be there. "words in quotation marks" stand together, -word must not be there, begin* finds all that
begins so. Case, accents and plural endings do not count. (Put -- before a query that begins with a minus.)`

const DIFF_HELP = `
  sitrep diff --from 2026-03-14 --to 2026-03-16   what two days changed
  sitrep diff --from 2026-03-14                   what is new since
  sitrep diff old.db new.db                       two situation files`

/** Adds the commands that ask: `search`, `ask`, `diff`. */
export function addQuestionCommands(program: Command, dbOption: Option): void {
  const types = ['document', 'statement', 'event']
  const inOption = new Option('--in <type>', 'what to search')
    .default([], 'all')
    .argParser((value: string, before: readonly string[]) => {
      if (!types.includes(value)) throw new InvalidArgumentError(`It must be one of ${types.join(', ')}.`)
      return [...before, value]
    })
  addFilterOptions(
    program
      .command('search')
      .description('find words in the stories, statements and events')
      .argument('<words...>', 'what to find')
      .addOption(dbOption)
      .addOption(inOption)
      .option('--limit <n>', 'how many to show', parseLimit)
      .option('--all', 'show all')
      .option('--json', 'write one JSON object a line for programs'),
  )
    .addHelpText('after', SEARCH_HELP)
    .action(async (words, options) => (await import('./search.ts')).searchCommand(words, options))
  addFilterOptions(
    program
      .command('ask')
      .description('ask a question; the answer is records with their words')
      .argument('<question...>', 'the question, in English')
      .addOption(dbOption)
      .option('--all', 'show all')
      .option('--json', 'write the answer as JSON for programs'),
  )
    .addHelpText('after', ASK_HELP)
    .action(async (words, options) => (await import('./ask.ts')).askCommand(words, options))
  program
    .command('diff')
    .description('what is new, confirmed, contradicted, changed or gone between two days, or two situation files')
    .argument('[files...]', 'the earlier and the later situation file')
    .addOption(dbOption)
    .addOption(storyOption())
    .option('--from <day>', 'the earlier day: what was published by then')
    .option('--to <day>', 'the later day (all that is known where left out)')
    .option('--all', 'show all')
    .option('--json', 'write one JSON object a line for programs')
    .addHelpText('after', DIFF_HELP)
    .action(async (files, options) => (await import('./diff.ts')).diffCommand(files, options))
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return limit
}

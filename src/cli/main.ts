import { Command, InvalidArgumentError, Option } from 'commander'
import { SITREP_VERSION } from '../record/version.ts'
import { numberOfIsoDay } from '../text/calendar.ts'
import { addCorrectCommands } from './correct-commands.ts'
import { EXIT_USAGE } from './exit-codes.ts'
import { storyOption } from './filter-options.ts'
import { addQuestionCommands } from './question-commands.ts'

/* The command line: parses, calls, prints. Each command's module is loaded only when it runs, so that `--help` is instant. */

const program = new Command('sitrep')
  .description(
    'Reads a pile of news reports and rebuilds the situation that they describe: who did, said and claimed what, when and where; what agrees, what differs, what changed. Every line shows its words.',
  )
  .version(SITREP_VERSION)
  .showHelpAfterError('(sitrep --help lists the commands)')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : EXIT_USAGE)
  })

const dbOption = new Option('--db <file>', 'the situation file').default('sitrep.db')
const plainOption = new Option('--plain', 'take the whole text as the story: no blocks, no masthead')
const dateOption = new Option('--date <day>', 'the day of publication, as 2026-03-14').argParser(parseDay)
const inputOption = new Option('--input <kind>', 'what the paths hold: reports, or JSON Lines {"doc","text","date"?}')
  .choices(['files', 'jsonl'])
  .default('files')
const formatOption = new Option('--as <format>', 'what the inputs are; auto looks at them')
  .choices(['auto', 'text', 'html'])
  .default('auto')
const languageOption = new Option('--language <tag>', 'the language of the reports (detected where left out)')
const nameOption = new Option('--name <name>', 'the path given to what comes from standard input').default('stdin')

program
  .command('read')
  .description('read reports into the situation: files, folders, patterns, or - for standard input')
  .argument('<path...>', 'what to read; a folder is searched for .txt and .html')
  .addOption(dbOption)
  .addOption(plainOption)
  .addOption(dateOption)
  .addOption(inputOption)
  .addOption(formatOption)
  .addOption(languageOption)
  .addOption(nameOption)
  .option('--workers <n>', 'reading threads (as many as are useful where left out)', parseCount)
  .option('--json', 'write one JSON object a line for programs')
  .action(async (paths, options) => (await import('./read.ts')).readCommand(paths, options))

program
  .command('forget')
  .description('remove reports from the situation, by their path in it')
  .argument('<path...>', 'paths as the export and the brief show them')
  .addOption(dbOption)
  .action(async (paths, options) => (await import('./forget.ts')).forgetCommand(paths, options))

program
  .command('brief')
  .description('the situation on one page, every line with its words')
  .addOption(dbOption)
  .addOption(new Option('--format <format>', 'what to write').choices(['text', 'markdown', 'html']).default('text'))
  .addOption(storyOption())
  .option('--all', 'leave nothing out, however long, or unsure')
  .action(async (options) => (await import('./brief.ts')).briefCommand(options))

program
  .command('serve')
  .description('the page and its HTTP API, on this machine, until Ctrl-C')
  .addOption(dbOption)
  .option('--port <n>', 'the port; 0 takes a free one', parsePort, 4321)
  .option(
    '--host <name>',
    'the address to listen on; any but this machine’s own needs the token that is printed',
    '127.0.0.1',
  )
  .option('--by <name>', 'who makes the corrections', 'analyst')
  .option('--open', 'open the page in the browser')
  .action(async (options) => (await import('./serve.ts')).serveCommand(options))

program
  .command('export')
  .description('every record, for other programs')
  .addOption(dbOption)
  .addOption(new Option('--format <format>', 'what to write').choices(['jsonl', 'csv']).default('jsonl'))
  .addOption(storyOption())
  .option('--out <folder>', 'where the tables of csv go (sitrep-csv where left out)')
  .option('--other-events', 'what PLOVER has no type for (OTHER) stands in event-dyads of csv too')
  .addOption(
    new Option('--offsets <unit>', 'what offsets count: UTF-16 code units, or code points as in Python')
      .choices(['utf16', 'codepoint'])
      .default('utf16'),
  )
  .action(async (options) => (await import('./export.ts')).exportCommand(options))

program
  .command('layers')
  .description('the language layer alone: sentences, words, tags, trees, names, times; nothing is stored')
  .argument('<path...>', 'what to read, as for read')
  .addOption(plainOption)
  .addOption(dateOption)
  .addOption(inputOption)
  .addOption(formatOption)
  .addOption(nameOption)
  .action(async (paths, options) => (await import('./layers.ts')).layersCommand(paths, options))

program
  .command('sample')
  .description('random records with their words to judge; and from the judgements, the precision with its interval')
  .addOption(dbOption)
  .addOption(
    new Option('--of <type>', 'which records')
      .choices(['mention', 'statement', 'time', 'figure', 'event', 'position'])
      .default('event'),
  )
  .option('-n, --size <n>', 'how many', parseSize, 100)
  .option('--seed <text>', 'another seed draws other records', '1')
  .option('--judged <file>', 'the sample with "right" set to true or false in its lines')
  .action(async (options) => (await import('./sample.ts')).sampleCommand(options))

addQuestionCommands(program, dbOption)
addCorrectCommands(program, dbOption)

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 256) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 256.')
  }
  return count
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return port
}

function parseSize(text: string): number {
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return size
}

function parseDay(text: string): string {
  if (numberOfIsoDay(text) === null) {
    throw new InvalidArgumentError('It must be a day of the calendar, as 2026-03-14.')
  }
  return text
}

const { runMain } = await import('./run-main.ts')
await runMain(() => program.parseAsync())

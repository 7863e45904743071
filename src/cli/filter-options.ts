import { type Command, InvalidArgumentError, Option } from 'commander'
import { ACTOR_KINDS, EVENT_CODES, EVENT_STATUSES } from '../record/vocabulary.ts'

/** What the filter options of a command give; `cli` turns it into a filter. */
export interface FilterOptions {
  readonly actor: readonly string[]
  readonly kind: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly place: readonly string[]
  readonly outlet: readonly string[]
  readonly code: readonly string[]
  readonly status: readonly string[]
  readonly allCopies?: boolean
  readonly knownOn?: string
  readonly story?: string
}

const more = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** An option that may be given several times, with one of some words. */
function oneOf(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).default([], 'any').argParser((value: string, before: readonly string[]) => {
    if (!words.includes(value)) throw new InvalidArgumentError(`It must be one of ${words.join(', ')}.`)
    return more(value, before)
  })
}

/** The option that narrows a command to one story of a pile. */
export function storyOption(): Option {
  return new Option('--story <id>', 'only this story: its number in the brief, its id, or how that begins')
}

/** Adds the options that narrow what a command looks at; those with names may be given several times. */
export function addFilterOptions(command: Command): Command {
  const names = (flags: string, description: string): Option =>
    new Option(flags, description).default([], 'any').argParser(more)
  return command
    .addOption(storyOption())
    .addOption(names('--actor <name>', 'only what this actor says, does, suffers or is named in'))
    .addOption(oneOf('--kind <kind>', 'only what actors of this kind say, do or suffer', ACTOR_KINDS))
    .option('--from <date>', 'only from this day, month or year on')
    .option('--to <date>', 'only up to this day, month or year')
    .addOption(names('--place <name>', 'only what is there; a country holds its places'))
    .addOption(names('--outlet <name>', 'only from this outlet or agency'))
    .addOption(oneOf('--code <type>', 'only events of this PLOVER type, or OTHER', EVENT_CODES))
    .addOption(oneOf('--status <status>', 'only events of this status', EVENT_STATUSES))
    .option('--all-copies', 'show again what copies of a report repeat')
    .option('--known-on <day>', 'only what was published by this day, as the story stood then')
}

import { type Command, Option } from 'commander'

const corrections = () => import('./correct.ts')

/** Adds `sitrep correct …`: a command for each kind of correction, and those that list, hand on and take over. */
export function addCorrectCommands(program: Command, dbOption: Option): void {
  const correct = program
    .command('correct')
    .description('correct what was read; corrections stay through every later reading')
  addCorrections(correct, dbOption)
  addExchange(correct, dbOption)
}

/** A command for each kind of correction. */
function addCorrections(correct: Command, dbOption: Option): void {
  const byOption = new Option('--by <name>', 'who corrects').default('analyst')
  const correcting = (name: string, description: string): Command =>
    correct.command(name).description(description).addOption(dbOption).addOption(byOption)
  correcting('join', 'two actors (or mentions) are one')
    .argument('<id>')
    .argument('<other>')
    .action(async (id, other, options) => (await corrections()).correctCommand(options, (make) => make.join(id, other)))
  correcting('split', 'a mention is not who it was taken for')
    .argument('<id>')
    .option('--from <id>', 'whom it is not (without: its words name somebody else in its report)')
    .action(async (id, options) =>
      (await corrections()).correctCommand(options, (make) => make.split(id, options.from ?? null)),
    )
  correcting('rename', 'the name to show for an actor')
    .argument('<id>')
    .argument('<name>')
    .action(async (id, name, options) => (await corrections()).correctCommand(options, (make) => make.rename(id, name)))
  correcting('reject', 'a record says what the words do not')
    .argument('<id>', 'a mention, statement, time, figure, event or position')
    .action(async (id, options) => (await corrections()).correctCommand(options, (make) => make.reject(id)))
  correcting('not-a-mention', 'words that name nobody')
    .argument('<id>')
    .action(async (id, options) => (await corrections()).correctCommand(options, (make) => make.notAMention(id)))
  correcting('set-speaker', 'who made a statement')
    .argument('<statement>')
    .argument('<speaker>', 'an actor or mention, or none')
    .action(async (id, speaker, options) =>
      (await corrections()).correctCommand(options, (make) => make.setSpeaker(id, speaker === 'none' ? null : speaker)),
    )
  correcting('set-date', 'when a report was published, or an event took place')
    .argument('<id>', 'a report (id or path) or an event')
    .argument('<date>', '2026-03-14, 2026-03, 2026 or none')
    .action(async (id, date, options) =>
      (await corrections()).correctCommand(options, (make) => make.setDate(id, date === 'none' ? null : date)),
    )
  correcting('set-kind', 'what kind of actor it is')
    .argument('<id>')
    .argument('<kind>')
    .action(async (id, kind, options) =>
      (await corrections()).correctCommand(options, (make) => make.setKind(id, kind)),
    )
  correcting('same-origin', 'two reports have one origin')
    .argument('<report>')
    .argument('<other>')
    .action(async (id, other, options) =>
      (await corrections()).correctCommand(options, (make) => make.sameOrigin(id, other)),
    )
  for (const [name, about, make] of PAIRS) {
    correcting(name, about)
      .argument('<id>')
      .argument('<other>')
      .action(async (id, other, options) =>
        (await corrections()).correctCommand(options, (maker) => maker[make](id, other)),
      )
  }
  correcting('undo', 'take a correction back')
    .argument('<correction>')
    .action(async (id, options) => (await corrections()).correctCommand(options, (make) => make.undo(id)))
}

/** Corrections that bind two reports or two events. */
const PAIRS = [
  ['same-story', 'two reports tell one story', 'sameStory'],
  ['not-same-story', 'two reports do not tell one story', 'notSameStory'],
  ['same-happening', 'two events are one happening', 'sameHappening'],
  ['not-same-happening', 'two events are not one happening', 'notSameHappening'],
] as const

/** The commands that list corrections, hand them on and take them over. */
function addExchange(correct: Command, dbOption: Option): void {
  correct
    .command('list')
    .description('every correction with its state')
    .addOption(dbOption)
    .action(async (options) => (await corrections()).listCorrections(options))
  correct
    .command('export')
    .description('the corrections as JSON Lines, for a colleague')
    .addOption(dbOption)
    .action(async (options) => (await corrections()).exportCorrections(options))
  correct
    .command('import')
    .description('take over the corrections of a colleague')
    .argument('<file>', 'what correct export wrote, or - for standard input')
    .addOption(dbOption)
    .action(async (file, options) => (await corrections()).importCorrections(file, options))
}

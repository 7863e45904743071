import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { plain } from '../src/report/mentions/joining.ts'

/** A block of the situation corpus with its pronouns of which it says who they are. */
export interface NamedPronouns {
  readonly text: string
  /** By offset of the pronoun: the name. */
  readonly names: ReadonlyMap<number, string>
}

interface Party {
  readonly start: number
  readonly end: number
  readonly is?: string
}

interface Line {
  readonly text: string
  readonly records: readonly {
    readonly actors?: readonly Party[]
    readonly recipients?: readonly Party[]
    readonly source?: Party | null
    readonly holder?: Party
    readonly target?: Party
  }[]
}

/** Reads the parties with `is` of a file of the situation corpus (gzipped JSON Lines). Throws where it is none. */
export function readNamedPronouns(path: string): NamedPronouns[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const { text, records }: Line = JSON.parse(line)
    const names = new Map<number, string>()
    for (const { actors = [], recipients = [], source, holder, target } of records) {
      for (const party of [...actors, ...recipients, source, holder, target])
        if (party?.is !== undefined) names.set(party.start, party.is)
    }
    return { text, names }
  })
}

/** Does an entity bear a name, or a part of it that tells it: all words of one are words of the other, or the last is the same? */
export function bears(entity: { readonly name: string; readonly aliases: ReadonlySet<string> }, name: string): boolean {
  const wanted = plain(name).split(' ')
  return [entity.name, ...entity.aliases].some((alias) => {
    const words = plain(alias).split(' ')
    return (
      words.at(-1) === wanted.at(-1) ||
      words.every((word) => wanted.includes(word)) ||
      wanted.every((word) => words.includes(word))
    )
  })
}

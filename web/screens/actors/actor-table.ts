import type { ActorRow } from '../../../src/api/actors.ts'
import type { Table } from '../../charts/table.ts'

/** Actors as a table: one row each. */
export function actorTable(actors: readonly ActorRow[]): Table {
  return {
    title: 'Actors',
    head: [
      'Name',
      'Kind',
      'Named',
      'Country',
      'Role',
      'Also',
      'Mentions',
      'Statements',
      'Did',
      'Had done to it',
      'Origins',
      'Reports',
    ],
    rows: actors.map(({ name, kind, named, country, role, aliases, mentions, statements, did, hadDone, weight }) => [
      name,
      kind,
      named ? 'yes' : '',
      country,
      role,
      aliases.join('; '),
      mentions,
      statements,
      did,
      hadDone,
      weight.origins,
      weight.reports,
    ]),
  }
}

import type { Actors } from './actors/index.ts'
import type { ActorRef, ToldReport } from './digest/digest.ts'
import { UNNAMED } from './digest/outline.ts'
import { type Fingerprint, fingerprintOf } from './memory/fingerprint.ts'

/** Who stands in a record, as a number that is equal for the same one in all reports. */
export type Party = number

/** The parties of one report's references. */
export interface OwnParties {
  /** One actor of the situation; who has no name is one with all that are described in the same words. */
  described(ref: ActorRef): Party
  /** One actor of the situation; who has no name is one by himself. */
  own(ref: ActorRef): Party
}

/** All who stand in the records of a pile of reports. */
export class Parties {
  readonly #reports: readonly ToldReport[]
  readonly #actors: Actors
  readonly #keys: string[]
  readonly #numbers = new Map<string, Party>()
  readonly #fingerprints: Fingerprint[] = []
  readonly #placeOf: ReadonlyMap<string, number>
  readonly #ownOf = new Map<number, ReadonlyMap<string, ActorRef>>()

  /** @param reports those whose actors were joined, in the same order */
  constructor(reports: readonly ToldReport[], actors: Actors) {
    this.#reports = reports
    this.#actors = actors
    this.#keys = [...actors.ids]
    this.#placeOf = new Map(reports.map(({ outline }, place) => [outline.document.id, place]))
  }

  /** @param report its place among the reports */
  ofReport(report: number): OwnParties {
    const { unnamed } = this.#reports[report].outline
    const described: Party[] = []
    return {
      described: (ref) => {
        const actor = this.#actors.numberOf(report, ref)
        if (actor !== null) return actor
        if (ref >= 0) return this.#numbered(this.#reports[report].outline.actors[ref].id)
        described[-ref - 1] ??= this.#numbered(unnamed[-ref - 1].key)
        return described[-ref - 1]
      },
      own: (ref) => {
        const { actors } = this.#reports[report].outline
        return this.#actors.numberOf(report, ref) ?? this.#numbered(ref < 0 ? unnamed[-ref - 1].id : actors[ref].id)
      },
    }
  }

  /** The party's id where it is an actor of the situation; else its words, or its own id. */
  key(party: Party): string {
    return this.#keys[party]
  }

  /** False for who is described in words only. */
  isNamed(party: Party): boolean {
    return !this.#keys[party].startsWith(UNNAMED)
  }

  fingerprint(party: Party): Fingerprint {
    this.#fingerprints[party] ??= fingerprintOf(this.#keys[party])
    return this.#fingerprints[party]
  }

  /** The same as `own` of a report's reference, by the ids in which a report's details name its actors. */
  ownKeyOf(document: string, id: string): string {
    const [report, ref] = this.#found(document, id)
    return ref === undefined ? id : this.key(this.ofReport(report).own(ref))
  }

  #numbered(key: string): Party {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const party = this.#keys.push(key) - 1
    this.#numbers.set(key, party)
    return party
  }

  #found(document: string, id: string): [report: number, ref: ActorRef | undefined] {
    const report = this.#placeOf.get(document) ?? -1
    let own = this.#ownOf.get(report)
    if (own === undefined) {
      const { actors, unnamed } = this.#reports[report].outline
      own = new Map([
        ...actors.map((actor, place): [string, ActorRef] => [actor.id, place]),
        ...unnamed.map((actor, place): [string, ActorRef] => [actor.id, -1 - place]),
      ])
      this.#ownOf.set(report, own)
    }
    return [report, own.get(id)]
  }
}

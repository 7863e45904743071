import type { Actors } from './actors/index.ts'
import type { ActorRef, ToldReport } from './digest/digest.ts'
import { idOfRef, UNNAMED } from './digest/outline.ts'
import { type Fingerprint, fingerprintOf } from './memo/index.ts'

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

  /** @param reports those whose actors were joined, in the same order */
  constructor(reports: readonly ToldReport[], actors: Actors) {
    this.#reports = reports
    this.#actors = actors
    this.#keys = [...actors.ids]
    this.#placeOf = new Map(reports.map(({ outline }, place) => [outline.document.id, place]))
  }

  /** @param report its place among the reports */
  ofReport(report: number): OwnParties {
    const { outline } = this.#reports[report]
    const described: Party[] = []
    const own = (ref: ActorRef): Party => this.#actors.numberOf(report, ref) ?? this.#numbered(idOfRef(outline, ref))
    return {
      own,
      described: (ref) => {
        const actor = this.#actors.numberOf(report, ref)
        if (actor !== null || ref >= 0) return actor ?? own(ref)
        described[-ref - 1] ??= this.#numbered(outline.unnamed[-ref - 1].key)
        return described[-ref - 1]
      },
    }
  }

  /** The party's id where it is an actor of the situation; else its words, or its own id. */
  key(party: Party): string {
    return this.#keys[party]
  }

  /** False for who is described in words only. */
  isNamed(party: Party): boolean {
    return this.#actors.isNamed[party] ?? !this.#keys[party].startsWith(UNNAMED)
  }

  fingerprint(party: Party): Fingerprint {
    this.#fingerprints[party] ??= fingerprintOf([this.#keys[party]])
    return this.#fingerprints[party]
  }

  /** The same as `own` of a report's reference, by the ids in which a report's details name its actors. */
  ownKeyOf(document: string, id: string): string {
    const report = this.#placeOf.get(document) ?? -1
    const { actors, unnamed } = this.#reports[report].outline
    const own = this.ofReport(report)
    const place = actors.findIndex((actor) => actor.id === id)
    if (place >= 0) return this.key(own.own(place))
    const unnamedPlace = unnamed.findIndex((actor) => actor.id === id)
    return unnamedPlace < 0 ? id : this.key(own.own(-1 - unnamedPlace))
  }

  #numbered(key: string): Party {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const party = this.#keys.push(key) - 1
    this.#numbers.set(key, party)
    return party
  }
}

import type { DetailPart, Store } from '../store/store.ts'
import { type DetailsByPart, decodePart, type ReportDetails } from '../story/index.ts'

/**
 * The details of a store's readings, each part read when it is first asked for. The story stages go through all reports
 * for one part after the other: what was read of one part is held until another is asked for.
 */
export class StoredDetails {
  readonly #store: Store
  readonly #held: { readonly [Part in DetailPart]: Map<string, DetailsByPart[Part]> } = {
    actors: new Map(),
    events: new Map(),
    figures: new Map(),
    statements: new Map(),
    positions: new Map(),
  }
  #part: DetailPart = 'actors'

  constructor(store: Store) {
    this.#store = store
  }

  of(path: string): ReportDetails {
    const part = <Part extends DetailPart>(name: Part): DetailsByPart[Part] => this.#read(name, path)
    return {
      get actors() {
        return part('actors')
      },
      get events() {
        return part('events')
      },
      get figures() {
        return part('figures').figures
      },
      get occasion() {
        return part('figures').occasion
      },
      get statements() {
        return part('statements')
      },
      get positions() {
        return part('positions')
      },
    }
  }

  #read<Part extends DetailPart>(part: Part, path: string): DetailsByPart[Part] {
    if (part !== this.#part) this.#held[this.#part].clear()
    this.#part = part
    const held = this.#held[part].get(path)
    if (held !== undefined) return held
    const encoded = this.#store.details(path, part)
    if (encoded === null) throw new RangeError(`the store holds no reading at ${path}`)
    const read = decodePart<Part>(encoded)
    this.#held[part].set(path, read)
    return read
  }
}

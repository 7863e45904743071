import { idOf } from '../record/identity.ts'
import type { OriginRecord } from '../record/record.ts'
import { compareCodeUnits } from '../text/order.ts'
import { Components } from './components.ts'
import type { Copies } from './copies/index.ts'
import type { DocumentOutline } from './digest/digest.ts'

/** The origins, and for each document (by id) the ids of its origins. */
export interface Origins {
  readonly records: readonly OriginRecord[]
  readonly of: ReadonlyMap<string, readonly string[]>
}

/**
 * The independent origins behind the documents: copies and what one agency's wire gave are one origin. A page that
 * joins two stories and names an agency belongs to the agency's origin and to one of its own.
 * @param documents ordered by path
 * @param originals for a document that a machine rewrote, the one that it was made from
 * @param sameOrigin pairs of documents that an analyst knows to have one origin
 */
export function findOrigins(
  documents: readonly DocumentOutline[],
  copies: Copies,
  originals: ReadonlyMap<string, string> = new Map(),
  sameOrigin: readonly (readonly [string, string])[] = [],
): Origins {
  const indexOf = new Map(documents.map((document, index) => [document.id, index]))
  const components = new Components(documents.length)
  const isCopy = new Uint8Array(documents.length)
  const isBound = new Uint8Array(documents.length)
  for (const [a, b] of sameOrigin) {
    const [indexA, indexB] = [indexOf.get(a), indexOf.get(b)]
    if (indexA === undefined || indexB === undefined) continue
    components.join(indexA, indexB)
    isBound[indexA] = 1
    isBound[indexB] = 1
  }
  const firstOfWire = new Map<string, number>()
  for (const [index, document] of documents.entries()) {
    const original = originals.get(document.id)
    const repeated = (copies.get(document.id) ?? []).map((copy) => copy.document)
    for (const id of original === undefined ? repeated : [...repeated, original]) {
      const other = indexOf.get(id)
      if (other === undefined) continue
      components.join(index, other)
      isCopy[index] = 1
    }
    if (isMixed(document)) continue
    for (const wire of document.wire) {
      const key = wire.toLowerCase()
      const first = firstOfWire.get(key)
      if (first === undefined) firstOfWire.set(key, index)
      else components.join(index, first)
    }
  }
  const originOfWire = new Map<string, Origin>()
  const origins = components.groups().map((members) => {
    const wires = wiresOf(members.map((index) => documents[index]))
    const origin = originOf(members, wires, documents, isCopy, isBound)
    for (const wire of wires) originOfWire.set(wire.toLowerCase(), origin)
    return origin
  })
  // A mixed page stands in an origin of its own already; here it joins those of the agencies which it names.
  for (const document of documents.filter(isMixed)) {
    for (const wire of document.wire) originOfWire.get(wire.toLowerCase())?.documents.add(document.id)
  }
  const records = origins.map(originRecord)
  const of = new Map<string, string[]>()
  for (const { id, documents: held } of records) {
    for (const document of held) of.set(document, [...(of.get(document) ?? []), id])
  }
  return { records, of }
}

/** The agencies that documents name, but for those of mixed pages. */
function wiresOf(documents: readonly DocumentOutline[]): string[] {
  const wires = documents.filter((document) => !isMixed(document)).flatMap(({ wire }) => wire)
  return [...new Set(wires)].sort(compareCodeUnits)
}

/** The origin of documents that belong together, by their indices, and what it is known by. */
function originOf(
  members: readonly number[],
  wires: readonly string[],
  documents: readonly DocumentOutline[],
  isCopy: Uint8Array,
  isBound: Uint8Array,
): Origin {
  const source = members.find((index) => isCopy[index] === 0) ?? members[0]
  const basis = (): Origin['basis'] => {
    if (members.some((index) => isBound[index] === 1)) return 'correction'
    if (members.some((index) => isCopy[index] === 1)) return 'copy'
    return wires.length > 0 ? 'credit' : 'alone'
  }
  return {
    documents: new Set(members.map((index) => documents[index].id)),
    name: wires[0] ?? documents[source].outlet,
    basis: basis(),
  }
}

interface Origin extends Pick<OriginRecord, 'name' | 'basis'> {
  readonly documents: Set<string>
}

function isMixed(document: DocumentOutline): boolean {
  return document.isMixed && document.wire.length > 0
}

function originRecord({ documents, name, basis }: Origin): OriginRecord {
  const sorted = [...documents].sort(compareCodeUnits)
  return { type: 'origin', id: idOf('o', sorted), documents: sorted, name, basis }
}

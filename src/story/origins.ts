import { idOf } from '../record/identity.ts'
import { compareCodeUnits } from '../record/order.ts'
import type { DocumentRecord, OriginRecord } from '../record/record.ts'
import { Components } from './components.ts'
import type { DocumentDigest } from './digest/digest.ts'

/** The origins, and for each document (by id) the ids of its origins. */
export interface Origins {
  readonly records: readonly OriginRecord[]
  readonly of: ReadonlyMap<string, readonly string[]>
}

/**
 * The independent origins behind the documents: copies and what one agency's wire gave are one origin. A page that
 * joins two stories and names an agency belongs to the agency's origin and to one of its own.
 * @param documents ordered by path
 * @param sameOrigin pairs of documents that an analyst knows to have one origin
 */
export function findOrigins(
  documents: readonly DocumentDigest[],
  copies: ReadonlyMap<string, DocumentRecord['copyOf']>,
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
    for (const copy of copies.get(document.id) ?? []) {
      const other = indexOf.get(copy.document)
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
  const origins = new Map<string, OriginRecord>()
  const originOfWire = new Map<string, string>()
  for (const members of components.groups()) {
    const group = members.map((index) => documents[index])
    const wires = [...new Set(group.filter((document) => !isMixed(document)).flatMap(({ wire }) => wire))]
    wires.sort(compareCodeUnits)
    const hasCopy = members.some((index) => isCopy[index] === 1)
    const source = members.find((index) => isCopy[index] === 0) ?? members[0]
    const origin = originRecord(
      group.map(({ id }) => id),
      wires[0] ?? documents[source].outlet,
      members.some((index) => isBound[index] === 1)
        ? 'correction'
        : hasCopy
          ? 'copy'
          : wires.length > 0
            ? 'credit'
            : 'alone',
    )
    origins.set(origin.id, origin)
    for (const wire of wires) originOfWire.set(wire.toLowerCase(), origin.id)
  }
  for (const document of documents.filter(isMixed)) {
    for (const wire of document.wire) addToWire(document.id, wire, origins, originOfWire)
  }
  const of = new Map<string, string[]>()
  for (const origin of origins.values()) {
    for (const document of origin.documents) of.set(document, [...(of.get(document) ?? []), origin.id])
  }
  return { records: [...origins.values()], of }
}

function isMixed(document: DocumentDigest): boolean {
  return document.isMixed && document.wire.length > 0
}

/** A mixed page stands in an origin of its own already; here it joins that of an agency which it names. */
function addToWire(
  document: string,
  wire: string,
  origins: Map<string, OriginRecord>,
  originOfWire: Map<string, string>,
): void {
  const id = originOfWire.get(wire.toLowerCase())
  const origin = id === undefined ? undefined : origins.get(id)
  if (origin === undefined || origin.documents.includes(document)) return
  const wider = originRecord([...origin.documents, document], origin.name, origin.basis)
  origins.delete(origin.id)
  origins.set(wider.id, wider)
  originOfWire.set(wire.toLowerCase(), wider.id)
}

function originRecord(documents: readonly string[], name: string | null, basis: OriginRecord['basis']): OriginRecord {
  const sorted = [...documents].sort(compareCodeUnits)
  return { type: 'origin', id: idOf('o', sorted), documents: sorted, name, basis }
}

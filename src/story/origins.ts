import { idOf } from '../record/identity.ts'
import { compareCodeUnits } from '../record/order.ts'
import type { DocumentRecord, OriginRecord, Story } from '../record/record.ts'
import { Components } from './components.ts'

/** From this share on a copy has no origin of its own. */
const SAME_ORIGIN_SHARE = 0.5

/** The origins, and for each document (by id) the ids of its origins. */
export interface Origins {
  readonly records: readonly OriginRecord[]
  readonly of: ReadonlyMap<string, readonly string[]>
}

/**
 * The independent origins behind the documents: copies and what one agency's wire gave are one origin. A page that
 * joins two stories and names an agency belongs to the agency's origin and to one of its own.
 * @param documents ordered by path
 */
export function findOrigins(documents: readonly DocumentRecord[], copies: Story['copies']): Origins {
  const indexOf = new Map(documents.map((document, index) => [document.id, index]))
  const components = new Components(documents.length)
  const isCopy = new Uint8Array(documents.length)
  const firstOfWire = new Map<string, number>()
  for (const [index, document] of documents.entries()) {
    for (const copy of copies[document.id] ?? []) {
      const other = indexOf.get(copy.document)
      if (other === undefined || copy.share < SAME_ORIGIN_SHARE) continue
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
  const origins: OriginRecord[] = components.groups().map((members) => {
    const group = members.map((index) => documents[index])
    const wires = group.flatMap(({ wire }) => wire).sort(compareCodeUnits)
    const hasCopy = members.some((index) => isCopy[index] === 1)
    const source = group.find((document) => isCopy[indexOf.get(document.id) ?? 0] === 0) ?? group[0]
    return originRecord(
      group.map(({ id }) => id),
      wires[0] ?? source.outlet,
      hasCopy ? 'copy' : wires.length > 0 ? 'credit' : 'alone',
    )
  })
  for (const document of documents.filter(isMixed)) addCreditedOrigins(document, origins)
  const of = new Map<string, string[]>()
  for (const origin of origins) {
    for (const document of origin.documents) of.set(document, [...(of.get(document) ?? []), origin.id])
  }
  return { records: origins, of }
}

function isMixed(document: DocumentRecord): boolean {
  return document.flags.includes('mixed-stories') && document.wire.length > 0
}

/** A mixed page stands in its own origin already; here it joins those of the agencies that it names. */
function addCreditedOrigins(document: DocumentRecord, origins: OriginRecord[]): void {
  for (const wire of document.wire) {
    const at = origins.findIndex(({ name, documents }) => {
      return name?.toLowerCase() === wire.toLowerCase() && !documents.includes(document.id)
    })
    if (at >= 0) {
      const { documents, name, basis } = origins[at]
      origins[at] = originRecord([...documents, document.id].sort(compareCodeUnits), name, basis)
    }
  }
}

function originRecord(documents: string[], name: string | null, basis: OriginRecord['basis']): OriginRecord {
  const sorted = [...documents].sort(compareCodeUnits)
  return { type: 'origin', id: idOf('o', sorted), documents: sorted, name, basis }
}

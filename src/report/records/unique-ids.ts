import { idOf } from '../../record/identity.ts'

/** Makes an id of a prefix and of what tells the record from others. */
export type MakeId = (prefix: string, parts: readonly (string | number | null)[]) => string

/** Makes ids that are unique in one document: records that say the same of the same words are numbered. */
export function uniqueIds(document: string): MakeId {
  const seen = new Map<string, number>()
  return (prefix, parts) => {
    const plainId = idOf(prefix, [document, ...parts])
    const before = seen.get(plainId) ?? 0
    seen.set(plainId, before + 1)
    return before === 0 ? plainId : idOf(prefix, [document, ...parts, before])
  }
}

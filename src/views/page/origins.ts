import type { OriginRecord } from '../../record/record.ts'
import type { OriginBasis } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { outletName } from '../outlet-name.ts'
import { plainText } from '../plain-text.ts'

export const BASIS_WORDS: Readonly<Record<OriginBasis, string>> = {
  copy: 'copies',
  credit: 'one agency’s reports',
  alone: 'alone',
  correction: 'joined by an analyst',
}

/** What an origin is called: its agency or outlet, else what its first report is called. */
export function originName(index: RecordIndex, { name, documents }: OriginRecord): string {
  if (name !== null) return plainText(name)
  const first = documents.reduce((a, b) => (index.numberOf(a) <= index.numberOf(b) ? a : b))
  return outletName(index.document(first))
}

import type { OriginRecord } from '../../record/record.ts'
import type { OriginBasis } from '../../record/vocabulary.ts'
import { outletName } from '../brief/casebook.ts'
import { plainText } from '../brief/plain-text.ts'
import type { Catalogue } from './catalogue.ts'

export const BASIS_WORDS: Readonly<Record<OriginBasis, string>> = {
  copy: 'copies',
  credit: 'one agency’s reports',
  alone: 'alone',
  correction: 'joined by an analyst',
}

/** What an origin is called: its agency or outlet, else what its first report is called. */
export function originName({ book }: Catalogue, { name, documents }: OriginRecord): string {
  if (name !== null) return plainText(name)
  const first = documents.reduce((a, b) => (book.number(a) <= book.number(b) ? a : b))
  return outletName(book.document(first))
}

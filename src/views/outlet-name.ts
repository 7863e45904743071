import type { DocumentRecord } from '../record/record.ts'
import { plainText } from './plain-text.ts'

/** What a report is called in a line of text: its outlet, else its agency, else its path's last part. */
export function outletName(document: DocumentRecord): string {
  return plainText(document.outlet ?? document.wire[0] ?? document.path.split('/').at(-1) ?? document.path)
}

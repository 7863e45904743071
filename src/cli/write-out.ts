import { once } from 'node:events'

/** Writes pieces of text to standard output, waiting if its reader is slower. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
}

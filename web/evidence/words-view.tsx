import type { Words } from '../../src/record/views/parts.ts'

/** Words of a report, marked inside what stands around them. */
export function WordsView({ words }: { readonly words: Words }) {
  return (
    <q class="words" dir="auto">
      {words.pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
    </q>
  )
}

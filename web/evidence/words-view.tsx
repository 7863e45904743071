import type { Words } from '../../src/api/parts.ts'

/** Words of a report, marked inside what stands around them; before them, whether they may be misread. */
export function WordsView({ words }: { readonly words: Words }) {
  return (
    <>
      {words.unsure && <small class="unsure">unsure </small>}
      <q class="words" dir="auto">
        {words.pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
      </q>
    </>
  )
}

/** A text that was put right for the reading. */
export interface Repaired {
  /** The text as it is read. */
  readonly text: string
  /** For each unit of `text`, and for its end: the offset of what it stands for in the text that came in. */
  readonly origin: Uint32Array
}

/** One change: the units from `start` up to `end` are read as `text`; nothing is lost where `start` is `end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Makes the changes, which lie in order and without overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): Repaired {
  const growth = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  const origin = new Uint32Array(text.length + growth + 1)
  const parts: string[] = []
  let from = 0
  let to = 0
  const keepUntil = (end: number): void => {
    parts.push(text.slice(from, end))
    while (from < end) origin[to++] = from++
  }
  for (const edit of edits) {
    keepUntil(edit.start)
    parts.push(edit.text)
    for (let k = 0; k < edit.text.length; k++) origin[to++] = Math.min(edit.start + k, edit.end)
    from = edit.end
  }
  keepUntil(text.length)
  origin[to] = text.length
  return { text: parts.join(''), origin }
}

/** Both repairs, one after the other, as one. */
export function afterwards(first: Repaired | null, second: Repaired): Repaired {
  if (first === null) return second
  return { text: second.text, origin: second.origin.map((offset) => first.origin[offset]) }
}

import type { Span } from '../../../text/span.ts'

/**
 * A phenomenon; a sentence marked with the statements that a right reading finds (see `readMarked`); where the sentence
 * is read wrongly as yet, why.
 */
export type Case = readonly [phenomenon: string, marked: string, wrong?: string]

/** The parts of one statement as a sentence is marked with them. */
export interface MarkedStatement {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/**
 * Reads a sentence in which the parts of statements stand in braces: `{s:Mayor Lund} {q:said} {c:it was late}.` A number
 * tells several statements apart (`{c1:…}`), and braces nest. Parts of one kind and number are spans of one statement.
 */
export function readMarked(marked: string): { text: string; statements: MarkedStatement[] } {
  let text = ''
  const open: { kind: string; number: string; start: number }[] = []
  const found = new Map<string, { source: Span[]; cue: Span[]; content: Span[] }>()
  for (let i = 0; i < marked.length; i++) {
    const opening = /^\{([sqc])(\d*):/.exec(marked.slice(i, i + 6))
    if (opening !== null) {
      open.push({ kind: opening[1], number: opening[2], start: text.length })
      i += opening[0].length - 1
    } else if (marked[i] === '}') {
      const part = open.pop()
      if (part === undefined) throw new Error(`a brace closes nothing in: ${marked}`)
      const statement = found.get(part.number) ?? { source: [], cue: [], content: [] }
      found.set(part.number, statement)
      const span = { start: part.start, end: text.length }
      if (part.kind === 's') statement.source.push(span)
      else if (part.kind === 'q') statement.cue.push(span)
      else statement.content.push(span)
    } else {
      text += marked[i]
    }
  }
  const statements = [...found.entries()].sort(([a], [b]) => Number(a) - Number(b)).map(([, statement]) => statement)
  return { text, statements }
}

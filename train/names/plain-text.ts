import type { Span } from '../../src/text/span.ts'

const NO_SPACE_BEFORE = /^(?:[,.;:!?%)\]}”’]|\.\.\.|'s|'S|n't|'(?:re|ve|ll|d|m)|'')$/
const NO_SPACE_AFTER = /^(?:[([{$“‘#]|``)$/

/** Puts tokens back together as a writer would have spaced them; gives the text and each token's place in it. */
export function joinTokens(tokens: readonly string[], base: number): { text: string; spans: Span[] } {
  let text = ''
  const spans: Span[] = []
  let glue = true
  let open = false
  for (const token of tokens) {
    const closes = token === '"' && open
    if (!glue && !closes && !NO_SPACE_BEFORE.test(token)) text += ' '
    const start = base + text.length
    text += token === '``' || token === "''" ? '"' : token
    spans.push({ start, end: base + text.length })
    if (token === '"') open = !open
    glue = NO_SPACE_AFTER.test(token) || (token === '"' && open)
  }
  return { text, spans }
}

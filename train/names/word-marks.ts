import type { Analysis } from '../../src/language/analysis.ts'
import { beginLabel, insideLabel, LABEL_COUNT, NAME_TYPES } from '../../src/language/names/labels.ts'
import type { MarkedText } from './marked-text.ts'

const ALL = (1 << LABEL_COUNT) - 1

/** For each word of the analysis the labels that its mark allows, as bits. */
export function allowedLabels(marked: MarkedText, analysis: Analysis): Uint16Array {
  const { tokens } = analysis
  const allowed = new Uint16Array(tokens.count).fill(1)
  const misc = NAME_TYPES.indexOf('MISC')
  const maybeMisc = 1 | (1 << beginLabel(misc)) | (1 << insideLabel(misc))
  if (marked.miscUnmarked) {
    for (let i = 0; i < tokens.count; i++) {
      if (/^\p{Lu}/u.test(marked.text.slice(tokens.start[i], tokens.end[i]))) allowed[i] = maybeMisc
    }
  }
  let i = 0
  for (const mark of marked.marks) {
    while (i < tokens.count && tokens.end[i] <= mark.start) i++
    let first = true
    const open = mark.readings.length > 1
    for (let k = i; k < tokens.count && tokens.start[k] < mark.end; k++) {
      if (tokens.end[k] <= mark.start) continue
      let bits = 0
      for (const reading of mark.readings) {
        if (reading === 'O') bits |= 1
        else {
          const type = NAME_TYPES.indexOf(reading)
          bits |= first ? 1 << beginLabel(type) : 1 << insideLabel(type)
          if (open && !first) bits |= 1 << beginLabel(type)
        }
      }
      allowed[k] = bits & ALL
      first = false
    }
  }
  for (let n = 0; n < analysis.sentences.count; n++) {
    const start = analysis.sentences.firstToken[n]
    for (let k = start; k < analysis.sentences.firstToken[n + 1]; k++) {
      for (let type = 0; type < NAME_TYPES.length; type++) {
        const inside = 1 << insideLabel(type)
        const begin = 1 << beginLabel(type)
        if ((allowed[k] & inside) !== 0 && (k === start || (allowed[k - 1] & (inside | begin)) === 0)) {
          allowed[k] = (allowed[k] & ~inside) | begin
        }
      }
    }
  }
  return allowed
}

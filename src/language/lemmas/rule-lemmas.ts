import { NNP, NNPS, NNS, VBD, VBG, VBN, VBZ } from '../syntax/labels.ts'

const NAMES = new Set([NNP, NNPS])
const PLURALS = new Set([NNS, VBZ])

/** The rule-based floor of the lemmatizer: lower case, and the commonest endings taken off. */
export function lemmaByRule(form: string, xpos: number): string {
  if (NAMES.has(xpos)) return form
  const word = form.toLowerCase()
  if (PLURALS.has(xpos) && word.length > 3 && word.endsWith('s')) {
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
    if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
    return word.slice(0, -1)
  }
  if (xpos === VBG && word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  if ((xpos === VBD || xpos === VBN) && word.length > 4 && word.endsWith('ed')) return word.slice(0, -2)
  return word
}

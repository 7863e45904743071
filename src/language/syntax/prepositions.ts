import { relations } from './labels.ts'
import { OPENER } from './sets.ts'
import { type Tree, wordAt } from './tree.ts'
import { isRelation } from './walk.ts'

const FRONT = relations('compound', 'flat', 'nmod:desc')
const FIXED = relations('fixed')

/** The preposition of an oblique or of a noun's complement in lower case ("because of" is one), or "". */
export function prepositionOf(tree: Tree, token: number): string {
  let words = ''
  for (let t = tree.first[token]; t >= 0; t = tree.next[t]) {
    if (!isRelation(tree, t, OPENER) || t > token) continue
    const word = wordAt(tree, t)
    words = words === '' ? word : `${words} ${word}`
    for (let f = tree.first[t]; f >= 0; f = tree.next[f]) {
      if (isRelation(tree, f, FIXED)) words += ` ${wordAt(tree, f)}`
    }
  }
  if (words !== '') return words
  // The parser may hang the preposition on the office or first name in front: "to Chancellor Mara Lindt".
  for (let t = tree.first[token]; t >= 0 && t < token; t = tree.next[t]) {
    if (!isRelation(tree, t, FRONT)) continue
    for (let c = tree.first[t]; c >= 0 && c < t; c = tree.next[c])
      if (isRelation(tree, c, OPENER)) return wordAt(tree, c)
  }
  return ''
}

import { foldedWords, stem } from '../../text/words.ts'

/** Endings that make a word of another kind from a root, the longest first. */
const ENDINGS = [
  ...[
    'ations',
    'itions',
    'ators',
    'ation',
    'ition',
    'ating',
    'ments',
    'ions',
    'ment',
    'ator',
    'ated',
    'ates',
    'ings',
    'ate',
    'ion',
  ],
  ...['ing', 'ers', 'ors', 'als', 'ed', 'es', 'er', 'or', 'al', 'ly', 's', 'e'],
]
/** What must be left of a word whose ending makes another kind of word of it, and of one that is only bent. */
const SHORTEST = 5
const SHORTEST_BENT = 3
const BENT = new Set(['ing', 'ings', 'ed', 'es', 's', 'e'])

/**
 * What a word shares with its kin: "explode" and "explosion", "investigate" and "investigator". For comparing the words
 * of a question with those of reports, in English; the ending goes off, and of a long rest a last d, s or t, which
 * English bends into one another.
 */
export function rootOf(word: string): string {
  const known = roots.get(word)
  if (known !== undefined) return known
  const root = makeRoot(word)
  if (roots.size >= MOST_KNOWN) roots.clear()
  roots.set(word, root)
  return root
}

/** Roots of words that were seen: a language has few words, and texts many. */
const roots = new Map<string, string>()
const MOST_KNOWN = 100_000

function makeRoot(word: string): string {
  const folded = stem(word)
  for (const ending of ENDINGS) {
    const shortest = BENT.has(ending) ? SHORTEST_BENT : SHORTEST
    if (!folded.endsWith(ending) || folded.length - ending.length < shortest) continue
    return softened(folded.slice(0, -ending.length))
  }
  return softened(folded)
}

function softened(root: string): string {
  const single = /([b-df-hj-np-rtv-z])\1$/.test(root) ? root.slice(0, -1) : root
  return single.length > 5 ? single.replace(/[dst]$/, '') : single.replace(/y$/, 'i')
}

/** The roots of a text's words, in order. */
export function rootsOf(text: string): string[] {
  return foldedWords(text).map(({ form }) => rootOf(form))
}

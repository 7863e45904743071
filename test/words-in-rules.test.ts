import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { ACTOR_KINDS } from '../src/record/vocabulary.ts'
import { sourceFiles } from './support/source-files.ts'

/*
 * Vocabulary is data, in src/lexicon/data, so that it can be read, counted and extended without reading a rule. A rule of
 * src/report may ask for a word of grammar ("of", "the", "that") by itself, but not for a list of words, nor for a word
 * that means something, save those that are named here.
 */

/** Words of grammar: articles, prepositions, conjunctions, pronouns, auxiliaries, negation. */
const GRAMMAR = new Set(
  [
    'a an the this that any no one other',
    'of to in on at by for from with as over out aboard near between without instead ahead according per',
    'and or if whether than so not neither longer yet',
    'i it us who whose whom which',
    'be have do go should',
  ]
    .join(' ')
    .split(' '),
)

/** Words that mean something and stand in a rule, by its file, with the construction that they are a part of. */
const NAMED: Readonly<Record<string, readonly [words: string, reason: string]>> = {
  'figures/quantity.ts': [
    'cent couple dozen fewer half less more odd pairs pct percent percentage plus point points quarter rs score',
    'the grammar of written amounts: "two out of three", "half a dozen", "200-odd", "5 per cent"',
  ],
  'figures/refuse.ts': ['age aged ages', 'ages are told by a phrase, "at the age of 40", of which the noun is a part'],
  'figures/tally.ts': ['toll', '"the toll rose from 3 to 5": the noun that has two numbers'],
  'figures/units.ts': ['pound', 'a unit of money and of weight'],
  'mentions/descriptions/descriptions.ts': [
    'accused front official staff',
    '"in front of", "chief of staff" and two adjectives that head a phrase as nouns do',
  ],
  'mentions/descriptions/quoted-nouns.ts': ['data people', 'plurals that do not end in -s'],
  'mentions/kinds/name-kinds.ts': ['beat play', 'teams bear the names of towns where they play or beat one another'],
  'mentions/kinds/name-votes.ts': ['based', '"the Lund-based group"'],
  'mentions/names/run-edges.ts': ['eve jan new', '"New Year’s Eve", "Jan" the name, "New" before a name'],
  'mentions/names/run-parts.ts': ['flight state', '"Flight 12", "Lund State"'],
  'statements/rules/acts.ts': [
    'asked call called recall',
    '"called the police", "recalled its envoy": verbs of speech that may be acts',
  ],
  'statements/rules/participles.ts': ['citing quoting', 'a source behind a participle'],
  'statements/rules/quoted-as.ts': ['quote', '"is quoted as saying"'],
  'statements/rules/quotative-inversion.ts': ['say', 'the one verb that stands before its speaker without a quotation'],
  'statements/speakers/attribution-chain.ts': ['cite quote', 'who passes on what somebody else said'],
  'times/general.ts': ['this day today', '"to this day", "today’s": our days, not one of them'],
  'times/tense.ts': ['due', '"due to open": an adjective that looks ahead'],
}

/** What reads the words of a text: the name of what a literal is compared with. */
const READS_WORDS = /\b(?:lower|lemma|wordAt|lemmaAt|word|words|preposition|before|after|next)\b/
/** What is a class of ours, not a word: a mention's kind or form, or what a call answers. */
const OWN_CLASSES = /(?:\.kind|\.form|^kind|^form|kindBy\w+\(.*\)|\bkinds?\[.*\])$/
const WORD = /^[a-z]{2,}(?: [a-z]+)*$/

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

/** All nodes of a file, each before its parts. */
function nodesOf(path: string, text: string): Node[] {
  const nodes: Node[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    if (!isNode(value)) return
    nodes.push(value)
    Object.values(value).forEach(walk)
  }
  walk(parseSync(path, text).program)
  return nodes
}

function wordIn(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'Literal' || typeof node.value !== 'string') return null
  return WORD.test(node.value) ? node.value : null
}

/** Words that a file compares words of a text with. */
function wordsCompared(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap((node) => {
    if (node.type !== 'BinaryExpression' || !/^[!=]==$/.test(String(node.operator))) return []
    return [
      [node.left, node.right],
      [node.right, node.left],
    ].flatMap(([read, literal]) => {
      const word = wordIn(literal)
      if (word === null || !isNode(read)) return []
      const source = text.slice(read.start, read.end)
      return READS_WORDS.test(source) && !OWN_CLASSES.test(source) ? [word] : []
    })
  })
}

/** Lists and sets of words that a file holds, by their first word. */
function wordLists(path: string, text: string): string[] {
  const vocabulary = new Set<string>(ACTOR_KINDS)
  return nodesOf(path, text).flatMap((node) => {
    if (node.type !== 'NewExpression' || !/^new Set\b/.test(text.slice(node.start, node.end))) return []
    const [list] = Array.isArray(node.arguments) ? node.arguments : []
    const elements = isNode(list) && Array.isArray(list.elements) ? list.elements : []
    const words = elements.map(wordIn).filter((word) => word !== null && !vocabulary.has(word))
    return words.length > 0 ? [`${path} ${words[0]}`] : []
  })
}

describe('words in rules', () => {
  test('lists of words and comparisons with a word are found', () => {
    const text =
      "const SHIPS = new Set(['ferry', 'tug'])\nconst isTug = words.lower[i] === 'tug' || kind === 'person'\n"
    expect(wordLists('sample.ts', text)).toEqual(['sample.ts ferry'])
    expect(wordsCompared('sample.ts', text)).toEqual(['tug'])
  })

  test('no rule of src/report holds a list of words', () => {
    expect(sourceFiles('src/report').flatMap(({ path, text }) => wordLists(path, text))).toEqual([])
  })

  test('no rule of src/report asks for a word that means something but those that are named', () => {
    const found = sourceFiles('src/report').flatMap(({ path, text }) => {
      const words = wordsCompared(path, text).filter((word) => !word.split(' ').every((part) => GRAMMAR.has(part)))
      return words.length === 0 ? [] : [[path.replace('src/report/', ''), [...new Set(words)].sort().join(' ')]]
    })
    const named = Object.entries(NAMED).map(([path, [words]]) => [path, words])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named))
  })
})

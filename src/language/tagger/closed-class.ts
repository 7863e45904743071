import { hashString } from '../../text/hash.ts'
import type { Upos, Xpos } from '../tags.ts'
import { UPOS, XPOS } from '../tags.ts'

/** Words of the closed classes with the tags that they bear most often. Our own compilation. */
// biome-ignore format: a table reads better in rows
const ROWS: readonly (readonly [Upos, Xpos, string])[] = [
  ['DET', 'DT', 'the a an this these those some any no every each another either neither both all half'],
  ['PRON', 'PRP', 'i you he she it we they me him us them himself herself itself themselves myself yourself ourselves'],
  ['PRON', 'PRP$', 'my your his her its our their mine yours hers ours theirs'],
  ['PRON', 'WP', 'who whom what whoever whatever'],
  ['PRON', 'WDT', 'which'],
  ['PRON', 'WP$', 'whose'],
  ['PRON', 'NN', 'someone somebody something anyone anybody anything everyone everybody everything nobody nothing none'],
  ['PRON', 'EX', 'there'],
  ['ADP', 'IN', 'of in on at by for from with about into over after under against during between through without before ' +
    'around among upon within toward towards across behind near above below beyond despite except inside outside onto per via amid'],
  ['ADP', 'RP', 'up out off down away'],
  ['SCONJ', 'IN', 'that if because while although though whether since unless until as than'],
  ['CCONJ', 'CC', 'and or but nor yet & plus'],
  ['PART', 'TO', 'to'],
  ['PART', 'RB', "not n't nt"],
  ['PART', 'POS', "'s '"],
  ['AUX', 'MD', "will would can could should may might must shall 'll wo ca"],
  ['AUX', 'VBZ', "is has does 's"],
  ['AUX', 'VBP', "are have do am 're 've 'm"],
  ['AUX', 'VBD', "was were had did 'd"],
  ['AUX', 'VB', 'be'],
  ['AUX', 'VBN', 'been'],
  ['AUX', 'VBG', 'being'],
  ['VERB', 'VBD', 'said told went came took made got gave found saw knew thought became left began kept held brought'],
  ['VERB', 'VBZ', 'says'],
  ['ADV', 'RB', 'also very too so just now then here still even only already again never always often ever once soon more ' +
    'most less almost perhaps maybe quite rather later'],
  ['ADV', 'WRB', 'when where why how'],
  ['ADJ', 'JJ', 'other new last next first many much such own same few more most several'],
  ['NUM', 'CD', 'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion'],
  ['INTJ', 'UH', 'yes no oh please well hello hi ok okay'],
]

const found = new Map<number, number>()
for (const [upos, xpos, words] of ROWS) {
  for (const word of words.split(' ')) {
    const key = hashString(word)
    if (!found.has(key)) found.set(key, UPOS.indexOf(upos) * 64 + XPOS.indexOf(xpos))
  }
}

/** Hash of a word in lower case -> UPOS index * 64 + XPOS index. */
export const closedClass: ReadonlyMap<number, number> = found

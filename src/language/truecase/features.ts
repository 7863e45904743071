import { hashPair } from '../../text/hash.ts'
import { BEGINS, type CaseUnits } from './units.ts'

/** How a unit is written. */
export const LOWER_CASE = 0
export const CAPITALIZED = 1
export const CAPITALS = 2
/** No unit: the decision before the first of a paragraph. */
const NONE = 3

/** No more features than these. */
export const CASE_FEATURES = 54

const EDGE = 0x1b873593

/** What is said of a unit and those about it; nothing is seen beyond the edges of its paragraph. */
interface Surroundings {
  readonly word: number
  readonly twoBefore: number
  readonly oneBefore: number
  readonly oneAfter: number
  readonly twoAfter: number
  readonly tag: number
  readonly tagBefore: number
  readonly tagAfter: number
  readonly company: number
  readonly companyBefore: number
  readonly companyAfter: number
  readonly listed: number
  readonly listedBefore: number
  readonly listedAfter: number
  /** The marks before it and after it. */
  readonly marks: number
  readonly marksAfter: number
  /** The decisions on the unit before it, and on the one before that. */
  readonly before: number
  readonly earlier: number
  readonly length: number
  readonly lengthBefore: number
}

function surroundingsOf(units: CaseUnits, i: number, written: Uint8Array): Surroundings {
  const { word, tagClass, cluster, gap } = units
  const begins = (k: number): boolean => k <= 0 || k >= units.count || gap[k] === BEGINS
  const hasOne = !begins(i)
  const hasTwo = hasOne && !begins(i - 1)
  const hasNext = !begins(i + 1)
  const listedAt = (k: number): number => units.listedFirst[k] * 65536 + units.listedLater[k]
  const lengthAt = (k: number, most: number): number => Math.min(units.end[k] - units.start[k], most)
  return {
    word: word[i],
    twoBefore: hasTwo ? word[i - 2] : EDGE,
    oneBefore: hasOne ? word[i - 1] : EDGE,
    oneAfter: hasNext ? word[i + 1] : EDGE,
    twoAfter: hasNext && !begins(i + 2) ? word[i + 2] : EDGE,
    tag: tagClass[i],
    tagBefore: hasOne ? tagClass[i - 1] + 1 : 0,
    tagAfter: hasNext ? tagClass[i + 1] + 1 : 0,
    company: cluster[i],
    companyBefore: hasOne ? cluster[i - 1] + 1 : 0,
    companyAfter: hasNext ? cluster[i + 1] + 1 : 0,
    listed: listedAt(i),
    listedBefore: hasOne ? listedAt(i - 1) : 0,
    listedAfter: hasNext ? listedAt(i + 1) : 0,
    marks: gap[i],
    marksAfter: hasNext ? gap[i + 1] : EDGE,
    before: hasOne ? written[i - 1] : NONE,
    earlier: hasTwo ? written[i - 2] : NONE,
    length: lengthAt(i, 9),
    lengthBefore: hasOne ? lengthAt(i - 1, 6) : 0,
  }
}

type Add = (a: number, b: number) => void

/**
 * Features of unit `i`, as hashes; `written` holds the decisions on the units before it. Returns how many there are.
 */
export function caseFeatures(units: CaseUnits, i: number, written: Uint8Array, out: Int32Array): number {
  const around = surroundingsOf(units, i, written)
  let n = 0
  const add: Add = (a, b) => {
    out[n] = hashPair(hashPair(n + 1, a), b)
    n++
  }
  wordFeatures(around, add)
  tagFeatures(around, add)
  spellingFeatures(units, i, around, add)
  listFeatures(around, add)
  companyFeatures(around, add)
  markFeatures(around, add)
  return n
}

function wordFeatures(at: Surroundings, add: Add): void {
  add(0, 0)
  add(at.word, 0)
  add(at.word, at.marks)
  add(at.word, at.before)
  add(at.word, at.oneBefore)
  add(at.word, at.oneAfter)
  add(at.word, at.tagAfter)
  add(at.word, at.tagBefore)
  add(at.word, at.marksAfter)
  add(at.oneBefore, at.oneAfter)
  add(at.oneBefore, at.before)
  add(at.oneAfter, at.marksAfter)
  add(at.twoBefore, at.oneBefore)
  add(at.oneAfter, at.twoAfter)
}

function tagFeatures(at: Surroundings, add: Add): void {
  add(at.tag, 0)
  add(at.tag, at.marks)
  add(at.tag, at.before)
  add(at.tag, at.tagAfter)
  add(at.tag, at.tagAfter * 4096 + at.tagBefore)
  add(at.tag, at.before * 65536 + at.tagAfter)
  add(at.tag, at.oneBefore)
  add(at.tag, at.oneAfter)
}

function spellingFeatures(units: CaseUnits, i: number, at: Surroundings, add: Add): void {
  const { suffix2, suffix3, suffix4, prefix3 } = units
  add(suffix2[i], at.tag)
  add(suffix3[i], 0)
  add(suffix3[i], at.before)
  add(suffix3[i], at.tagAfter)
  add(suffix4[i], at.before)
  add(prefix3[i], suffix2[i])
  add(prefix3[i], at.length)
  add(at.length, 0)
  add(at.length, at.tag)
}

function listFeatures(at: Surroundings, add: Add): void {
  add(at.listed, 0)
  add(at.listed, at.before)
  add(at.listed, at.tag)
  add(at.listed, at.listedAfter)
  add(at.listedBefore, at.listedAfter)
  add(at.listed, at.marks)
  add(at.listedBefore, at.tag * 4 + at.before)
  add(at.listedAfter, at.tag * 4 + at.before)
}

function companyFeatures(at: Surroundings, add: Add): void {
  add(at.company, 0)
  add(at.company, at.before)
  add(at.company, at.companyAfter)
  add(at.company, at.companyBefore)
  add(at.company, at.marks)
  add(at.companyBefore * 4096 + at.companyAfter, at.before)
}

function markFeatures(at: Surroundings, add: Add): void {
  add(at.marks, at.before)
  add(at.marks, at.oneBefore)
  add(at.marks, at.lengthBefore * 8 + at.before)
  add(at.marks, hashPair(at.twoBefore, at.oneBefore))
  add(at.marksAfter, at.before * 16 + at.length)
  add(at.before * 4 + at.earlier, at.tag)
  add(at.before * 4 + at.earlier, at.marks)
  add(at.tagBefore, at.before)
  add(at.tagAfter, at.before * 16 + at.length)
}

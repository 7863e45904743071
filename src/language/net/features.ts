import { hashPair, hashString } from '../../text/hash.ts'

/**
 * Features of one candidate, as 32-bit hashes of a template's name and what fills it. The buffer is used again for the
 * next candidate: set `count` to 0 first, and copy what is to be kept. What does not fit is left out, so that no text is too odd.
 */
export interface FeatureList {
  readonly hashes: Int32Array
  count: number
}

export function newFeatureList(size = 512): FeatureList {
  return { hashes: new Int32Array(size), count: 0 }
}

/** Seeds of feature templates by their names; two templates of one name are an error. */
export function templates<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, number>> {
  const seeds: Partial<Record<Name, number>> = {}
  for (const name of names) {
    if (seeds[name] !== undefined) throw new RangeError(`the feature template ${name} is named twice`)
    seeds[name] = hashString(name)
  }
  if (!isComplete(seeds, names)) throw new RangeError('a feature template has no seed')
  return seeds
}

function isComplete<Name extends string>(
  seeds: Partial<Record<Name, number>>,
  names: readonly Name[],
): seeds is Record<Name, number> {
  return names.every((name) => seeds[name] !== undefined)
}

function put(list: FeatureList, hash: number): void {
  if (list.count < list.hashes.length) list.hashes[list.count++] = hash
}

/** Adds the template filled with one value. */
export function add(list: FeatureList, template: number, a: number): void {
  put(list, hashPair(template, a))
}

/** Adds the template filled with two values, in order. */
export function add2(list: FeatureList, template: number, a: number, b: number): void {
  put(list, hashPair(hashPair(template, a), b))
}

/** Adds the template filled with three values, in order. */
export function add3(list: FeatureList, template: number, a: number, b: number, c: number): void {
  put(list, hashPair(hashPair(hashPair(template, a), b), c))
}

/** Adds the template filled with four values, in order. */
export function add4(list: FeatureList, template: number, a: number, b: number, c: number, d: number): void {
  put(list, hashPair(hashPair(hashPair(hashPair(template, a), b), c), d))
}

/**
 * Order of strings by UTF-16 code unit, the one order in which Sitrep writes anything; never by locale.
 * @example
 * ```ts
 * import { compareCodeUnits } from 'sitrep/record'
 * console.log(['b', 'B', 'a'].sort(compareCodeUnits).join('')) // Bab
 * ```
 */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

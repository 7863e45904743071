/** Order of strings by UTF-16 code unit, the one order in which Sitrep writes anything; never by locale. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

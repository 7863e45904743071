/** "1 report", "2 reports". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : many}`
}

/** "1,800"; decimals stay as they are. */
export function showNumber(value: number): string {
  const [whole, fraction] = String(value).split('.')
  if (!/^-?\d+$/.test(whole)) return String(value)
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** "15 to 22 March 2023": what both days share is said once. */
export function periodText(first: string, last: string): string {
  if (first === last) return first
  const from = first.split(' ')
  const to = last.split(' ')
  while (from.length > 1 && to.length > 1 && from.at(-1) === to.at(from.length - to.length - 1)) from.pop()
  return `${from.join(' ')} to ${last}`
}

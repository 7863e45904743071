/** JSON that this store wrote itself: validated when it was made, and SQLite guards the bytes. */
export function trusted<T>(json: string): T {
  return JSON.parse(json)
}

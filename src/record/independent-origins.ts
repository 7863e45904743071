import { compareCodeUnits } from '../text/order.ts'

/**
 * The independent origins behind some documents, each once, in order. A page that may have what it tells from either of
 * several origins adds none if another document has it from one of them.
 * @param choices for each document, the ids of its origins
 */
export function independentOrigins(choices: readonly (readonly string[])[]): string[] {
  const origins = new Set(choices.flatMap((choice) => (choice.length === 1 ? choice : [])))
  for (const choice of choices) {
    if (choice.length > 1 && !choice.some((origin) => origins.has(origin))) origins.add(choice[0])
  }
  return [...origins].sort(compareCodeUnits)
}

import * as z from 'zod'
import { SitrepError } from '../record/error.ts'
import type { Source } from '../situation/reader.ts'

const lineSchema = z.object({ doc: z.string().min(1), text: z.string(), date: z.string().nullish() })

/**
 * The report in one line of JSON Lines input: `{"doc", "text", "date"?}`, where `doc` is its path and `date` the day
 * of publication. A line that is not one becomes a source whose `load` throws, naming `place` ("file:line").
 */
export function jsonLineSource(line: string, place: string, settings: Omit<Source, 'path' | 'load'>): Source {
  const refused = (why: string): Source => ({
    ...settings,
    path: place,
    load: async () => {
      throw new SitrepError(
        'bad-input',
        `Cannot read ${place}: ${why}. Each line must be a JSON object {"doc", "text", "date"?}.`,
      )
    },
  })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refused('it is not JSON')
  }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refused(`${issue.path.join('.') || 'the line'}: ${issue.message}`)
  }
  const { doc, text } = parsed.data
  const date = parsed.data.date ?? null
  const isDay = date === null || z.iso.date().safeParse(date).success
  return {
    ...settings,
    path: doc,
    format: 'text',
    date: (isDay ? date : null) ?? settings.date,
    remarks: isDay ? [] : [`Its date ${JSON.stringify(date)} is not a day as 2026-03-14, and is left out.`],
    load: async () => new TextEncoder().encode(text),
  }
}

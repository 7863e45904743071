import { parameter } from '../../address/address.ts'

/** True if events without a date are placed at the publication date of their first report; else they have a lane of their own. */
export function placesUndatedByPublication(): boolean {
  return parameter('undated') !== 'apart'
}

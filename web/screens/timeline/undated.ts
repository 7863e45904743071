import { parameter } from '../../address/address.ts'

/** Whether what has no date of its own stands where it was first told; else in a lane of its own. */
export function placesByTelling(): boolean {
  return parameter('undated') !== 'apart'
}

import { AGENCY_OF } from './news-agencies.ts'

/** "Reuters adds:" and the like, where a page goes over to another story. */
const JOINT = /^(.{2,40}?)\s+(?:adds?|reports?|writes|says)(?:\s+from\s+\S+)?\s*:\s/

/**
 * True if a paragraph begins with the words by which a page goes over to what another agency tells.
 * @example opensOtherStory('Reuters adds: Police …') // true
 */
export function opensOtherStory(paragraph: string): boolean {
  const match = JOINT.exec(paragraph.slice(0, 80))
  return match !== null && (AGENCY_OF.has(match[1].trim()) || /^\p{Lu}{2,6}$/u.test(match[1].trim()))
}

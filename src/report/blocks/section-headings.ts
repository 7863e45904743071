import { COMMENT_HEADS, FURNITURE_HEADS, RELATED_HEADS } from '../../lexicon/page-cues.ts'

/** What the heading of a section of the page opens. */
export type Heading = 'related' | 'comments' | 'furniture'

/** A full stop, question or exclamation mark at a line's end, closing quotation marks and brackets allowed after it. */
export const CLOSED = /[.!?…。！？][\s"”“’'»)\]」』]*$/

/** "2H ago", "Image 1 of 8", "Photo: O. Brandt, AP": labels of the page's own. */
const LABEL =
  /^(?:\d+\s?(?:m|h|d|w|mins?|hrs?|hours?|minutes?|days?|weeks?|months?|years?)\s+ago(?:\s+[\d:]+)?|(?:image|photo|picture|slide|page|video)?\s*\d+\s*(?:of|\/)\s*\/?\s*\d+|\d+\s+min(?:ute)?s?(?:\s+read)?|(?:photo|image|picture|credit|source)(?:\s+credit)?:\s+\S+(?:\s+\S+){0,4}|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m)?(?:\s+[a-z]{2,4})?)$/

/** Labels or titles in a row, set apart by bars or dots: "Home | News | Sport". */
const MENU = /^[^|·•]{1,60}(?:\s[|·•]\s[^|·•]{1,60}){2,}$/

/** "About the Port Authority": a note on who publishes, below the story; a name or an article must follow. */
function isAboutHead(words: string, count: number): boolean {
  return count <= 6 && /^(?:About|ABOUT) (?:the |this |our )?\p{Lu}/u.test(words) && !CLOSED.test(words)
}

/** Which kind of furniture a short line opens or is a part of, or null. */
export function sectionHeading(plain: string, words: string, count: number): Heading | null {
  if (count <= 8 && LABEL.test(plain)) return 'furniture'
  if (MENU.test(words) && !CLOSED.test(words) && !/^by\b|\d{4}/i.test(words)) return 'furniture'
  if (count > 9) return null
  const bare = plain
    .replace(/^[\d,.]+k?\s+/, '')
    .replace(/\s*\(?[\d,.]+\)?$/, '')
    .replace(/[:.…]+$/, '')
  if (COMMENT_HEADS.has(bare) || COMMENT_HEADS.has(plain)) return 'comments'
  if (RELATED_HEADS.has(bare) || RELATED_HEADS.has(plain)) return 'related'
  if (FURNITURE_HEADS.has(bare) || FURNITURE_HEADS.has(plain) || bare === '') return 'furniture'
  const openings =
    /^(?:more|latest|popular|trending|related|recommended|most (?:read|popular|viewed))(?: news| stories| articles| videos| posts)?(?: (?:from|in|on|about|by|for)\b|:)/
  if (openings.test(bare)) return 'related'
  if (
    /^(?:see also|read more|also read|read also|related|watch|don't miss|recommended|next|up next|previous)\s?[:|»–-]\s/.test(
      plain,
    )
  )
    return 'related'
  if (
    /^(?:share|tweet|email|print|follow|subscribe|sign up|log in|like us|join us|download|click)\b.{0,25}$/.test(
      bare,
    ) &&
    count <= 5
  )
    return 'furniture'
  return isAboutHead(words, count) ? 'furniture' : null
}

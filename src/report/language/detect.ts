import { eld } from 'eld/extrasmall'
import { englishSmallWords } from '../../lexicon/english-small-words.ts'

/** As much of a text as is needed to tell its language, in UTF-16 units. */
const SAMPLE_LENGTH = 4000
/** Below this many letters the detector's letter statistics say little, and the small words decide. */
const FEW_LETTERS = 120
/** The share of English small words among all words above which a text is taken for English. */
const ENGLISH_SHARE = 0.2

/**
 * Tells the language of a text: a BCP 47 tag, or `und` if the text is too short or too mixed to be sure.
 * The detector is `eld` (n-gram statistics); for short texts the share of English function words decides.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0) return 'und'
  const englishShare = words.filter((word) => englishSmallWords.has(word)).length / words.length
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const detected = eld.detect(sample)
  if (detected.language === 'en' && (detected.isReliable() || englishShare > 0)) return 'en'
  if (letters < FEW_LETTERS || !detected.isReliable()) return englishShare >= ENGLISH_SHARE ? 'en' : 'und'
  return detected.language === '' ? 'und' : detected.language
}

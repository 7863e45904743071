import type { Gender } from '../../lexicon/people.ts'
import {
  honorificGender,
  nounSense,
  officeFirstWords,
  officeLastWords,
  offices,
  officeWords,
} from '../../lexicon/people.ts'
import {
  appositionEnds,
  appositionOpeners,
  clauseWords,
  servicePrepositions,
  titlePrefixes,
} from '../../lexicon/phrase-edges.ts'
import { honorifics } from '../../lexicon/phrase-nouns.ts'
import type { EntityCandidate, NamedMention } from './named.ts'
import type { MentionTokens } from './words.ts'
import { CASE } from './words.ts'

/** A stretch of tokens, both ends inclusive. */
export interface TokenRange {
  readonly firstToken: number
  readonly lastToken: number
}

/** The office or honorific right before a name, written small or large: "spokesman Ivo Tarn", "Mr. Tarn"; or null. */
export function titleBefore(words: MentionTokens, firstToken: number): TokenRange | null {
  const { sentence } = words.analysis.tokens
  let best: TokenRange | null = null
  const ends = words.lower[firstToken - 1] ?? ''
  for (let size = 1; officeLastWords.has(ends) && size <= officeWords + 3; size++) {
    const first = firstToken - size
    if (first < 0 || sentence[first] !== sentence[firstToken]) break
    if (words.wordShape[first] === CASE.none && words.form[first] !== '-' && !(size === 1 && words.form[first] === '.'))
      break
    if (offices.has(phrase(words, first, firstToken - 1))) best = { firstToken: first, lastToken: firstToken - 1 }
  }
  if (best !== null) return best
  const last = firstToken - 1
  if (last >= 0 && sentence[last] === sentence[firstToken] && words.wordShape[last] === CASE.capital) {
    if (honorificGender(words.lower[last].replace(/\.$/, '')) !== undefined)
      return { firstToken: last, lastToken: last }
  }
  return null
}

function phrase(words: MentionTokens, first: number, last: number): string {
  let text = ''
  for (let i = first; i <= last; i++) {
    const word = words.lower[i]
    if (word === '.') continue
    text = text === '' ? word : word === '-' || text.endsWith('-') ? text + word : `${text} ${word}`
  }
  return text
}

/** What a title says of the gender of the one who bears it. */
export function genderOfTitle(words: MentionTokens, title: TokenRange | null): Gender {
  if (title === null) return 'any'
  for (let i = title.firstToken; i <= title.lastToken; i++) {
    const word = words.lower[i].replace(/\.$/, '')
    const gender = honorificGender(word)
    if (gender !== undefined && gender !== 'any') return gender
    const sense = nounSense(word)
    if (sense?.kind === 'person' && sense.gender !== 'any') return sense.gender
  }
  return 'any'
}

/**
 * Reads the roles that the words next to a person's name give: the title before it with whom it serves ("Velian Foreign
 * Minister"), and the apposition after it ("a spokesman for the union").
 */
export function readRoles(
  words: MentionTokens,
  mentions: readonly NamedMention[],
  of: readonly number[],
  entities: readonly EntityCandidate[],
): void {
  const endingAt = new Map<number, number>()
  const startingAt = new Map<number, number>()
  mentions.forEach((mention, i) => {
    endingAt.set(mention.lastToken, i)
    startingAt.set(mention.firstToken, i)
  })
  const { start } = words.analysis.tokens
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'person') return
    const entity = entities[of[i]]
    if (mention.title !== null && !honorifics.has(words.lower[mention.title.firstToken].replace(/\.$/, ''))) {
      let first = mention.title.firstToken
      while (first > 0 && titlePrefixes.has(words.lower[first - 1])) first--
      const owner = ownerBefore(words, mentions, endingAt, first)
      const from = owner === null ? start[mention.title.firstToken] : mentions[owner].start
      addRole(words, entity, mention.title, owner === null ? null : entities[of[owner]], {
        start: from,
        end: mention.end,
      })
    }
    // "The Velian president, Ivo Tarn,"
    if (words.form[mention.firstToken - 1] === ',' && /^[,.;(]$/.test(words.form[mention.lastToken + 1] ?? '.')) {
      const title = titleBefore(words, mention.firstToken - 1)
      if (title !== null && offices.has(phrase(words, title.firstToken, title.lastToken))) {
        const owner = ownerBefore(words, mentions, endingAt, title.firstToken)
        const from = owner === null ? start[title.firstToken] : mentions[owner].start
        addRole(words, entity, title, owner === null ? null : entities[of[owner]], { start: from, end: mention.end })
      }
    }
    const after = appositionAfter(words, mention, mentions, startingAt)
    if (after !== null) {
      const owner = after.owner === null ? null : entities[of[after.owner]]
      addRole(words, entity, after.title, owner, { start: mention.start, end: after.end })
    }
  })
}

/** The state or body right before a title: "French", "Pentagon", "Iraq 's". */
function ownerBefore(
  words: MentionTokens,
  mentions: readonly NamedMention[],
  endingAt: ReadonlyMap<number, number>,
  titleStart: number,
): number | null {
  let last = titleStart - 1
  if (/^['\u2019]s?$/.test(words.form[last] ?? '')) last--
  const owner = endingAt.get(last)
  if (owner === undefined) return null
  const { kind } = mentions[owner]
  return kind === 'state' || kind === 'organization' || kind === 'place' ? owner : null
}

function addRole(
  words: MentionTokens,
  entity: EntityCandidate,
  title: TokenRange,
  owner: EntityCandidate | null,
  span: { start: number; end: number },
): void {
  const { start, end } = words.analysis.tokens
  const text = words.text.slice(start[title.firstToken], end[title.lastToken]).replaceAll(/\s+/g, ' ')
  const organization = owner?.name ?? null
  const same = entity.roles.findIndex(
    (role) =>
      role.title.toLowerCase() === text.toLowerCase() && (role.organization === organization || organization === null),
  )
  if (same >= 0) return
  entity.roles = [
    ...entity.roles.filter((role) => !(role.title.toLowerCase() === text.toLowerCase() && role.organization === null)),
    { title: text, organization, evidence: [span] },
  ]
  if (
    entity.country === null &&
    owner !== null &&
    owner.country !== null &&
    (owner.kind === 'state' || isPublic(owner))
  ) {
    entity.country = owner.country
  }
  const gender = genderOfTitle(words, title)
  if (entity.gender === 'any') entity.gender = gender
}

function isPublic(owner: EntityCandidate): boolean {
  const sort = owner.known?.sort
  return owner.kind === 'place' || sort === 'ministry' || sort === 'parliament' || sort === 'police'
}

/** ", a spokesman for the union,": an office after a comma, with the body that it serves, or null. */
function appositionAfter(
  words: MentionTokens,
  mention: NamedMention,
  mentions: readonly NamedMention[],
  startingAt: ReadonlyMap<number, number>,
): { title: TokenRange; owner: number | null; end: number } | null {
  let i = mention.lastToken + 1
  if (words.form[i] !== ',') return null
  i++
  if (/^\d{1,2}$/.test(words.form[i] ?? '') && words.form[i + 1] === ',') i += 2
  if (appositionOpeners.has(words.lower[i] ?? '')) i++
  let owner: number | null = null
  const { sentence, end } = words.analysis.tokens
  for (let steps = 0; steps < 6 && i < words.count && sentence[i] === sentence[mention.lastToken]; steps++) {
    const at = startingAt.get(i)
    const title = officeFrom(words, i)
    if (title !== null) {
      const beside = startingAt.get(title.lastToken + 1)
      if (beside !== undefined && mentions[beside].kind === 'person') return null
      let stop = end[title.lastToken]
      // "a spokesman for the union", "an expert on trade at the institute"
      for (let k = title.lastToken + 1; k < title.lastToken + 7 && k + 1 < words.count; k++) {
        const word = words.lower[k]
        if (words.form[k] === ',' || words.form[k] === '.' || appositionEnds.has(word)) break
        if (!servicePrepositions.has(word)) continue
        const first = words.lower[k + 1] === 'the' ? k + 2 : k + 1
        const served = startingAt.get(first)
        if (
          served !== undefined &&
          mentions[served].kind !== 'person' &&
          (mentions[served].kind !== 'place' || word === 'of')
        ) {
          owner = served
          stop = mentions[served].end
        }
        break
      }
      return { title, owner, end: stop }
    }
    if (at !== undefined) {
      if (mentions[at].kind === 'person') return null
      owner = at
      i = mentions[at].lastToken + 1
      if (/^['\u2019]s?$/.test(words.form[i] ?? '')) i++
      continue
    }
    if (words.wordShape[i] !== CASE.lower || clauseWords.has(words.lower[i])) return null
    i++
  }
  return null
}

function officeFrom(words: MentionTokens, first: number): TokenRange | null {
  if (!officeFirstWords.has(words.lower[first] ?? '')) return null
  let best: TokenRange | null = null
  for (let last = first; last < Math.min(words.count, first + officeWords + 3); last++) {
    if (offices.has(phrase(words, first, last))) best = { firstToken: first, lastToken: last }
  }
  return best
}

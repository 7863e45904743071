import type { EntityDraft, MentionDraft } from './named.ts'
import { isSpeechVerb } from './verbs.ts'
import type { Words } from './words.ts'
import { deprel, phraseHead, upos } from './words.ts'

const NSUBJ = deprel('nsubj')
const VERB = upos('VERB')
const PRON = upos('PRON')

const I = new Set(['i', 'me', 'my', 'mine', 'myself'])
const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves'])
const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves'])
/** A text is told in the first person where its own words, outside quotation marks, say "I" or "we" this often. */
const TOLD = 3

/**
 * Resolves "I" and "we". Outside quotation marks they are the one who tells the text, who has no name here: one entity
 * for each of the two, where the text says them often enough. "I" inside quotation marks is whoever the words around
 * the quotation say spoke; where they do not say, nobody.
 * @param mentions all mentions so far, with entities
 */
export function resolveFirstPerson(
  words: Words,
  mentions: readonly MentionDraft[],
  entities: EntityDraft[],
): MentionDraft[] {
  const found: MentionDraft[] = []
  const { tokens } = words.analysis
  const outside = { i: 0, we: 0, you: 0 }
  const at: number[] = []
  for (let t = 0; t < words.count; t++) {
    const word = words.lower[t]
    if (tokens.upos[t] !== PRON || (word === 'us' && words.form[t] === 'US')) continue
    const which = I.has(word) ? 'i' : WE.has(word) ? 'we' : YOU.has(word) ? 'you' : null
    if (which === null) continue
    at.push(t)
    if (words.quoted[t] === 0) outside[which]++
  }
  if (at.length === 0) return found
  const byHead = new Map<number, MentionDraft>()
  for (const mention of mentions) if (mention.entity !== null) byHead.set(mention.headToken, mention)
  // "Chancellor Helga Brandt said": the title may be the head of the phrase.
  for (const mention of mentions) {
    const above = phraseHead(words, mention.headToken)
    if (mention.entity !== null && !byHead.has(above)) byHead.set(above, mention)
  }
  const teller = { i: -1, we: -1, you: -1 }
  for (const t of at) {
    const word = words.lower[t]
    const which = I.has(word) ? 'i' : WE.has(word) ? 'we' : 'you'
    let entity: number | null = null
    if (words.quoted[t] === 1) {
      if (which === 'i') {
        const speaker = speakerAround(words, t, byHead)
        if (speaker !== null && entities[speaker].kind === 'person') entity = speaker
      }
    } else if (outside[which] >= TOLD) {
      if (teller[which] < 0) {
        teller[which] = entities.length
        entities.push(newTeller(words.text.slice(tokens.start[t], tokens.end[t]), which !== 'i'))
      }
      entity = teller[which]
    }
    found.push({
      start: tokens.start[t],
      end: tokens.end[t],
      firstToken: t,
      lastToken: t,
      headToken: t,
      kind: which === 'i' ? 'person' : 'group',
      form: 'pronoun',
      entity,
    })
  }
  return found
}

function newTeller(name: string, plural: boolean): EntityDraft {
  return {
    name,
    kind: plural ? 'group' : 'person',
    aliases: new Set(),
    country: null,
    roles: [],
    named: false,
    known: null,
    gender: 'any',
    plural,
  }
}

/** The subject of the verb of saying that stands with a quotation, outside it: in its sentence, else nearby in its paragraph. */
function speakerAround(words: Words, token: number, byHead: ReadonlyMap<number, MentionDraft>): number | null {
  const { sentences, tokens } = words.analysis
  const here = tokens.sentence[token]
  for (const n of [here, here + 1, here - 1, here - 2]) {
    if (n < 0 || n >= sentences.count || !sameParagraph(words, here, n)) continue
    for (let t = sentences.firstToken[n]; t < sentences.firstToken[n + 1]; t++) {
      if (words.quoted[t] === 1 || tokens.upos[t] !== VERB || !isSpeechVerb(tokens.lemma[t])) continue
      for (let k = sentences.firstToken[n]; k < sentences.firstToken[n + 1]; k++) {
        if (tokens.head[k] === t && tokens.deprel[k] === NSUBJ && words.quoted[k] === 0) {
          const mention = byHead.get(k)
          if (mention?.entity != null) return mention.entity
        }
      }
    }
  }
  return null
}

function sameParagraph(words: Words, a: number, b: number): boolean {
  const { start, end } = words.analysis.sentences
  if (a === b) return true
  const [first, second] = a < b ? [a, b] : [b, a]
  return !words.text.slice(end[first], start[second]).includes('\n')
}

import type { LanguageCore } from '../../language/core.ts'
import { cueVerbs } from '../../lexicon/cues.ts'
import { VICTIMS } from '../../lexicon/figures.ts'
import {
  askingAgainst,
  askingFor,
  askingForCopies,
  askingToSay,
  askingToTurn,
  askingToWant,
  emptyWords,
  linesHeld,
} from '../../lexicon/question-words.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import type { Question, QuestionShape } from './question.ts'
import { capitalized, namesOfQuestion, type QuestionName } from './question-names.ts'
import { periodOfQuestion } from './question-times.ts'
import { type QuestionWord, questionWords } from './question-words.ts'
import { nameTerm, type Term, wordTerm } from './topic.ts'

/** Parts of speech that say what a question is about. */
const CONTENT = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'ADV', 'X'])

/**
 * Reads a question in English: what kind it is, whom it asks about, and what must be spoken of. Never throws.
 * @param language the language core, with its models
 */
export function readQuestion(asTyped: string, index: RecordIndex, language: LanguageCore): Question {
  const text = capitalized(asTyped, index)
  const analysis = language.analyze(text)
  const words = questionWords(analysis)
  const taken = new Uint8Array(words.length)
  const { period, unknown: unknownTimes } = periodOfQuestion(analysis, words, taken, index)
  const { names, unknown: unknownNames } = namesOfQuestion(text, words, taken, index)
  const verb = mainVerb(words, taken)
  const kind = shapeOf(words, names, verb)
  const asked = kind.asksAboutSubject ? subjectOf(words, names, verb, index) : null
  // "Did the ship sink?" asks of a thing what its sentence must hold.
  const isThing = asked?.term.actors.every((id) => index.actors.get(id)?.named === false) ?? false
  const subject = isThing && kind.shape === 'did' ? null : asked
  const places = names.filter((name) => name !== subject?.name && isPlace(words, name, index) && !kind.keepsPlaces)
  const counted = kind.shape === 'how-many' ? countedTerms(words) : { terms: [], until: 0, used: null }
  const isHappeningTo = kind.shape === 'happened' && words.some(({ lower }) => lower === 'to')
  const topic: Term[] = []
  for (const name of names) {
    if (name.last < counted.until) continue
    if (name !== subject?.name && !places.includes(name)) topic.push(termOf(index, name))
  }
  for (const word of words) {
    if (
      taken[word.index] === 1 ||
      word.index < counted.until ||
      word.index === counted.used ||
      kind.used.has(word.index)
    )
      continue
    if (subject?.words.has(word.index) || !CONTENT.has(word.upos) || isEmpty(word)) continue
    topic.push(wordTerm(word.form, word.lemma, word.upos === 'VERB', word.start))
  }
  return {
    text: asTyped,
    shape: kind.shape,
    who: subject?.term ?? null,
    topic,
    counted: counted.terms,
    verb: kind.hasVerb && verb !== null ? verb.lemma : null,
    isPassive:
      isHappeningTo ||
      (verb !== null && words.some(({ deprel, head }) => deprel === 'aux:pass' && head === verb.index)),
    isNegated: verb !== null && words.some(({ lemma, head }) => isNegation(lemma) && head === verb.index),
    stance: kind.stance,
    period,
    places: places.map((name) => termOf(index, name)),
    unknown: [...unknownNames, ...unknownTimes],
  }
}

interface Kind {
  readonly shape: QuestionShape | null
  /** The words that make the question what it is: they are no part of its topic. */
  readonly used: ReadonlySet<number>
  readonly asksAboutSubject: boolean
  readonly hasVerb: boolean
  readonly keepsPlaces: boolean
  readonly stance: 'for' | 'against' | null
}

/** A question while its shape is looked for. */
interface Asked {
  readonly words: readonly QuestionWord[]
  readonly names: readonly QuestionName[]
  readonly first: string
  /** A word for somebody's line: "position", "stance". */
  readonly line: QuestionWord | undefined
  readonly isYesOrNo: boolean
  kind(shape: QuestionShape | null, more?: Partial<Kind>): Kind
  /** Marks words that make the question what it is. */
  use(...list: readonly (QuestionWord | undefined)[]): void
}

const ABOUT_SUBJECT = { asksAboutSubject: true }
const YES_OR_NO = /^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could)$/

function shapeOf(words: readonly QuestionWord[], names: readonly QuestionName[], verb: QuestionWord | null): Kind {
  const used = new Set<number>()
  const plain = { used, asksAboutSubject: false, hasVerb: false, keepsPlaces: false, stance: null }
  const first = words[0]?.lower ?? ''
  const asked: Asked = {
    words,
    names,
    first,
    line: words.find(({ lemma }) => linesHeld.has(lemma)),
    isYesOrNo: YES_OR_NO.test(first),
    kind: (shape, more = {}) => ({ shape, ...plain, ...more }),
    use: (...list) => {
      for (const word of list) if (word !== undefined) used.add(word.index)
    },
  }
  const isCounting = first === 'how' || words.some(({ lemma }) => lemma === 'toll')
  if (verb !== null && !isCounting) asked.use(verb)
  const shape = ofReports(asked, verb) ?? howMany(asked) ?? ofTurn(asked)
  if (shape !== null) return shape
  if (first === 'when') return asked.kind('when', { hasVerb: true })
  if (first === 'where') return asked.kind('where', { hasVerb: true })
  if (verb === null) return withoutVerb(asked)
  if (first === 'who' || first === 'whom') return askingWho(asked, verb)
  if (first === 'what' || first === 'which') return askingWhat(asked, verb)
  if (!asked.isYesOrNo) return asked.kind(null)
  if (askingToSay.has(verb.lemma)) return asked.kind('says', { ...ABOUT_SUBJECT, keepsPlaces: true })
  const stance = stanceOfVerb(verb.lemma)
  if (stance !== null) return asked.kind('stance', { ...ABOUT_SUBJECT, stance, keepsPlaces: true })
  return asked.kind('did', { ...ABOUT_SUBJECT, hasVerb: true })
}

/** "Which reports copied …?", "Who reported it first?" */
function ofReports({ words, first, kind, use }: Asked, verb: QuestionWord | null): Kind | null {
  const copyWord = words.find(({ lemma }) => askingForCopies.has(lemma))
  const isOfReports = words.some(({ lemma }) => lemma === 'report' || lemma === 'story' || lemma === 'article')
  if (copyWord !== undefined && (isOfReports || first === 'who' || copyWord.lemma === 'copy')) {
    use(copyWord)
    return kind('copies', { keepsPlaces: true })
  }
  const isFirst = isAsking(first) && words.some(({ lower }) => lower === 'first')
  return isFirst && (verb === null || askingToSay.has(verb.lemma)) ? kind('first') : null
}

const isAsking = (word: string): boolean => /^(?:who|whom|what|which)$/.test(word)

/** "How many …?", "What is the toll?" */
function howMany({ words, first, kind }: Asked): Kind | null {
  const second = words[1]?.lower ?? ''
  if (first === 'how' && (second === 'many' || second === 'much')) return kind('how-many')
  return isAsking(first) && words.some(({ lemma }) => lemma === 'toll') ? kind('how-many') : null
}

/** "Did … change its position?" */
function ofTurn({ words, first, line, kind, use }: Asked): Kind | null {
  const turn = words.find(({ lemma }) => askingToTurn.has(lemma))
  if (first === 'why' || line === undefined || turn === undefined) return null
  use(line, turn)
  return kind('turn', ABOUT_SUBJECT)
}

/** "did" before the question's verb. */
function isDoBefore({ words }: Asked, verb: QuestionWord): boolean {
  return words.some(({ lemma, upos, index }) => lemma === 'do' && upos === 'AUX' && index < verb.index)
}

/** "Who said …?", "Whom did … attack?", "Who called for …?" */
function askingWho(asked: Asked, verb: QuestionWord): Kind {
  const { words, names, kind } = asked
  const { lemma } = verb
  const hasSubject = names.some(({ last }) => last < verb.index)
  if (hasSubject && isDoBefore(asked, verb)) return kind('what-did', { ...ABOUT_SUBJECT, hasVerb: true })
  if (askingToSay.has(lemma)) return kind('who-says', { keepsPlaces: true })
  const hasClause = words.some(({ deprel, head }) => deprel === 'ccomp' && head === verb.index)
  if (cueVerbs.has(lemma) && hasClause) return kind('who-says', { hasVerb: true, keepsPlaces: true })
  const isCall = lemma === 'call' && words[verb.index + 1]?.lower === 'for'
  const stance = isCall ? 'for' : stanceOfVerb(lemma)
  const isActive = !words.some(({ deprel }) => deprel === 'aux:pass')
  if (stance !== null && isActive) return kind('who-stands', { stance, keepsPlaces: true })
  return kind('who-did', { hasVerb: true })
}

/** "What happened …?", "What did … say?", "Which line does … take?" */
function askingWhat(asked: Asked, verb: QuestionWord): Kind {
  const { words, line, kind, use } = asked
  const { lemma } = verb
  if (lemma === 'happen' || lemma === 'occur') return kind('happened')
  if (line !== undefined) {
    use(line)
    return kind('stance', ABOUT_SUBJECT)
  }
  const isHelped = words.some(({ upos, index }) => upos === 'AUX' && index < verb.index)
  if (!isHelped && !isDoBefore(asked, verb)) return kind(null)
  if (askingToSay.has(lemma)) return kind('says', { ...ABOUT_SUBJECT, keepsPlaces: true })
  if (askingToWant.has(lemma) && lemma !== 'demand') return kind('wants', ABOUT_SUBJECT)
  return kind('what-did', { ...ABOUT_SUBJECT, hasVerb: lemma !== 'do' })
}

/** "Who is …?", "What is … 's position on …?", "Is … against …?" */
function withoutVerb({ words, first, line, isYesOrNo, kind, use }: Asked): Kind {
  const side = words.find(({ lower, upos }) => (lower === 'for' || lower === 'against') && upos !== 'NOUN')
  const stance = side?.lower === 'for' ? 'for' : side?.lower === 'against' ? 'against' : null
  if (line !== undefined && (first === 'what' || first === 'which')) {
    use(line)
    return kind('stance', ABOUT_SUBJECT)
  }
  if (isYesOrNo) return stance === null ? kind(null) : kind('stance', { ...ABOUT_SUBJECT, stance, keepsPlaces: true })
  if (first === 'who' && stance !== null) return kind('who-stands', { stance, keepsPlaces: true })
  // "What did … do?": both words of doing are read as helping verbs.
  if (first === 'what' && words.filter(({ lemma }) => lemma === 'do').length > 1) return kind('what-did', ABOUT_SUBJECT)
  if (first === 'who' || first === 'what') return kind('who-is', { keepsPlaces: true })
  return kind(null)
}

function stanceOfVerb(lemma: string): 'for' | 'against' | null {
  if (askingFor.has(lemma) || askingToWant.has(lemma)) return 'for'
  return askingAgainst.has(lemma) ? 'against' : null
}

/** The verb of the question itself: the root, else the first verb. */
function mainVerb(words: readonly QuestionWord[], taken: Uint8Array): QuestionWord | null {
  const verbs = words.filter(({ upos, index }) => upos === 'VERB' && taken[index] === 0)
  const root = verbs.find(({ head }) => head < 0)
  return root ?? verbs[0] ?? null
}

interface Subject {
  readonly term: Term
  readonly name: QuestionName | null
  readonly words: ReadonlySet<number>
}

/** Whom the question asks about: the name before its verb; else the nouns there, which name nobody. */
function subjectOf(
  words: readonly QuestionWord[],
  names: readonly QuestionName[],
  verb: QuestionWord | null,
  index: RecordIndex,
): Subject | null {
  const end = verb?.index ?? words.length
  const before = names.filter(({ last }) => last < end)
  const name = before.find(({ last }) => words[last + 1]?.lower !== 'and') ?? before[0]
  if (name !== undefined) return { term: termOf(index, name), name, words: new Set() }
  const nouns = words.filter(({ index, upos }) => index > 0 && index < end && (upos === 'NOUN' || upos === 'PROPN'))
  if (nouns.length === 0) return null
  const text = nouns.map(({ form }) => form).join(' ')
  return { term: nameTerm(index, text, []), name: null, words: new Set(nouns.map(({ index }) => index)) }
}

/** The noun after "how many", with what stands before it; and the place of the word after them. */
function countedTerms(words: readonly QuestionWord[]): { terms: Term[]; until: number; used: number | null } {
  const toll = words.find(({ lemma }) => lemma === 'toll')
  if (words[0]?.lower !== 'how') {
    return { terms: [wordTerm('dead', 'dead')], until: (toll?.index ?? 0) + 1, used: null }
  }
  let until = 2
  const list: QuestionWord[] = []
  while (until < words.length && /^(?:NOUN|PROPN|ADJ|X)$/.test(words[until].upos)) {
    list.push(words[until])
    until++
  }
  const terms = list.map(({ form, lemma }) => wordTerm(form, lemma))
  // "People" says nothing if the verb says what befell them.
  const rest = words.slice(until).map(({ form, lemma }) => wordTerm(form, lemma))
  const outcome = rest.find((term) => term.outcome !== null)
  const isVictims = list.every(({ lemma, lower }) => VICTIMS.has(lemma) || VICTIMS.has(lower) || lemma === 'person')
  if (outcome === undefined) return { terms, until, used: null }
  const used = words.slice(until).find(({ form }) => form === outcome.words)?.index ?? null
  return { terms: isVictims ? [outcome] : [...terms, outcome], until, used }
}

function isPlace(words: readonly QuestionWord[], name: QuestionName, index: RecordIndex): boolean {
  const before = words[name.first - 1]?.lower
  if (before !== 'in' && before !== 'at' && before !== 'near' && before !== 'inside') return false
  return name.actors.some((id) => /^(?:place|state)$/.test(index.actors.get(id)?.kind ?? ''))
}

function termOf(index: RecordIndex, name: QuestionName): Term {
  return nameTerm(index, name.text, name.actors, name.start)
}

function isEmpty({ lemma, lower, upos }: QuestionWord): boolean {
  return emptyWords.has(lemma) || emptyWords.has(lower) || (upos === 'ADV' && lower !== 'abroad')
}

function isNegation(lemma: string): boolean {
  return lemma === 'not' || lemma === "n't" || lemma === 'never'
}

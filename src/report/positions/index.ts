import { ADJ, growTree, NOUN, VBN, VERB } from '../../language/syntax/index.ts'
import type { Span } from '../../record/span.ts'
import { compareSpans } from '../../record/span.ts'
import { castOf } from '../clauses/participants.ts'
import type { Event, Layers, Position } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { adjectivePositions } from './adjective-positions.ts'
import { dutyPosition } from './duty-positions.ts'
import { nounPositions } from './noun-positions.ts'
import type { Reading } from './reading.ts'
import { verbPositions } from './verb-positions.ts'

type Needs = 'blocks' | 'language' | 'mentions' | 'times' | 'statements' | 'events'

/** Reads what each actor is for, against or open to. */
export const positionsStage: Stage<Needs, 'positions'> = {
  name: 'positions',
  version: 2,
  needs: ['blocks', 'language', 'mentions', 'times', 'statements', 'events'],
  gives: ['positions'],
  run: (layers) => ({ positions: readPositions(layers) }),
}

/** The positions of a report, in the order of the text. */
export function readPositions(layers: Pick<Layers, Needs>): Position[] {
  const { story } = layers.language
  const tree = growTree(story)
  const headlines = layers.blocks.blocks.filter(({ kind }) => kind === 'headline')
  const events = new Map<number, Event>()
  for (const event of layers.events)
    for (const { start } of event.trigger) if (!events.has(start)) events.set(start, event)
  const reading: Reading = {
    tree,
    cast: castOf(layers.mentions, story.tokens.count),
    statements: layers.statements,
    events,
    context: {
      isHeadline: (token) =>
        headlines.some(({ start, end }) => start <= story.tokens.start[token] && story.tokens.start[token] < end),
    },
    found: [],
  }
  for (let t = 0; t < story.tokens.count; t++) {
    const kind = story.tokens.upos[t]
    if (kind === VERB) {
      verbPositions(reading, t)
      // "is opposed to", "was disturbed by"
      if (story.tokens.xpos[t] === VBN) adjectivePositions(reading, t)
      dutyPosition(reading, t)
    } else if (kind === NOUN) nounPositions(reading, t)
    else if (kind === ADJ) {
      adjectivePositions(reading, t)
      dutyPosition(reading, t)
    }
  }
  return unique(reading.found)
}

/** Each position once, in the order of the text. */
function unique(found: readonly Position[]): Position[] {
  const seen = new Set<string>()
  const place = (one: Position): Span => one.proposition ?? one.evidence[0]
  return found
    .filter((one) => {
      const key = `${one.entity} ${one.stance} ${one.toward ?? ''} ${one.proposition?.start ?? ''} ${one.proposition === null ? one.evidence[0].start : ''}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => compareSpans(place(a), place(b)) || (a.entity ?? -1) - (b.entity ?? -1))
}

import type { Stage } from '../stage.ts'
import { decideActs, eventsOf } from './read-events.ts'

/** What was done: acts of PLOVER's types and happenings outside them, how each stands, who takes part, where and when. */
export const eventsStage: Stage<'mentions' | 'times' | 'candidates', 'acts' | 'events'> = {
  name: 'events',
  version: 6,
  needs: ['mentions', 'times', 'candidates'],
  gives: ['acts', 'events'],
  run({ mentions, times, candidates }, tools) {
    const { facts, answers, roles } = candidates
    const model = tools.models?.decisions ?? null
    if (answers === null || roles === null || model === null) return { acts: new Map(), events: [] }
    const acts = decideActs(facts, answers, roles, model)
    return { acts, events: eventsOf(facts, acts, mentions, times, model) }
  },
}

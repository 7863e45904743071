import type { Stage } from '../stage.ts'
import { positionsOf } from './read-positions.ts'

/** What each actor is for, against or open to. */
export const positionsStage: Stage<'mentions' | 'candidates' | 'acts', 'positions'> = {
  name: 'positions',
  version: 4,
  needs: ['mentions', 'candidates', 'acts'],
  gives: ['positions'],
  run({ mentions, candidates, acts }, tools) {
    const { facts, answers, roles } = candidates
    const model = tools.models?.decisions ?? null
    if (answers === null || roles === null || model === null) return { positions: [] }
    return { positions: positionsOf(facts, answers, roles, acts, mentions, model) }
  },
}

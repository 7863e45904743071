import { type Period, shownPeriod } from '../../charts/periods.ts'
import type { HoverEntry } from '../../evidence/hover-card.tsx'
import { openEvidence } from '../../evidence/opening.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { shownTime } from './in-time.ts'
import { ROW_HEIGHT } from './lane-layout.ts'
import { type Scene, STANCE_HEIGHT } from './scene.ts'
import { markLabel } from './statuses.ts'

/** Something in the timeline that can be pointed at, reached by arrow keys and opened. */
export interface Target {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly label: string
  /** What the card shows. */
  readonly entries: () => readonly HoverEntry[]
  readonly open: () => void
}

/** All targets of a scene by id. Ids say what stands where: `m/` a mark in a lane, `p/` a pile, `s/` a stance, `u/` a mark without date. */
export function targetsOf(scene: Scene, zoomTo: (days: Period) => void): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  const add = (target: Target): void => {
    targets.set(target.id, target)
  }
  for (const lane of scene.lanes) {
    const { actor, layout, firstRow, firstStance, stances } = lane
    for (const { mark, x, row } of layout.marks) {
      add({
        id: `m/${actor.id}/${mark.id}`,
        x: scene.left + x,
        y: firstRow + row * ROW_HEIGHT,
        label: markLabel(mark),
        entries: () => [{ says: markLabel(mark), words: mark.words }],
        open: () => openEvidence(mark.evidence),
      })
    }
    for (const pile of layout.columns ?? layout.piles) {
      add({
        id: `p/${actor.id}/${pile.days.start}-${pile.x}`,
        x: scene.left + pile.x,
        y: firstRow + (layout.rows - 1) * ROW_HEIGHT,
        label: `+${pile.count}: ${actor.name}, ${counted(pile.count, 'event')}, ${shownPeriod(pile.days)}; opens this period`,
        entries: () => [],
        open: () => zoomTo(pile.days),
      })
    }
    stances.lines.forEach((line, index) => {
      for (const { point, before, x } of line) {
        const says = `${actor.name} ${before === null ? 'is' : 'turned:'} ${point.stance}: ${point.label} · ${shownTime(point)}`
        add({
          id: `s/${actor.id}/${point.id}/${point.words.record}`,
          x: scene.left + x,
          y: firstStance + index * STANCE_HEIGHT,
          label: before === null ? says : `${says}, before that ${before.stance}`,
          entries: () => [
            ...(before === null
              ? []
              : [{ says: `before, ${shownTime(before)}: ${before.stance}`, words: before.words }]),
            {
              says: before === null ? says : `then, ${shownTime(point)}: ${point.stance}`,
              words: point.words,
            },
          ],
          open: () => openEvidence(point.id),
        })
      }
    })
  }
  for (const { mark, x, y } of scene.undated?.marks ?? []) {
    add({
      id: `u/${mark.id}`,
      x,
      y,
      label: markLabel(mark),
      entries: () => [{ says: markLabel(mark), words: mark.words }],
      open: () => openEvidence(mark.evidence),
    })
  }
  return targets
}

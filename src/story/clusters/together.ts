import { Components } from '../components.ts'
import type { ToldReport } from '../digest/digest.ts'
import { type Fingerprint, Fingerprinting } from '../memory/fingerprint.ts'
import type { StoryMemory } from '../memory/memory.ts'
import type { Candidate, Group } from './candidate.ts'
import type { Clustering, Member } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/** All records of one kind, ordered by report. */
export function candidatesOf<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  reports: readonly ToldReport[],
  telling: Telling,
): Candidate<Outline>[] {
  return reports.flatMap((report) =>
    clustering.outlines(report.outline).map((outline, place) => {
      const from = new Fingerprinting().text(clustering.of).number(report.from).number(place)
      return { outline, report, place, from: from.texts(clustering.parties(outline, telling)).value() }
    }),
  )
}

/**
 * Those that tell the same, in one list each; most lists have one member. Which members of a group tell the same is
 * remembered for as long as nothing changes that it depends on.
 */
export function together<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  candidates: readonly Candidate<Outline>[],
  telling: Telling,
  memory: StoryMemory['joins'],
): Candidate<Outline>[][] {
  const components = new Components(candidates.length)
  clustering.joinOutlines?.(candidates, telling, (a, b) => components.join(a, b))
  for (const { by, members } of clustering.groups(candidates, telling)) {
    const group = members.map((index) => candidates[index])
    const pairs = memory.recall(fingerprintOfGroup(by, group, telling), () => {
      const found: number[] = []
      clustering.join(by, digestsOf(clustering, group), telling, (a, b) => found.push(a, b))
      return found
    })
    for (let i = 0; i < pairs.length; i += 2) components.join(members[pairs[i]], members[pairs[i + 1]])
  }
  return components.groups().map((group) => group.map((index) => candidates[index]))
}

/** The whole of what candidates tell. */
export function digestsOf<Outline, T extends Member>(
  { digests }: Clustering<Outline, T>,
  candidates: readonly Candidate<Outline>[],
): T[] {
  return candidates.map(({ report, place }) => digests(report.details)[place])
}

/** Stands for the members, and for which of them have an origin in common: origins go by when they come up first. */
function fingerprintOfGroup(
  by: Group['by'],
  group: readonly Candidate<unknown>[],
  { originsOf }: Telling,
): Fingerprint {
  const made = new Fingerprinting().text(by)
  const numbers = new Map<string, number>()
  for (const { from, report } of group) {
    made.number(from)
    for (const origin of originsOf.get(report.outline.document.id) ?? []) {
      const number = numbers.get(origin) ?? numbers.size
      numbers.set(origin, number)
      made.number(number)
    }
  }
  return made.value()
}

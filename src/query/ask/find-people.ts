import type { ActorRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { sentenceAround } from '../../text/sentence.ts'
import type { Candidate } from './findings.ts'
import type { Question } from './question.ts'

/** How a sentence goes on after a name that it describes: ", a company based in …", " is the …", ", who runs …". */
const DESCRIBED =
  /^(?:,?\s+(?:who|which)\s+(?:is|was|runs?|leads?|owns?|heads?|has|had|works?)\b|,\s+(?:an?|the|its|his|her|their)\s|\s+(?:is|was)\s+(?:an?|the|one)\s)/

/** Who somebody is: the words that give their offices, else a sentence that describes them. */
export function findPeople(index: RecordIndex, { topic }: Question): Candidate[] {
  const actors = topic.flatMap((term) => term.actors).flatMap((id) => index.actors.get(id) ?? [])
  // "Who is the pope?" names nobody; "who is the president of Uruguay?", where only the two are known, nobody known.
  if (topic.length !== 1 || actors.length === 0) return []
  return actors.flatMap((actor) => {
    const offices = officesOf(index, actor)
    return offices.length > 0 ? offices : describedIn(index, actor)
  })
}

function officesOf(index: RecordIndex, actor: ActorRecord): Candidate[] {
  return actor.roles.flatMap(({ evidence }) =>
    evidence
      .filter(({ document }) => index.documents.has(document))
      .map(
        ({ document, start, end }): Candidate => ({
          label: 'is',
          record: { type: 'actor', id: actor.id },
          document,
          words: [{ start, end }],
          actors: [actor.id],
        }),
      ),
  )
}

function describedIn(index: RecordIndex, actor: ActorRecord): Candidate[] {
  const found: Candidate[] = []
  for (const document of index.documents.values()) {
    for (const mention of index.mentionsIn(document.id)) {
      if (mention.actor !== actor.id || !mention.named) continue
      if (!DESCRIBED.test(document.text.slice(mention.end, mention.end + 24))) continue
      found.push({
        label: 'in the words',
        record: { type: 'actor', id: actor.id },
        document: document.id,
        words: [sentenceAround(document, mention)],
        actors: [actor.id],
      })
      break
    }
  }
  return found
}

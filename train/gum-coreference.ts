export interface GoldMention {
  readonly start: number
  readonly end: number
  readonly headStart: number
  readonly headEnd: number
  readonly group: string
  /** Its head is a proper noun. */
  readonly named: boolean
  /** It is a personal or possessive pronoun. */
  readonly pronoun: boolean
}

export interface GumDocument {
  readonly name: string
  readonly genre: string
  readonly text: string
  readonly mentions: readonly GoldMention[]
}

/** Reads GUM's CoNLL-U: texts as their tokens and spaces give them, mentions from the `Entity` marks. */
export function readGum(conllu: string): GumDocument[] {
  const found: GumDocument[] = []
  for (const part of conllu.split('# newdoc id = ').slice(1)) {
    const lines = part.split('\n')
    const genre = lines.find((row) => row.startsWith('# meta::genre = '))?.slice(16) ?? ''
    let text = ''
    const tokens: {
      start: number
      end: number
      head: number
      upos: string
      xpos: string
      sentence: number
      id: number
    }[] = []
    const entities = new EntityMarks()
    let sentence = -1
    let base = 0
    let range: { last: string; space: string } | null = null
    for (const row of lines) {
      if (row.startsWith('# newpar')) {
        if (text !== '' && !text.endsWith('\n\n')) text = `${text.trimEnd()}\n\n`
        continue
      }
      if (row.startsWith('# sent_id')) {
        sentence++
        base = tokens.length
        if (genre === 'conversation' && text !== '') text = `${text.trimEnd()}\n\n`
      }
      if (!/^\d/.test(row)) continue
      const [id, form, , upos, xpos, , head, , , misc] = row.split('\t')
      const space = misc.includes('SpaceAfter=No') ? '' : ' '
      if (id.includes('.')) continue
      if (id.includes('-')) {
        range = { last: id.split('-')[1], space }
        continue
      }
      const start = text.length
      text += form
      tokens.push({ start, end: text.length, head: Number(head) - 1 + base, upos, xpos, sentence, id: Number(id) })
      if (range === null) text += space
      else if (id === range.last) {
        text += range.space
        range = null
      }
      const at = tokens.length - 1
      if (Number(head) === 0) tokens[at].head = -1
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
      entities.read(entity, at)
    }
    found.push({ name: lines[0], genre, text, mentions: toMentions(entities.marks, tokens) })
  }
  return found
}

/** Entities with the first and the last of their tokens, from the brackets that open and close them. */
class EntityMarks {
  readonly marks: { group: string; first: number; last: number }[] = []
  readonly #open: { group: string; first: number }[] = []

  read(brackets: string, at: number): void {
    for (const [, opened, closed, closing] of brackets.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (opened !== undefined) {
        const group = opened.split('-')[0]
        if (closed === undefined) this.#open.push({ group, first: at })
        else this.marks.push({ group, first: at, last: at })
      } else if (closing !== undefined) {
        const index = this.#open.findLastIndex((entry) => entry.group === closing.split('-')[0])
        if (index < 0) continue
        const [{ group, first }] = this.#open.splice(index, 1)
        this.marks.push({ group, first, last: at })
      }
    }
  }
}

function toMentions(
  marks: readonly { group: string; first: number; last: number }[],
  tokens: readonly { start: number; end: number; head: number; upos: string; xpos: string }[],
): GoldMention[] {
  const mentions: GoldMention[] = []
  for (const { group, first, last } of marks) {
    let head = last
    for (let i = first; i <= last; i++) {
      if (tokens[i].head < first || tokens[i].head > last) {
        head = i
        break
      }
    }
    const { upos, xpos } = tokens[head]
    mentions.push({
      start: tokens[first].start,
      end: tokens[last].end,
      headStart: tokens[head].start,
      headEnd: tokens[head].end,
      group,
      named: upos === 'PROPN',
      pronoun: upos === 'PRON' && (xpos === 'PRP' || xpos === 'PRP$'),
    })
  }
  return mentions
}

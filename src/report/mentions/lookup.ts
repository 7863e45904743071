import type { Mention, Mentions } from '../layers.ts'

/** Quick questions about the mentions of a report. */
export interface MentionLookup {
  /** The smallest mention that covers a token, or null. */
  mentionAt(token: number): Mention | null
  /** The mention whose head is this token, the largest where several have it, or null: who a phrase headed by it is. */
  mentionHeadedBy(token: number): Mention | null
  /** All mentions that lie wholly within two tokens, in the order of the text. */
  mentionsWithin(firstToken: number, lastToken: number): readonly Mention[]
}

/** Prepares the answers; linear in the number of mentions. */
export function lookUpMentions(mentions: Mentions): MentionLookup {
  const smallest = new Map<number, Mention>()
  const headed = new Map<number, Mention>()
  for (const mention of mentions.mentions) {
    const size = mention.end - mention.start
    for (let token = mention.firstToken; token <= mention.lastToken; token++) {
      const other = smallest.get(token)
      if (other === undefined || size < other.end - other.start) smallest.set(token, mention)
    }
    const other = headed.get(mention.headToken)
    if (other === undefined || size > other.end - other.start) headed.set(mention.headToken, mention)
  }
  const list = mentions.mentions
  return {
    mentionAt: (token) => smallest.get(token) ?? null,
    mentionHeadedBy: (token) => headed.get(token) ?? null,
    mentionsWithin: (firstToken, lastToken) => {
      let low = 0
      let high = list.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (list[middle].firstToken < firstToken) low = middle + 1
        else high = middle
      }
      const found: Mention[] = []
      for (let i = low; i < list.length && list[i].firstToken <= lastToken; i++) {
        if (list[i].lastToken <= lastToken) found.push(list[i])
      }
      return found
    },
  }
}

import { showingVerbs, speechVerbs } from '../../lexicon/actor-verbs.ts'

/** Does this lemma report what somebody says or thinks? */
export function isSpeechVerb(lemma: string): boolean {
  return speechVerbs.has(lemma)
}

/** Does this lemma tell what a document says? "The poll shows", "the audit found". */
export function isShowingVerb(lemma: string): boolean {
  return showingVerbs.has(lemma)
}

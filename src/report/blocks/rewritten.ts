/**
 * What machines that swap words for their synonyms leave behind: "USA" as an adjective ("USA officials", if it is
 * not the end of a name: "Priorities USA Action"), a country's
 * long name without its article ("Syria and Russian Federation"). Edited English has neither; two of them are a sign.
 */
const TRACES = [
  /(?<!\b(?!The |A |An )\p{Lu}[\p{L}.-]* )\bUSA (?!Today\b|TODAY\b|Network\b|Basketball\b|Gymnastics\b|Swimming\b|(?:and|or|is|was|are|were|has|had|have|to|in|on|at|for|from|by|with|will|would|can|could|may|as|but|that|which|who|if|when|after|before|since|because|than|today|also)\b)\p{L}+/gu,
  /(?<!\b[Tt]he )\bRussian Federation\b/gu,
]
const ENOUGH_TRACES = 2

/** True if a text bears the traces of a machine that rewrote it word by word. */
export function isRewritten(story: string): boolean {
  let found = 0
  for (const trace of TRACES) found += [...story.matchAll(trace)].length
  return found >= ENOUGH_TRACES
}

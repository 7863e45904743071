const QUESTION_WORD = /^(who|whom|whose|what|which|how|when|where|why|did|does|do|is|are|was|were|has|have|had|will)\b/i

/** Whether what was typed asks something, rather than naming words to look for. */
export function isQuestion(text: string): boolean {
  const typed = text.trim()
  return typed.endsWith('?') || (QUESTION_WORD.test(typed) && /\s\S+\s/.test(typed))
}

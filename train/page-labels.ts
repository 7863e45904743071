/** Counts of a text's word 4-grams; of a shorter text, its words as one. */
export function gramsOf(text: string): Map<string, number> {
  const words = splitWords(text)
  const grams = new Map<string, number>()
  for (let i = 0; words.length > 0 && i < Math.max(1, words.length - 3); i++) {
    const gram = words.slice(i, i + 4).join(' ')
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/**
 * Which lines of a page belong to the article as people marked it. A line counts where half of its 4-grams are in the
 * article and not yet taken by another line; a line of three words or fewer where it stands in the article right before
 * the line that follows it.
 * @param preferred lines that take first, as titles and teasers repeat the story's words
 */
export function storyLabels(gold: string, lines: readonly string[], preferred: readonly boolean[]): boolean[] {
  const left = gramsOf(gold)
  const labels: boolean[] = lines.map(() => false)
  const order = lines.map((_, i) => i).sort((a, b) => Number(preferred[b]) - Number(preferred[a]) || a - b)
  for (const i of order) {
    if (splitWords(lines[i]).length < 4) continue
    const grams = gramsOf(lines[i])
    let all = 0
    let found = 0
    for (const [gram, count] of grams) {
      all += count
      found += Math.min(count, left.get(gram) ?? 0)
    }
    if (found * 2 < all) continue
    labels[i] = true
    for (const [gram, count] of grams) if (left.has(gram)) left.set(gram, Math.max(0, (left.get(gram) ?? 0) - count))
  }
  labelShortLines(gold, lines, labels)
  labelUnspaced(gold, lines, preferred, labels)
  return labels
}

function labelShortLines(gold: string, lines: readonly string[], labels: boolean[]): void {
  const flat = ` ${splitWords(gold).join(' ')} `
  for (let i = lines.length - 1; i >= 0; i--) {
    const words = splitWords(lines[i])
    if (words.length === 0 || words.length > 3) continue
    const next = labels.indexOf(true, i + 1)
    const before = labels.slice(Math.max(0, i - 4), i).includes(true)
    if (next < 0 || next > i + 4 || !before) continue
    const following = splitWords(lines[next]).slice(0, 2).join(' ')
    if (flat.includes(` ${words.join(' ')} ${following}`)) labels[i] = true
  }
}

/** Scripts without spaces have too few words for 4-grams. */
function labelUnspaced(gold: string, lines: readonly string[], preferred: readonly boolean[], labels: boolean[]): void {
  const tight = gold.replace(/\s+/g, '')
  lines.forEach((line, i) => {
    const words = line.replace(/\s+/g, '')
    const isUnspaced = words.length >= 8 && splitWords(line).length < 6 && /[^\x00-\x7f]/.test(words)
    if (isUnspaced && preferred[i] && tight.includes(words)) labels[i] = true
  })
}

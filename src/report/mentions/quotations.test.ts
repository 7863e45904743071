import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()

/** Whom each pronoun of a text means, as "pronoun: name"; "?" if the words do not tell. */
function meant(text: string): string[] {
  const { mentions, entities } = readMentions(core.analyze(text))
  return mentions
    .filter(({ form }) => form === 'pronoun')
    .map(({ start, end, entity }) => `${text.slice(start, end)}: ${entity === null ? '?' : entities[entity].name}`)
}

/** A text, whom its pronouns mean, and why it is read wrongly as yet, if it is. */
type Row = readonly [text: string, expected: readonly string[], wrong?: string]

const rows = (table: readonly Row[]) => table.map(([text, expected, wrong]) => ({ text, expected, wrong }))

function check({ text, expected, wrong }: ReturnType<typeof rows>[number]): void {
  if (wrong === undefined) expect(meant(text)).toEqual(expected)
  else expect(meant(text), `It is read rightly now: take away "${wrong}".`).not.toEqual(expected)
}

const THIRD: readonly Row[] = [
  ['Arvid Lund praised Bo Moen. "He kept the ferry afloat," Lund said.', ['He: Bo Moen']],
  ['Arvid Lund praised Bo Moen. "Nobody doubts that he paid," said Lund.', ['he: Bo Moen']],
  ['Bo Moen left early. Arvid Lund was angry. "His job is gone," Lund said.', ['His: Bo Moen']],
  ['Ines Calder met Marta Quill. "She never wrote to us," Calder said.', ['She: Marta Quill', 'us: ?']],
  ['Arvid Lund spoke after Bo Moen. "He left us no choice," he said.', ['He: Bo Moen', 'us: ?', 'he: Arvid Lund']],
  [
    'Bo Moen resigned. "I asked him to stay," Arvid Lund said. "He would not."',
    ['I: Arvid Lund', 'him: Bo Moen', 'He: Bo Moen'],
  ],
  ['Bo Moen resigned. "He was tired," Lund said. "He had no friends," Lund added.', ['He: Bo Moen', 'He: Bo Moen']],
  ['Bo Moen resigned. Arvid Lund said: "He was tired."', ['He: Bo Moen']],
  ['"He was tired," thundered Arvid Lund.', ['He: ?']],
  ['"She sold the mill," Ines Calder continued.', ['She: ?']],
  ["Bo Moen resigned. ''He was tired,'' Arvid Lund said.", ['He: Bo Moen']],
  ['Bo Moen resigned. “He was tired,” Arvid Lund wrote.', ['He: Bo Moen']],
  ['The Harbor Union struck. "It will lose," Velmar Shipping said.', ['It: Harbor Union']],
  ['Bo Moen was tired, according to Arvid Lund. "He slept at work."', ['He: Bo Moen']],
]

const THIRD_NEIGHBOURS: readonly Row[] = [
  ['Arvid Lund said he would leave.', ['he: Arvid Lund']],
  ['Arvid Lund said he "would never sell the mill".', ['he: Arvid Lund']],
  ['Arvid Lund said that "he would never sell the mill".', ['he: Arvid Lund']],
  ['Arvid Lund resigned. He said "the mill is dead".', ['He: Arvid Lund']],
  ['Arvid Lund said the mill "made him a rich man".', ['him: Arvid Lund']],
  ['"Nobody stays," Arvid Lund said before he left.', ['he: Arvid Lund']],
  ['"Nobody stays," Ines Calder said. She left at noon.', ['She: Ines Calder']],
  ['Bo Moen, who called the report "a joke", said he would sue.', ['who: Bo Moen', 'he: Bo Moen']],
  ['Ines Calder sold her "beloved" mill.', ['her: Ines Calder'], 'the tree takes "her" for what is sold'],
  ['The Harbor Union said it "cannot accept" the offer.', ['it: Harbor Union']],
]

const WE: readonly Row[] = [
  ['"We will strike," the Harbor Union said.', ['We: Harbor Union']],
  ['"We will strike," said Bo Moen, a spokesman for the Harbor Union.', ['We: Harbor Union']],
  ['"We will strike," said Harbor Union chairman Bo Moen.', ['We: Harbor Union']],
  [
    'Harbor Union chairman Bo Moen spoke at noon. "Our patience is over," he said.',
    ['Our: Harbor Union', 'he: Bo Moen'],
  ],
  ['"We have no comment," a spokeswoman for Velmar Shipping said.', ['We: Velmar Shipping']],
  ['"They lied to us," union officials said.', ['They: ?', 'us: union officials']],
  ['"We want our homes back," villagers said.', ['We: villagers', 'our: villagers']],
  ['"We did not fire," the Norwegian army said.', ['We: the Norwegian army']],
  ['Norwegian Foreign Minister Ines Calder said: "We will not send troops."', ['We: Norway']],
  ['"Our ships stay," Velmar Shipping said. "We have orders."', ['Our: Velmar Shipping', 'We: Velmar Shipping']],
  ['"We are ready," said Marta Quill, president of Velmar Shipping.', ['We: Velmar Shipping']],
]

const WE_NEIGHBOURS: readonly Row[] = [
  ['"We were all asleep," Bo Moen said.', ['We: ?']],
  ['"We have one planet," said Marta Quill, a professor at the University of Norvik.', ['We: ?']],
  ['"We live in hard times," Norwegian novelist Ines Calder said.', ['We: ?']],
  ['"We lost the war," Senator Ines Calder said.', ['We: ?']],
  ['"We will see," he said.', ['We: ?', 'he: ?']],
  ['The crowd sang "We shall not sleep".', ['We: ?']],
  ['We met in Norvik.', ['We: ?']],
]

const I: readonly Row[] = [
  ['"I lied," Bo Moen admitted.', ['I: Bo Moen']],
  ['"I lied," Bo Moen admitted. "I am sorry."', ['I: Bo Moen', 'I: Bo Moen']],
  ['"I never lie," thundered Bo Moen.', ['I: Bo Moen']],
  ['"I lied," he said. Bo Moen left.', ['I: ?', 'he: ?']],
  ["''I lied,'' Bo Moen said.", ['I: Bo Moen']],
  ['Arvid Lund asked Bo Moen, "Did I lie?"', ['I: Arvid Lund']],
  ['"I sold it," Lund said. "I kept it," Moen said.', ['I: Lund', 'it: ?', 'I: Moen', 'it: ?']],
]

const I_NEIGHBOURS: readonly Row[] = [
  ['The song "I Am the Tide" won.', ['I: ?']],
  ['I lied.', ['I: ?']],
  ['"I lied," it read.', ['I: ?', 'it: ?']],
]

describe('a third person in direct speech is not its speaker', () => {
  test.each(rows(THIRD))('$text', check)
})

describe('a third person that may be the one who speaks', () => {
  test.each(rows(THIRD_NEIGHBOURS))('$text', check)
})

describe('"we" is the body, state or group whose voice speaks', () => {
  test.each(rows(WE))('$text', check)
})

describe('"we" that no words bind', () => {
  test.each(rows(WE_NEIGHBOURS))('$text', check)
})

describe('"I" is who speaks the quotation', () => {
  test.each(rows(I))('$text', check)
})

describe('"I" that nobody speaks', () => {
  test.each(rows(I_NEIGHBOURS))('$text', check)
})

import { wordSet } from './word-set.ts'

/** Nouns for what lasts. */
export const LASTING =
  wordSet(`support backing cooperation collaboration coordination fighting manhunt siege blockade investigation probe
  inquiry occupation hunt search combat unrest mediation flow fight struggle`)

/** Verbs that say no more than that the act of their subject took place. */
export const OCCUR =
  wordSet(`take happen occur begin start continue break erupt resume go hold last come follow proceed rage carry conduct
  launch stage mount plan schedule kill wound injure hit destroy strike leave intensify escalate spread be
  collapse fail involve target cause aim drag open`)

/** Nouns that only count or gather the events of the noun behind them. */
export const HOLDERS =
  wordSet(`wave series round spate string day start beginning resumption continuation escalation use launch part number
  spree night kind type form campaign act bout set outbreak intensification expansion conduct holding week sort
  hour month surge episode`)

/** Acts of words: who answers them does not undo them. */
export const SAID =
  wordSet(`request demand offer appeal call proposal invitation accusation allegation charge criticism threat plea
  ultimatum petition complaint claim warning promise pledge apology suggestion refusal rejection`)

/** Prepositions that tie a noun to the verb, noun or adjective that governs it. */
export const BOUND = wordSet('for to on of with out at against about from upon toward towards into')

/** Prepositions whose noun is over or under way. */
export const AFTERWARDS = new Set([
  'after',
  'following',
  'since',
  'during',
  'despite',
  'amid',
  'because of',
  'due to',
  'over',
  'before',
  'in response to',
])

/** Verbs that do no more than carry out what their object names. */
export const LIGHT =
  wordSet(`carry conduct launch stage hold mount wage begin start resume make give have take lead perpetrate commit execute
  open provide offer send deliver impose issue do reach join attend host expand declare unleash sign pay express
  voice undergo step organize organise convene bring grant orchestrate instigate inflict pursue intensify increase
  get receive win face see spark trigger provoke cause mean involve lift undertake`)

/** Verbs of going somewhere: "for talks" behind them is a purpose. */
export const MOVES = wordSet('travel arrive fly go come gather return head leave convene assemble')

/** Verbs of taking part: "in talks" behind them stands as they stand. */
export const TAKES_PART = new Set(['take', 'participate', 'engage', 'join', 'meet', 'attend'])

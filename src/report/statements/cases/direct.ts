import type { Case } from './case.ts'

/** Words in quotation marks, by any marks and in any order. */
export const direct: readonly Case[] = [
  ['quotation, comma, verb, name', '{c:"The harbor will stay closed,"} {q:said} {s:Mayor Ines Lund}.'],
  ['quotation, comma, name, verb', '{c:"The harbor will stay closed,"} {s:Ines Lund} {q:said}.'],
  ['name, verb, comma, quotation', '{s:Ines Lund} {q:said}, {c:"The harbor will stay closed."}'],
  ['name, verb, colon, quotation', '{s:Ines Lund} {q:said:} {c:"The harbor will stay closed."}'],
  ['curly marks', '{c:“Nobody warned us,”} {s:Peter Holm} {q:said}.'],
  ['curly marks with an apostrophe inside', '{c:“We didn’t see the ship’s lights,”} {s:Peter Holm} {q:said}.'],
  ['single marks', "{c:'Nobody warned us,'} {s:Peter Holm} {q:said}."],
  ['single curly marks', '{c:‘Nobody warned us,’} {s:Peter Holm} {q:said}.'],
  ['angle marks', '{c:«Nobody warned us,»} {s:Peter Holm} {q:said}.'],
  ['doubled single marks', "{c:''Nobody warned us,''} {s:Peter Holm} {q:said}."],
  ['split by its cue', '{c:"We looked for hours,"} {s:Holm} {q:said}, {c:"but the fog was too thick."}'],
  ['two sentences around the cue', '{c:"We looked for hours,"} {s:Holm} {q:said}. {c:"The fog was too thick."}'],
  [
    'three sentences after the cue',
    '{c:"We looked for hours,"} {s:Holm} {q:said}. {c:"The fog was too thick. Then the radio failed."}',
  ],
  ['a question', '{c:"Who gave that order?"} {s:Holm} {q:asked}.'],
  ['an exclamation', '{c:"Get off the pier!"} {s:she} {q:shouted}.'],
  ['a title before the name', '{c:"It is over,"} {q:said} {s:Energy Minister Tova Brandt}.'],
  ['an apposition after the name', '{c:"It is over,"} {q:said} {s:Tova Brandt, the energy minister}.'],
  ['a date after the verb', '{c:"It is over,"} {s:Brandt} {q:said} on Tuesday.'],
  ['an addressee', '{c:"It is over,"} {s:Brandt} {q:told} reporters.'],
  ['the outlet as the addressee', '{c:"It is over,"} {s:Brandt} {q:told} Radio Norvik.'],
  ['a verb of manner', '{c:"It is over,"} {s:Brandt} {q:whispered}.'],
  ['an unusual verb', '{c:"It is over,"} {s:Brandt} {q:quipped}.'],
  ['a pronoun', '{c:"I have nothing to hide,"} {s:he} {q:said}.'],
  ['added', '{c:"And I never will,"} {s:he} {q:added}.'],
  [
    'a long quotation',
    '{c:"If the council does not pay by the end of the month, we will take the boats and leave,"} {s:Arvid Moen} {q:said}.',
  ],
  ['nested quotation marks', '{c:"He looked at me and said \'go home\' twice,"} {s:Arvid Moen} {q:said}.'],
  ['wrote', '{c:"The figures are wrong,"} {s:Moen} {q:wrote} in a letter to the board.'],
  ['in a statement', '{c:"The figures are wrong,"} {s:the company} {q:said in a statement}.'],
  [
    'no mark closes it',
    '{s:Moen} {q:said}: {c:"The figures are wrong.}',
    'the closing stop is taken for the sentence’s own',
  ],
]

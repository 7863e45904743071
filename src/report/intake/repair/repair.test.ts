import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repair } from './index.ts'

/** UTF-8 read as Windows-1252, as programs do it: bytes that it leaves open become controls. */
function garble(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

describe('marks and letters garbled by a wrong decoding are read as what they were', () => {
  test.each([
    '“We will not pay,” she said.',
    'She’s in José’s house – in Halden — ‘for now’ …',
    'It cost €5\u00a0million, or £4.2m.',
    'Łukasz Øre and Jürgen Müller met Çelik in Kraków.',
  ])('%s', (text) => {
    expect(repair(garble(text))?.text).toBe(text)
    expect(repair(garble(garble(text)))?.text).toBe(text)
  })

  test.each([
    ['read as Latin-1', 'â\u0080\u009cNoâ\u0080\u009d, he said.', '“No”, he said.'],
    ['Windows-1252 read as Latin-1', '\u0093No,\u0094 she\u0092d said \u0096 twice.', '“No,” she’d said – twice.'],
    ['a closing mark without its last byte', 'â€œNo,â€ he said.', '“No,” he said.'],
    ['what is left of a space', 'He left.Â She stayed.', 'He left. She stayed.'],
    ['an apostrophe that was lost', 'She didn\ufffdt. The town\ufffds mayor did.', 'She didn’t. The town’s mayor did.'],
    ['quotation marks that were lost', '\ufffdWe can\ufffdt pay,\ufffd she said.', '“We can’t pay,” she said.'],
  ])('%s: %s', (_, text, expected) => {
    expect(repair(text)?.text).toBe(expected)
  })
})

describe('a space that is missing between sentences is read', () => {
  test.each([
    ['The army left on Monday.Rebels came.', 'The army left on Monday. Rebels came.'],
    [
      'Rebels left Tallnur.In Halden the UN stayed.U.N. officials said so.NATO did not.',
      'Rebels left Tallnur. In Halden the UN stayed. U.N. officials said so. NATO did not.',
    ],
    [
      'He left the EU.The U.S.Army fell in the 1980s.The rest (five men).They won.',
      'He left the EU. The U.S. Army fell in the 1980s. The rest (five men). They won.',
    ],
    [
      'they left tallnur.in halden the u.n. stayed.u.s. officials did not.',
      'they left tallnur. in halden the u.n. stayed. u.s. officials did not.',
    ],
    ['Nobody came in 2014.I did.', 'Nobody came in 2014. I did.'],
    ['Who left?Nobody knows!She does.', 'Who left? Nobody knows! She does.'],
    [
      '"We will not pay,"she said.He agreed."No."Vell left.',
      '"We will not pay," she said. He agreed. "No." Vell left.',
    ],
    ['“No.”He left.“Yes,”she said.', '“No.” He left. “Yes,” she said.'],
    ['the army left on monday.rebels came.', 'the army left on monday. rebels came.'],
    ['THE ARMY LEFT ON MONDAY.REBELS CAME.', 'THE ARMY LEFT ON MONDAY. REBELS CAME.'],
  ])('%s', (text, expected) => {
    expect(repair(text)?.text).toBe(expected)
  })
})

describe('text that is in order stays as it is', () => {
  test.each([
    'The U.S.-led force left at 6 p.m. on Monday.',
    'Ask at tallnur.example.org/News.Today or Press.Office@halden.example.',
    'It rose by 2.5 percent, or $4.2m, to No.5; e.g. at 5p.m. in Washington D.C.',
    'He bought Halden.Com and Read.Me_first, v2.0b and a.B.',
    'the site halden.com said so, and so did www.tallnur.example.',
    'CAFÉ “MÜLLER” IN SKÅ’S ÅS; the isle of “Å” – São Paulo, à la carte…',
    'Ünal’s “Ä” and Â, â, ã are letters.',
    '“No,” he said (“twice”). "No," she said.',
    'A \ufffd stands here.',
  ])('%s', (text) => {
    expect(repair(text)).toBeNull()
  })
})

test('the offsets lead from each unit to what it stands for', () => {
  const text = 'Sheâ€™s in.He left.'
  const repaired = repair(text)
  const origin = Array.from(repaired?.origin ?? [])
  expect(repaired?.text).toBe('She’s in. He left.')
  const original = (word: string): string => {
    const start = repaired?.text.indexOf(word) ?? -1
    return text.slice(origin[start], origin[start + word.length])
  }
  expect(['She', '’s', 'in.', 'He', 'left.'].map(original)).toEqual(['She', 'â€™s', 'in.', 'He', 'left.'])
})

test('in any text the offsets rise from its beginning to its end', () => {
  const pieces = ['â€œ', 'â€', '\u0093', 'Ã©', 'Â', '\ufffd', '.', '"', 'The', 'the', ' ', '\n', 'ðŸ˜€', 'é']
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('')
      const repaired = repair(text)
      if (repaired === null) return
      const { origin } = repaired
      expect(origin.length).toBe(repaired.text.length + 1)
      expect([origin[0], origin[origin.length - 1]].map((offset) => offset <= text.length)).toEqual([true, true])
      expect(origin[origin.length - 1]).toBe(text.length)
      for (let k = 1; k < origin.length; k++) expect(origin[k]).toBeGreaterThanOrEqual(origin[k - 1])
    }),
  )
})

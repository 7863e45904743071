/**
 * A name without case, accents and curly apostrophes, for comparing spellings: "São Paulo" and "Sao Paulo" fold to one.
 * Letters that Unicode does not take apart (ø, ł, ß, ð, þ, æ, œ, ı) are written as English print writes them.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase()
  if (/^[a-z0-9 .'-]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[\u2018\u2019\u02bc\u02bb`]/g, "'")
    .replaceAll(/[øłßđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
}

const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * The form of a name under which it is compared: lower case, without a leading article, full stops, accents of
 * letters, and differences of quotation marks and hyphens.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,"“”]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[-‐‑–]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
}

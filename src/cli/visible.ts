/**
 * The text as a terminal may show it: control characters (a report's text or a file's name could hold commands to the
 * terminal) and characters that turn the direction of writing are shown as escapes.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

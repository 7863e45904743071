/** A full stop, question or exclamation mark at a line's end, closing quotation marks and brackets allowed after it. */
export const CLOSED = /[.!?…。！？][\s"”“’'»)\]」』]*$/

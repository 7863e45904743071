/**
 * A phenomenon; a sentence marked with the statements that a right reading finds (see `readMarked`); where the sentence
 * is read wrongly as yet, why.
 */
export type Case = readonly [phenomenon: string, marked: string, wrong?: string]

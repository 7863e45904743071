export type { TimeExpression } from './expression.ts'
export { recognizeTimes } from './recognize.ts'
export { type Reference, resolve } from './resolve.ts'

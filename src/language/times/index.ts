export type { TimeExpression } from './expression.ts'
export { recognizeTimes } from './recognize.ts'
export { resolve } from './resolve.ts'

export { renderAnswer } from './answer.ts'

export { renderDiff } from './diff.ts'

export { renderSearch } from './search.ts'

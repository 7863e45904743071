export * from './labels.ts'
export * from './prepositions.ts'
export * from './tree.ts'
export * from './walk.ts'

export { type Codec, jsonCodec } from './codec.ts'
export { type Fingerprint, fingerprintOf, type Part } from './fingerprint.ts'
export { emptyMemo, type KeptValues, type Later, Memo } from './memo.ts'

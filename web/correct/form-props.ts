import type { CorrectionRequest } from '../../src/api/corrections.ts'
import type { CorrectionTarget } from './target.ts'

/** What every form of a correction is given. */
export interface FormProps {
  readonly target: CorrectionTarget
  /** Told what would be sent; null while something is missing. */
  readonly onChange: (correction: CorrectionRequest | null) => void
}

import { type CorrectionKind, type CorrectionTarget, openCorrection } from './target.ts'

interface CorrectButtonProps {
  readonly target: CorrectionTarget
  readonly kind?: CorrectionKind
  /** What stands on it; "Correct" where left out. */
  readonly children?: string
}

/** Opens the corrections of something. */
export function CorrectButton({ target, kind, children = 'Correct' }: CorrectButtonProps) {
  return (
    <button
      type="button"
      class="quiet correct-button no-print"
      aria-haspopup="dialog"
      aria-label={`${children}: ${target.label}`}
      onClick={() => openCorrection(target, kind ?? null)}
    >
      {children} …
    </button>
  )
}

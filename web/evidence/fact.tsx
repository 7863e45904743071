import type { ComponentChildren } from 'preact'
import type { Words } from '../../src/api/parts.ts'
import { parameter } from '../address/address.ts'
import { hoverShows } from './hover-card.tsx'
import { openEvidence } from './opening.ts'

interface FactProps {
  /** The record or cluster to show the evidence of. */
  readonly evidence: string
  readonly words: Words
  readonly children: ComponentChildren
  readonly class?: string
}

/** Something that Sitrep says: pointing at it shows the words that it rests on, a click opens all of them. */
export function Fact({ evidence, words, children, class: name }: FactProps) {
  return (
    <button
      type="button"
      class={`fact ${name ?? ''}`}
      aria-expanded={parameter('evidence') === evidence}
      data-evidence={evidence}
      onClick={() => openEvidence(evidence)}
      {...hoverShows(words)}
    >
      {children}
    </button>
  )
}

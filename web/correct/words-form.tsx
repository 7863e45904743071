import { useEffect } from 'preact/hooks'
import { Affected, WordsIn } from './affected.tsx'
import type { FormProps } from './form-props.ts'

/** Takes a record out: it needs nothing but the look at its words. */
export function WordsForm({ target, kind, onChange }: FormProps & { readonly kind: 'reject' | 'not-a-mention' }) {
  useEffect(() => onChange({ kind, id: target.id }), [])
  return (
    <Affected says={kind === 'reject' ? 'What was read from these words goes' : 'These words no longer name anybody'}>
      <TargetWords target={target} />
    </Affected>
  )
}

/** The words of what is corrected. */
export function TargetWords({ target }: Pick<FormProps, 'target'>) {
  if (target.words === undefined) return <p>{target.label}</p>
  return (
    <p>
      <WordsIn words={target.words} report={target.report} />
    </p>
  )
}

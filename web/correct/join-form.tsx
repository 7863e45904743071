import { useState } from 'preact/hooks'
import type { ActorRef } from '../../src/api/parts.ts'
import { ActorPicker } from './actor-picker.tsx'
import { AffectedMentions } from './affected.tsx'
import type { FormProps } from './form-props.ts'
import type { CorrectionTarget } from './target.ts'
import { TargetWords } from './words-form.tsx'

/** Two actors are one. */
export function JoinForm({ target, onChange }: FormProps) {
  const [other, setOther] = useState<ActorRef | null>(null)
  const own = actorOf(target)
  return (
    <>
      {target.type === 'mention' && <TargetWords target={target} />}
      <ActorPicker
        label={`“${target.label}” is the same as`}
        chosen={null}
        without={own}
        onChoose={(actor) => {
          setOther(actor)
          onChange({ kind: 'join', id: target.id, with: actor.id })
        }}
      />
      {other !== null && own !== null && <AffectedMentions actor={own} becomes={`of “${target.label}”`} />}
      {other !== null && <AffectedMentions actor={other.id} becomes={`of “${other.name}”`} />}
    </>
  )
}

/** The actor whose mentions a correction of this target touches; null if it is not known. */
export function actorOf(target: CorrectionTarget): string | null {
  return target.type === 'actor' ? target.id : (target.actor?.id ?? null)
}

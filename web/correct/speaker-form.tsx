import { useState } from 'preact/hooks'
import type { ActorRef } from '../../src/api/parts.ts'
import { ActorPicker } from './actor-picker.tsx'
import { Affected } from './affected.tsx'
import type { FormProps } from './form-props.ts'
import { TargetWords } from './words-form.tsx'

/** Who made a statement; or that the words do not name him. */
export function SpeakerForm({ target, onChange }: FormProps) {
  const [choice, setChoice] = useState<'somebody' | 'nobody'>('somebody')
  const [speaker, setSpeaker] = useState<ActorRef | null>(null)
  const isNobody = choice === 'nobody'
  const becomes = isNobody ? 'nobody that the words name' : (speaker?.name ?? '…')
  return (
    <>
      <fieldset>
        <legend>Who said it</legend>
        <label>
          <input
            type="radio"
            name="speaker"
            checked={!isNobody}
            onChange={() => {
              setChoice('somebody')
              onChange(speaker === null ? null : { kind: 'set-speaker', id: target.id, speaker: speaker.id })
            }}
          />
          An actor of the story
        </label>
        <label>
          <input
            type="radio"
            name="speaker"
            checked={isNobody}
            onChange={() => {
              setChoice('nobody')
              onChange({ kind: 'set-speaker', id: target.id, speaker: null })
            }}
          />
          Not named: the words do not say who spoke
        </label>
      </fieldset>
      {!isNobody && (
        <ActorPicker
          label="The speaker"
          chosen={speaker}
          without={target.actor?.id ?? null}
          onChoose={(actor) => {
            setSpeaker(actor)
            onChange({ kind: 'set-speaker', id: target.id, speaker: actor.id })
          }}
        />
      )}
      <Affected says={`Now said by ${target.actor?.name ?? 'nobody that the words name'}; then by ${becomes}`}>
        <TargetWords target={target} />
      </Affected>
    </>
  )
}

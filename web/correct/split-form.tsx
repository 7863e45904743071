import { useEffect, useState } from 'preact/hooks'
import type { MentionRow } from '../../src/api/actors.ts'
import type { Words } from '../../src/api/parts.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { ErrorNote } from '../frame/error-note.tsx'
import { Affected, MentionWords, useMentions, WordsIn } from './affected.tsx'
import type { FormProps } from './form-props.ts'
import { actorOf } from './join-form.tsx'
import { TargetWords } from './words-form.tsx'

/** These words, or all that their report says of the actor, are about somebody else. */
export function SplitForm({ target, onChange }: FormProps) {
  const { data, error } = useMentions(actorOf(target))
  const [chosen, setChosen] = useState(target.type === 'mention' ? target.id : null)
  const [isWhole, setWhole] = useState(false)
  const mentions = data?.items ?? []
  const mention = mentions.find(({ id }) => id === chosen)
  const elsewhere = mentions.find(({ report }) => report.id !== mention?.report.id)
  const from = isWhole && mention !== undefined ? (elsewhere?.id ?? null) : null

  useEffect(() => onChange(chosen === null ? null : { kind: 'split', id: chosen, from }), [chosen, from])

  if (error !== null) return <ErrorNote error={error} />
  const touched = mention === undefined ? [] : mentions.filter((each) => isTouched(each, mention, from !== null))
  return (
    <>
      {target.type === 'mention' ? (
        <TargetWords target={target} />
      ) : (
        <fieldset class="choose-mention">
          <legend>Which words name somebody else than {target.label}?</legend>
          {mentions.map(({ id, words, report }) => (
            <label key={id}>
              <input type="radio" name="split-mention" checked={id === chosen} onChange={() => setChosen(id)} />
              <WordsIn words={words} report={report} />
            </label>
          ))}
        </fieldset>
      )}
      {mention !== undefined && (
        <fieldset>
          <legend>What is split off</legend>
          <label>
            <input type="radio" name="split-scope" checked={!isWhole} onChange={() => setWhole(false)} />
            Only “{namedBy(mention.words)}” in {mention.report.name}
          </label>
          <label>
            <input
              type="radio"
              name="split-scope"
              checked={isWhole}
              disabled={elsewhere === undefined}
              onChange={() => setWhole(true)}
            />
            All that {mention.report.name} says of it: another than in {elsewhere?.report.name ?? 'other reports'}
          </label>
        </fieldset>
      )}
      {touched.length > 0 && (
        <Affected says={`${counted(touched.length, 'mention')} become somebody else than “${target.label}”`}>
          <MentionWords mentions={touched} left={0} />
        </Affected>
      )}
    </>
  )
}

/** A split takes the same words of the same report along, or all of that report's. */
function isTouched(each: MentionRow, mention: MentionRow, isWhole: boolean): boolean {
  return each.report.id === mention.report.id && (isWhole || namedBy(each.words) === namedBy(mention.words))
}

function namedBy(words: Words): string {
  return words.pieces.map(({ text, marked }) => (marked ? text : '')).join('')
}

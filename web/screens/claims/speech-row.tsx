import type { Speech } from '../../../src/api/claims.ts'
import type { QuoteKind } from '../../../src/api/vocabulary.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { WordsView } from '../../evidence/words-view.tsx'

export const QUOTE_WORDS: Readonly<Record<QuoteKind, { readonly title: string; readonly says: string }>> = {
  direct: { title: '“direct”', says: 'in quotation marks' },
  mixed: { title: 'partly “quoted”', says: 'partly in quotation marks' },
  indirect: { title: 'reported', says: 'in the report’s words' },
}

interface SpeechRowProps {
  readonly speech: Speech
  /** Left out where all that is listed has one speaker. */
  readonly showsSpeaker?: boolean
}

/** One thing that was said: by whom in which words, through whom it came, and who had it first. */
export function SpeechRow({ speech, showsSpeaker = true }: SpeechRowProps) {
  const { id, evidence, quote, source, role, chain, said, report, first, weight, words, speaker } = speech
  return (
    <article class={`speech ${quote}`}>
      {showsSpeaker && (
        <h3>
          {speaker === null ? (
            <span class="no-name">{source === null ? 'not named' : <q class="words">{source.trim()}</q>}</span>
          ) : (
            <Link to={addressOf(`/actors/${encodeURIComponent(speaker.id)}`)}>{speaker.name}</Link>
          )}
          {speech.anonymous && <small> unnamed on purpose</small>}
          {role !== null && <small> {role}</small>}
        </h3>
      )}
      <Fact evidence={evidence} words={words}>
        <WordsView words={words} />
      </Fact>
      <p class="speech-line">
        <span class="quote-kind">{QUOTE_WORDS[quote].says}</span>
        {source !== null && speaker !== null && source.trim() !== speaker.name && (
          <>
            {' '}
            · named there <q class="words">{source.trim()}</q>
          </>
        )}
        {chain.length > 0 && <> · via {chain.join(', from ')}</>}
        {said !== null && <> · said {said.shown}</>}
        {' · '}
        <Link to={addressOf(`/reports/${report.id}`, {}, `${words.spans[0].start}-${words.spans[0].end}`)}>
          {first === null ? report.name : `first in ${first.name}`}
        </Link>
        {first?.published != null && ` ${first.published.shown}`}
        {' · '}
        <WeightBadge weight={weight} />
        <CorrectButton
          target={{
            type: 'statement',
            id,
            label: speaker?.name ?? source ?? 'a statement',
            words,
            report,
            ...(speaker === null ? {} : { actor: speaker }),
          }}
        />
      </p>
    </article>
  )
}

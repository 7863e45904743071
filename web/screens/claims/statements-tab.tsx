import type { Speech } from '../../../src/api/claims.ts'
import { QUOTE_KINDS } from '../../../src/api/vocabulary.ts'
import { address, change, filterQuery, parameter, toggle } from '../../address/address.ts'
import { saveList } from '../../charts/save-list.ts'
import { VirtualList } from '../../lists/virtual-list.tsx'
import { SpeakerList } from './speaker-list.tsx'
import { QUOTE_WORDS, SpeechRow } from './speech-row.tsx'
import { speechTable } from './speech-table.ts'

/** Who said what: speakers at the left, those without a name among them; their statements at the right. */
export function StatementsTab() {
  const { query } = address.value
  const quotes = query.getAll('quote')
  const speaker = parameter('speaker')
  const words = parameter('q')
  const asked = new URLSearchParams(filterQuery.value)
  if (speaker !== null) asked.set('speaker', speaker)
  for (const quote of quotes) asked.append('quote', quote)
  if (words !== null) asked.set('q', words)
  return (
    <div class="statements">
      <SpeakerList chosen={speaker} />
      <div>
        <h2 class="visually-hidden">What was said</h2>
        <div class="claims-filter no-print">
          <fieldset class="legend statuses">
            <legend class="visually-hidden">Only</legend>
            {QUOTE_KINDS.map((quote) => (
              <button
                key={quote}
                type="button"
                class="legend-item"
                aria-pressed={quotes.includes(quote)}
                onClick={() => toggle('quote', quote)}
              >
                {QUOTE_WORDS[quote].title}
              </button>
            ))}
          </fieldset>
          <input
            type="search"
            placeholder="Find words that were said"
            aria-label="Find words that were said"
            value={words ?? ''}
            onInput={(event) =>
              change({ q: event.currentTarget.value === '' ? null : event.currentTarget.value }, 'replace')
            }
          />
          <button
            type="button"
            class="quiet"
            onClick={() => saveList<Speech>(`/statements?${asked}`, (speeches) => speechTable(speeches))}
          >
            Statements as CSV
          </button>
        </div>
        <VirtualList<Speech>
          path={`/statements?${asked}`}
          label="Statements"
          estimate={92}
          empty="Nothing was said that matches."
          row={(speech) => <SpeechRow speech={speech} />}
        />
      </div>
    </div>
  )
}

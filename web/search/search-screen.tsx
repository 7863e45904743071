import { useState } from 'preact/hooks'
import type { SearchHit } from '../../src/api/questions.ts'
import { address, change, filterQuery, parameter } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { Fact } from '../evidence/fact.tsx'
import { WeightBadge } from '../evidence/weight-badge.tsx'
import { WordsView } from '../evidence/words-view.tsx'
import { VirtualList } from '../lists/virtual-list.tsx'
import { AnswersView } from './answers-view.tsx'
import { addressOfHit, HIT_GROUPS } from './hits.ts'
import { isQuestion } from './question.ts'

/** All that was found, and the answers if a question was asked. */
export function SearchScreen() {
  const text = parameter('q')?.trim() ?? ''
  const types = address.value.query.getAll('type')
  const [total, setTotal] = useState<number | null>(null)
  if (text === '') {
    return (
      <section class="screen">
        <h1>Search</h1>
        <p>Type words to look for, or a question, into the field above. The key / leads there.</p>
      </section>
    )
  }
  const query = new URLSearchParams(filterQuery.value)
  query.set('q', text)
  for (const type of types) query.append('type', type)
  return (
    <section class="screen search-screen">
      <h1>
        “<bdi>{text}</bdi>”
      </h1>
      {isQuestion(text) && <AnswersView question={text} />}
      <fieldset class="kinds">
        <legend class="visually-hidden">Types of results</legend>
        {HIT_GROUPS.map(([type, title]) => (
          <button
            type="button"
            key={type}
            aria-pressed={types.includes(type)}
            onClick={() => change({ type: types.includes(type) ? null : type })}
          >
            {title}
          </button>
        ))}
        {total !== null && <small role="status">{total.toLocaleString('en')} found</small>}
      </fieldset>
      <VirtualList<SearchHit>
        path={`/search?${query}`}
        label="Found"
        estimate={72}
        empty="No report has these words."
        onTotal={setTotal}
        row={(hit) => <Hit hit={hit} />}
      />
    </section>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { id, type, label, report, date, weight, words } = hit
  return (
    <article class="hit">
      <p class="hit-line">
        <span class="hit-type">{type}</span>
        <Link to={addressOfHit(hit)}>
          <bdi>{label}</bdi>
        </Link>
        {report !== null && type !== 'report' && <small>{report.name}</small>}
        {date !== null && <small>{date.shown}</small>}
        {words !== null && type !== 'report' ? (
          <Fact evidence={id} words={words}>
            <WeightBadge weight={weight} />
          </Fact>
        ) : (
          type !== 'report' && <WeightBadge weight={weight} />
        )}
      </p>
      {words !== null && (
        <p>
          <WordsView words={words} />
        </p>
      )}
    </article>
  )
}

import type { Answers } from '../../src/api/questions.ts'
import { useResource } from '../api/resource.ts'
import { Fact } from '../evidence/fact.tsx'
import { QuoteLink } from '../evidence/quote-link.tsx'
import { WeightBadge } from '../evidence/weight-badge.tsx'
import { ErrorNote } from '../frame/error-note.tsx'

/** What the reports answer to a question: records with their words, or that they don't say. */
export function AnswersView({ question }: { readonly question: string }) {
  const { data, error, isLoading } = useResource<Answers>(`/ask?q=${encodeURIComponent(question)}`)
  return (
    <section class="answers" aria-label="Answers" aria-busy={isLoading} aria-live="polite">
      {error !== null && <ErrorNote error={error} />}
      {data !== null && (
        <>
          <p class="read-as">
            Read as: <bdi>{data.readAs}</bdi>
          </p>
          {data.none !== null && <p class="none">{data.none}</p>}
          <ol>
            {data.items.map(({ id, label, date, status, teller, weight, words }) => {
              const [first, ...rest] = words
              return (
                <li class="answer" key={id}>
                  <p class="answer-line">
                    {first === undefined ? (
                      <bdi>{label}</bdi>
                    ) : (
                      <Fact evidence={id} words={first}>
                        <bdi>{label}</bdi>
                      </Fact>
                    )}
                    {status !== null && <span class="status">{status}</span>}
                    {date !== null && <small>{date.shown}</small>}
                    <WeightBadge weight={weight} />
                  </p>
                  {teller !== null && (
                    <p class="teller">
                      <bdi>{teller.text}</bdi>
                    </p>
                  )}
                  {first !== undefined && <QuoteLink words={first} />}
                  {rest.length > 0 && (
                    <details>
                      <summary>{rest.length} more</summary>
                      {rest.map((each) => (
                        <QuoteLink key={`${each.record}:${each.line}`} words={each} />
                      ))}
                    </details>
                  )}
                </li>
              )
            })}
          </ol>
        </>
      )}
    </section>
  )
}

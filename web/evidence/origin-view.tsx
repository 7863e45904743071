import type { Evidence } from '../../src/api/evidence.ts'
import type { ReportRef, Words } from '../../src/api/parts.ts'
import { addressOf, parameter } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { CorrectButton } from '../correct/correct-button.tsx'
import { targetOfWords } from '../correct/record-type.ts'
import { Cite } from './citation.tsx'
import { QuoteLink } from './quote-link.tsx'
import { counted } from './weight-badge.tsx'

type Origin = Evidence['origins'][number]

/** One independent origin: its reports, each with its words. */
export function OriginView({ origin }: { readonly origin: Origin }) {
  return (
    <section class="origin">
      <h3>
        <bdi>{origin.name}</bdi>
        <small>
          {origin.basis}
          {origin.reports.length > 1 && ` · ${counted(origin.reports.length, 'report')}`}
        </small>
      </h3>
      {origin.reports.map(({ report, words }) => (
        <div class="origin-report" key={report.id}>
          <p class="report-line">
            <span class="report-number">{report.number}</span>
            <Link to={addressOf(`/reports/${encodeURIComponent(report.id)}`, { evidence: parameter('evidence') })}>
              <bdi>{report.name === origin.name ? (report.title ?? report.name) : report.name}</bdi>
            </Link>
            <small>{report.published?.shown ?? 'no date'}</small>
          </p>
          {words.map((each) => (
            <div class="said" key={`${each.record}:${each.spans[0]?.start}`}>
              <QuoteLink words={each} />
              <p class="said-by">
                {each.text !== null && (
                  <span class="said-there">
                    <bdi>{each.text}</bdi>
                  </span>
                )}
                {each.teller !== null && (
                  <span class="teller">
                    <bdi>{each.teller.text}</bdi>
                  </span>
                )}
                <Cite words={each} report={report} />
                <CorrectWords words={each} report={report} />
              </p>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

/** Corrects the record that the words are the words of. */
function CorrectWords({ words, report }: { readonly words: Words; readonly report: ReportRef }) {
  const said = words.pieces.flatMap(({ text, marked }) => (marked ? [text] : [])).join(' … ')
  const target = targetOfWords(words, report, `“${said}”`)
  return target === null ? null : <CorrectButton target={target} />
}

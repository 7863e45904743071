import { EVENT_CODES, EVENT_STATUSES } from '../../../src/api/vocabulary.ts'
import { address, change, toggle } from '../../address/address.ts'
import { Popover } from '../../frame/popover.tsx'
import { ToldSign } from './lane-view.tsx'
import { StanceGlyph } from './stance-glyph.tsx'
import { StatusGlyph } from './status-glyph.tsx'
import { STATUS_WORDS, TONES } from './statuses.ts'
import { placesUndatedByPublication } from './undated.ts'

/** What each shape means; pressing one shows only events of that status. */
export function StatusFilter() {
  const chosen = address.value.query.getAll('status')
  return (
    <fieldset class="legend statuses">
      <legend>Status</legend>
      {EVENT_STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          class="legend-item"
          aria-pressed={chosen.includes(status)}
          title={`${STATUS_WORDS[status].shape}: show only these`}
          onClick={() => toggle('status', status)}
        >
          <svg width={16} height={16} aria-hidden="true">
            <StatusGlyph status={status} tone={null} x={8} y={8} r={5} />
          </svg>
          {STATUS_WORDS[status].title}
        </button>
      ))}
    </fieldset>
  )
}

/** Which kinds of event are shown. */
export function CodeFilter() {
  const chosen = address.value.query.getAll('code')
  return (
    <Popover label="Kinds of event" count={chosen.length}>
      <div class="code-menu">
        {(['cooperation', 'conflict', 'other'] as const).map((tone) => (
          <fieldset key={tone}>
            <legend class={`tone-${tone}`}>{tone}</legend>
            {EVENT_CODES.filter((code) => TONES[code] === tone).map((code) => (
              <label key={code}>
                <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle('code', code)} />{' '}
                {code === 'OTHER' ? 'accident, election, law, …' : code.toLowerCase()}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Popover>
  )
}

/** Where events stand whose date no words say. */
export function UndatedChoice() {
  const byPublication = placesUndatedByPublication()
  return (
    <label class="undated-choice no-print">
      <input
        type="checkbox"
        checked={!byPublication}
        onChange={() => change({ undated: byPublication ? 'apart' : null }, 'replace')}
      />{' '}
      Events without a date apart
    </label>
  )
}

/** What colours, widths and the row beneath a lane mean. */
export function Legend() {
  return (
    <div class="legend">
      <span class="legend-item">
        <svg width={16} height={16} aria-hidden="true">
          <StatusGlyph status="happened" tone="cooperation" x={8} y={8} r={5} />
        </svg>
        cooperation
      </span>
      <span class="legend-item">
        <svg width={16} height={16} aria-hidden="true">
          <StatusGlyph status="happened" tone="conflict" x={8} y={8} r={5} />
        </svg>
        conflict
      </span>
      <span class="legend-item">
        <svg width={16} height={16} aria-hidden="true">
          <StatusGlyph status="happened" tone="other" x={8} y={8} r={5} />
        </svg>
        other happening
      </span>
      <span class="legend-item">
        <svg width={16} height={16} aria-hidden="true">
          <StatusGlyph status="happened" tone={null} x={8} y={8} r={3.5} />
        </svg>
        small: it was done to them
      </span>
      <span class="legend-item">
        <svg width={34} height={16} aria-hidden="true">
          <rect class="extent status-happened" x={1} y={4} width={32} height={8} rx={4} />
          <StatusGlyph status="happened" tone={null} x={17} y={8} r={4} />
        </svg>
        as wide as the date may be
      </span>
      <span class="legend-item">
        <svg width={16} height={16} aria-hidden="true">
          <StatusGlyph status="happened" tone={null} x={8} y={7} r={4} />
          <ToldSign x={8} y={7} />
        </svg>
        told then, no date said
      </span>
      {(['for', 'against', 'open', 'neutral'] as const).map((stance) => (
        <span class="legend-item" key={stance}>
          <svg width={16} height={16} aria-hidden="true">
            <StanceGlyph stance={stance} isTurn={false} x={8} y={8} />
          </svg>
          {stance}
        </span>
      ))}
      <span class="legend-item">
        <svg width={18} height={16} aria-hidden="true">
          <StanceGlyph stance="for" isTurn x={9} y={8} />
        </svg>
        turned
      </span>
    </div>
  )
}

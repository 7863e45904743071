import data from './data/news-agencies.json' with { type: 'json' }

/** From every form that credits an agency to the agency's usual name; case counts, as "Ap" is no agency. */
export const AGENCY_OF: ReadonlyMap<string, string> = new Map(
  data.agencies.flatMap((agency) => agency.forms.map((form) => [form, agency.name])),
)

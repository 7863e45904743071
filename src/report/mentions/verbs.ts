const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const SPEECH = set(
  `say tell add ask announce argue assert believe claim comment complain concede conclude confirm contend declare deny describe
  disclose estimate explain express expect hint hope imply indicate inform insist joke maintain mention note observe predict
  promise quip read recall remark repeat reply report reveal state stress suggest suspect swear testify think thank urge vow
  warn welcome write accuse acknowledge admit advise affirm agree allege answer boast call caution condemn criticize criticise
  demand emphasize emphasise echo tweet posit predict pledge propose reiterate respond retort speak threaten underline
  underscore voice blame praise reject refuse rule`,
)

/** Does this lemma report what somebody says or thinks? */
export function isSpeechVerb(lemma: string): boolean {
  return SPEECH.has(lemma)
}

const SHOWING = set(
  'show find indicate suggest reveal demonstrate prove conclude detail depict read call put project forecast place give rank name',
)

/** Does this lemma tell what a document says? "The poll shows", "the audit found". */
export function isShowingVerb(lemma: string): boolean {
  return SHOWING.has(lemma)
}

/** What a town does as a town: "Geneva hosted the talks", "Moscow lies on a river". */
export const TOWN_VERBS = set(
  `lie sit stand host stage wake mourn boast have become remain grow shrink sprawl burn fall flood shake suffer celebrate sleep lock
  experience evolve attract feature rank expand develop thrive bustle consist endure date
  lose win play beat be stretch see brace recover empty fill glitter swelter`,
)

/** Verbs whose object is a government, not a town. */
export const GOVERNMENT_OBJECTS = set(
  `accuse urge tell warn blame press ask pressure pressurize support back condemn isolate criticize criticise persuade convince
  anger infuriate alarm irk please worry embarrass challenge defy threaten punish reassure inform notify consult help arm fund
  supply force invite thank praise offer allow encourage push prompt lobby sanction provoke oppose antagonize assure irritate
  oblige compel benefit favor favour embolden reward rattle upset enrage appease engage sue outrage deter`,
)

/** Participles of which a town is the passive subject as a government. */
export const GOVERNMENT_PASSIVES = set(
  `accuse urge tell warn blame press ask pressure support back condemn isolate criticize criticise persuade convince concern worry
  alarm anger force invite involve interest prepare determine commit oblige expect inform oppose suspect see embarrass set align engage split lock involve reassure`,
)

/** What governments are and towns are not: "Moscow is an ally", "Moscow is ready to". */
export const GOVERNMENT_PREDICATES = set(
  `ally partner backer supporter supplier provider rival enemy foe friend guarantor mediator member donor exporter importer buyer
  opponent critic signatory party creditor lender participant ready willing unwilling prepared concerned opposed keen reluctant
  open determined confident wary skeptical sceptical angry furious committed adamant eager hopeful unhappy worried responsible
  complicit player actor broker adversary beneficiary guilty afraid nervous cautious aware`,
)

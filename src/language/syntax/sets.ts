import { relations } from './labels.ts'

/*
 * Sets of relations, one name for one set. A set of one relation bears the relation's own name.
 */

export const ACL = relations('acl')
export const AGENT = relations('obl:agent')
export const AMOD = relations('amod')
export const CASE = relations('case')
export const CCOMP = relations('ccomp')
export const CONJ = relations('conj')
export const COP = relations('cop')
export const IOBJ = relations('iobj')
export const MARK = relations('mark')
export const NMOD = relations('nmod')
export const NSUBJ = relations('nsubj')
export const OBJ = relations('obj')
export const PASSIVE_AUXILIARY = relations('aux:pass')
export const PASSIVE_SUBJECT = relations('nsubj:pass')
export const POSS = relations('nmod:poss')
export const PRT = relations('compound:prt')
export const RELCL = relations('acl:relcl')
export const TENSE_AUXILIARY = relations('aux')
export const XCOMP = relations('xcomp')

/** What a clause is about, active or passive. */
export const SUBJECT = relations('nsubj', 'nsubj:pass')
/** The subject of an active clause, also of one whose predicate is a clause itself. */
export const ACTIVE_SUBJECT = relations('nsubj', 'nsubj:outer')
/** Whatever takes the place of the subject, "it" and clauses too. */
export const ANY_SUBJECT = relations('nsubj', 'nsubj:outer', 'nsubj:pass', 'csubj', 'csubj:pass', 'expl')
/** A phrase with a preposition, on a verb or on a noun. */
export const OBLIQUE = relations('obl', 'nmod')
/** The same, and the "by" of a passive. */
export const ANY_OBLIQUE = relations('obl', 'obl:agent', 'nmod')
/** What a verb acts on or leads to, by case or by preposition. */
export const GOVERNED = relations('obj', 'obl', 'nsubj:pass')

export const AUXILIARY = relations('aux', 'aux:pass', 'cop')
/** The word that opens a phrase or a clause: a preposition, "to", "that". */
export const OPENER = relations('case', 'mark')

export const COMPLEMENT = relations('xcomp', 'ccomp')
/** A finite clause as object or subject. */
export const CONTENT_CLAUSE = relations('ccomp', 'csubj', 'csubj:pass')
export const ADVERBIAL_CLAUSE = relations('advcl', 'advcl:relcl')
/** A clause that modifies a noun. */
export const NOUN_CLAUSE = relations('acl', 'acl:relcl')

/** Words before a noun that tell of what sort it is. */
export const ATTRIBUTE = relations('amod', 'compound')
export const MODIFIER = relations('amod', 'det', 'advmod', 'compound')

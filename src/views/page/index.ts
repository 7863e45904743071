export { actorsView, actorView, mentionsView } from './actors.ts'

export { answersView } from './answers.ts'

export { correctionRows, correctionsView } from './corrections.ts'

export { evidenceView } from './evidence.ts'

export { marksOfActor } from './marks.ts'

export { networkView } from './network.ts'

export { newsView, overviewView, snapshotView } from './overview.ts'

export { quantitiesView } from './quantities.ts'

export { reportsView, reportView } from './reports.ts'

export { type Scope, type ScopedRecord, WHOLE } from './scope.ts'

export { actorHits, hitView } from './search.ts'

export { speakersView, speechesView } from './speeches.ts'

export { storiesView } from './stories.ts'

export { timelineView } from './timeline.ts'

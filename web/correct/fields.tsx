import { DateForm } from './date-form.tsx'
import type { FormProps } from './form-props.ts'
import { JoinForm } from './join-form.tsx'
import { KindForm, RenameForm } from './name-forms.tsx'
import { ReportPairForm } from './report-pair-form.tsx'
import { SpeakerForm } from './speaker-form.tsx'
import { SplitForm } from './split-form.tsx'
import type { CorrectionKind } from './target.ts'
import { WordsForm } from './words-form.tsx'

/** What a kind of correction asks for, with what it would touch. */
export function FieldsOf({ kind, ...form }: FormProps & { readonly kind: CorrectionKind }) {
  switch (kind) {
    case 'join':
      return <JoinForm {...form} />
    case 'split':
      return <SplitForm {...form} />
    case 'rename':
      return <RenameForm {...form} />
    case 'set-kind':
      return <KindForm {...form} />
    case 'set-speaker':
      return <SpeakerForm {...form} />
    case 'set-date':
      return <DateForm {...form} />
    case 'same-origin':
    case 'same-story':
    case 'not-same-story':
      return <ReportPairForm {...form} kind={kind} />
    case 'reject':
    case 'not-a-mention':
      return <WordsForm {...form} kind={kind} />
  }
}

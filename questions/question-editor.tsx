'use client'

import type { ReactNode } from 'react'
import { blankTexts } from './blank-fields'
import { CategoriseEditor } from './categorise/editor'
import { ClozeEditor } from './cloze/editor'
import { bases } from './common'
import type { QuestionDraft } from './draft'
import { FieldProblems, FieldSection, IdsField, LocalisedField, NumberField, SelectField, written } from './editor-fields'
import { fieldId, problemsWithin, type EditorProps } from './editor-props'
import { Rows } from './editor-rows'
import { MatchingEditor } from './matching/editor'
import { MultipleResponseEditor } from './multiple-response/editor'
import { NumericEditor } from './numeric/editor'
import { OpenAnswerEditor } from './open-answer/editor'
import { OpinionEditor } from './opinion/editor'
import { OrderingEditor } from './ordering/editor'
import { ShortTextEditor } from './short-text/editor'
import { SingleChoiceEditor } from './single-choice/editor'
import { SpotTheErrorEditor } from './spot-the-error/editor'
import { TrueFalseEditor } from './true-false/editor'
import { unknownType } from './unknown-type'

type QuestionEditorProps = EditorProps & {
  /** Where the claims are chosen: whoever shows the editor knows the ledger. */
  claims: ReactNode
}

/**
 * The one form in which a question is written: what is asked, the part of its type, what it rests on, its settings.
 * Controlled: it keeps no question itself, and calls `onChange` with the whole new draft at each change.
 */
export function QuestionEditor({ question, onChange, form, claims }: QuestionEditorProps) {
  const { labels } = form
  return (
    <div className="space-y-8">
      <LocalisedField form={form} at="stem" label={labels.stem} hint={labels.stemHint} value={question.stem} onChange={stem => onChange({ ...question, stem })} />
      <TypeEditor question={question} onChange={onChange} form={form} />
      <Explanation question={question} onChange={onChange} form={form} />
      <FieldSection form={form} at="claims" title={labels.claims}>
        {question.type === 'opinion' ? null : (
          <SelectField form={form} at="basis" label={labels.basis} value={question.basis} choices={bases.map(basis => [basis, labels[`basis_${basis}`]])} onChange={basis => onChange({ ...question, basis })} />
        )}
        {claims}
      </FieldSection>
      <Hints question={question} onChange={onChange} form={form} />
      <FieldSection form={form} at="settings" title={labels.settings}>
        {question.type === 'opinion' || question.type === 'open-answer' ? null : <NumberField form={form} at="marks" label={labels.marks} value={question.marks} onChange={marks => onChange({ ...question, marks })} />}
        <IdsField form={form} at="objectives" label={labels.objectives} hint={labels.idsHint} value={question.objectives} onChange={objectives => onChange({ ...question, objectives })} />
        <IdsField form={form} at="tags" label={labels.tags} hint={labels.idsHint} value={question.tags ?? []} onChange={tags => onChange(withTags(question, tags))} />
      </FieldSection>
    </div>
  )
}

// A question without tags has no such field, as one from `content/` has none: they would not be the same otherwise.
function withTags(before: QuestionDraft, tags: string[]): QuestionDraft {
  const { tags: _, ...question } = before
  return tags.length > 0 ? { ...question, tags } : question
}

function withHints(before: QuestionDraft, hints: NonNullable<QuestionDraft['hints']>): QuestionDraft {
  const { hints: _, ...question } = before
  return hints.length > 0 ? { ...question, hints } : question
}

function Explanation({ question, onChange, form }: EditorProps) {
  const { labels } = form
  if (question.type !== 'opinion') return <LocalisedField form={form} at="explanation" label={labels.explanation} value={question.explanation} onChange={explanation => onChange({ ...question, explanation })} />
  const { explanation, ...rest } = question
  return (
    <LocalisedField
      form={form}
      at="explanation"
      label={labels.closingRemark}
      value={explanation}
      isOptional
      onChange={texts => {
        const given = written(texts)
        onChange(given ? { ...rest, explanation: given } : rest)
      }}
    />
  )
}

function Hints({ question, onChange, form }: EditorProps) {
  const { labels } = form
  const hints = question.hints ?? []
  return (
    <FieldSection form={form} at="hints" title={labels.hints} hint={labels.hintsHint}>
      <Rows form={form} at="hints" rows={hints} rowLabel={labels.hint} onChange={rows => onChange(withHints(question, rows))} make={hints.length < 10 ? blankTexts : undefined} addLabel={labels.addHint}>
        {(hint, index, change) => <LocalisedField form={form} at={`hints.${index}`} label={labels.text} value={hint} onChange={change} />}
      </Rows>
    </FieldSection>
  )
}

function TypeEditor({ question, onChange, form }: EditorProps) {
  switch (question.type) {
    case 'single-choice':
      return <SingleChoiceEditor question={question} onChange={onChange} form={form} />
    case 'multiple-response':
      return <MultipleResponseEditor question={question} onChange={onChange} form={form} />
    case 'true-false':
      return <TrueFalseEditor question={question} onChange={onChange} form={form} />
    case 'numeric':
      return <NumericEditor question={question} onChange={onChange} form={form} />
    case 'short-text':
      return <ShortTextEditor question={question} onChange={onChange} form={form} />
    case 'cloze':
      return <ClozeEditor question={question} onChange={onChange} form={form} />
    case 'matching':
      return (
        <WithKeyProblems form={form}>
          <MatchingEditor question={question} onChange={onChange} form={form} />
        </WithKeyProblems>
      )
    case 'ordering':
      return <OrderingEditor question={question} onChange={onChange} form={form} />
    case 'categorise':
      return (
        <WithKeyProblems form={form}>
          <CategoriseEditor question={question} onChange={onChange} form={form} />
        </WithKeyProblems>
      )
    case 'spot-the-error':
      return <SpotTheErrorEditor question={question} onChange={onChange} form={form} />
    case 'open-answer':
      return <OpenAnswerEditor question={question} onChange={onChange} form={form} />
    case 'opinion':
      return <OpinionEditor question={question} onChange={onChange} form={form} />
    default:
      return unknownType(question)
  }
}

/** What is wrong with a key that is spread over many rows. */
const WithKeyProblems = ({ form, children }: { form: EditorProps['form']; children: ReactNode }) => (
  <div id={fieldId('key')} className="space-y-8">
    <FieldProblems id={`${fieldId('key')}-problems`} texts={problemsWithin(form, 'key')} />
    {children}
  </div>
)

import { blankTexts } from '../blank-fields'
import { FieldSection, LocalisedField, NumberField, SelectField, written } from '../editor-fields'
import type { EditorProps } from '../editor-props'
import { Rows } from '../editor-rows'
import { blankItem } from '../option-draft'
import type { OpenAnswerDraft } from './draft'

/** Who judges the text, and by which criteria. */
export function OpenAnswerEditor({ question, onChange, form }: EditorProps<OpenAnswerDraft>) {
  const { labels } = form
  const { rubric, misconceptions } = question
  return (
    <>
      <SelectField form={form} at="review" label={labels.review} value={question.review} choices={[['self', labels.review_self], ['trainer', labels.review_trainer]]} onChange={review => onChange({ ...question, review })} />
      <FieldSection form={form} at="rubric" title={labels.rubric}>
        <Rows form={form} at="rubric" rows={rubric} rowLabel={labels.criterion} onChange={rows => onChange({ ...question, rubric: rows })} make={rubric.length < 12 ? () => blankItem(rubric) : undefined} addLabel={labels.addCriterion}>
          {(criterion, index, change) => (
            <>
              <LocalisedField form={form} at={`rubric.${index}.text`} label={labels.text} value={criterion.text} onChange={text => change({ ...criterion, text })} />
              <NumberField form={form} at={`rubric.${index}.marks`} label={labels.criterionMarks} value={criterion.marks} onChange={marks => change({ ...criterion, marks })} />
            </>
          )}
        </Rows>
      </FieldSection>
      <LocalisedField
        form={form}
        at="modelAnswer"
        label={labels.modelAnswer}
        value={question.modelAnswer}
        isOptional
        onChange={texts => {
          const { modelAnswer: _, ...rest } = question
          const given = written(texts)
          onChange(given ? { ...rest, modelAnswer: given } : rest)
        }}
      />
      <FieldSection form={form} at="misconceptions" title={labels.misconceptions}>
        <Rows form={form} at="misconceptions" rows={misconceptions} rowLabel={labels.misconception} onChange={rows => onChange({ ...question, misconceptions: rows })} make={misconceptions.length < 20 ? () => ({ text: blankTexts(), feedback: blankTexts() }) : undefined} addLabel={labels.addMisconception}>
          {(wrong, index, change) => (
            <>
              <LocalisedField form={form} at={`misconceptions.${index}.text`} label={labels.sampleAnswer} value={wrong.text} onChange={text => change({ ...wrong, text })} />
              <LocalisedField form={form} at={`misconceptions.${index}.feedback`} label={labels.feedback} value={wrong.feedback} onChange={feedback => change({ ...wrong, feedback })} />
            </>
          )}
        </Rows>
      </FieldSection>
    </>
  )
}

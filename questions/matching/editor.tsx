import { blankTexts } from '../blank-fields'
import { FieldSection, LocalisedField } from '../editor-fields'
import type { EditorProps } from '../editor-props'
import { Rows } from '../editor-rows'
import { blankItem } from '../option-draft'
import { IdField, OneForAllField, ScoringField } from '../pairing-fields'
import { blankPrompt, withLists, withPair, type MatchingDraft } from './draft'

/** The choices on the right, the prompts on the left with the choice of each, the known errors. */
export function MatchingEditor({ question, onChange, form }: EditorProps<MatchingDraft>) {
  const { labels } = form
  const { prompts, choices, key, misconceptions } = question
  return (
    <>
      <FieldSection form={form} at="choices" title={labels.choices} hint={labels.choicesHint}>
        <Rows form={form} at="choices" rows={choices} rowLabel={labels.choice} onChange={rows => onChange(withLists(question, { choices: rows }))} make={choices.length < 16 ? () => blankItem([...prompts, ...choices]) : undefined} addLabel={labels.addChoice}>
          {(choice, index, change) => <LocalisedField form={form} at={`choices.${index}.text`} label={labels.text} value={choice.text} onChange={text => change({ ...choice, text })} />}
        </Rows>
      </FieldSection>
      <FieldSection form={form} at="prompts" title={labels.prompts}>
        <Rows form={form} at="prompts" rows={prompts} rowLabel={labels.prompt} onChange={rows => onChange(withLists(question, { prompts: rows }))} make={prompts.length < 12 ? () => blankPrompt(question) : undefined} addLabel={labels.addPrompt}>
          {(prompt, index, change) => (
            <>
              <LocalisedField form={form} at={`prompts.${index}.text`} label={labels.text} value={prompt.text} onChange={text => change({ ...prompt, text })} />
              <IdField form={form} at={`key.${prompt.id}`} label={labels.matchedWith} none={labels.choose} value={key[prompt.id] ?? ''} list={choices} onChange={id => onChange(withPair(question, prompt.id, id))} />
              <LocalisedField form={form} at={`prompts.${index}.feedback`} label={labels.feedbackRight} value={prompt.feedback} onChange={feedback => change({ ...prompt, feedback })} />
            </>
          )}
        </Rows>
      </FieldSection>
      <FieldSection form={form} at="misconceptions" title={labels.misconceptions}>
        <Rows form={form} at="misconceptions" rows={misconceptions} rowLabel={labels.misconception} onChange={rows => onChange({ ...question, misconceptions: rows })} make={misconceptions.length < 40 ? () => ({ choice: '', feedback: blankTexts() }) : undefined} addLabel={labels.addMisconception}>
          {(wrong, index, change) => (
            <>
              <IdField form={form} at={`misconceptions.${index}.prompt`} label={labels.prompt} none={labels.anyPrompt} value={wrong.prompt ?? ''} list={prompts} onChange={id => change({ ...wrong, prompt: id === '' ? undefined : id })} />
              <IdField form={form} at={`misconceptions.${index}.choice`} label={labels.matchedWith} none={labels.choose} value={wrong.choice} list={choices} onChange={choice => change({ ...wrong, choice })} />
              <LocalisedField form={form} at={`misconceptions.${index}.feedback`} label={labels.feedback} value={wrong.feedback} onChange={feedback => change({ ...wrong, feedback })} />
            </>
          )}
        </Rows>
        <OneForAllField form={form} value={question.oneForAll} onChange={oneForAll => onChange({ ...question, oneForAll })} />
      </FieldSection>
      <ScoringField form={form} value={question.scoring} onChange={scoring => onChange({ ...question, scoring })} />
    </>
  )
}

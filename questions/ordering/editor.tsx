import { blankTexts } from '../blank-fields'
import { FieldSection, LocalisedField, SelectField, written } from '../editor-fields'
import type { EditorForm, EditorProps } from '../editor-props'
import { Rows } from '../editor-rows'
import { blankItem } from '../option-draft'
import { IdField, ScoringField } from '../pairing-fields'
import { itemsInOrder, withItems, withKind, type OrderingDraft, type WrongOrderDraft } from './draft'

/** The items in their right order, what is said of a right and a wrong one, the known errors. */
export function OrderingEditor({ question, onChange, form }: EditorProps<OrderingDraft>) {
  const { labels } = form
  const { feedback, misconceptions } = question
  const items = itemsInOrder(question)
  // What is wrong is said by places in the question, which a file may list in another order than that of the key.
  const placeOf = (id: string) => question.items.findIndex(item => item.id === id)
  return (
    <>
      <FieldSection form={form} at="items" title={labels.items} hint={labels.itemsInOrderHint}>
        <Rows form={form} at="items" rows={items} rowLabel={labels.item} onChange={rows => onChange(withItems(question, rows))} make={items.length < 12 ? () => blankItem(items) : undefined} addLabel={labels.addItem}>
          {({ feedback: said, ...item }, _, change) => (
            <>
              <LocalisedField form={form} at={`items.${placeOf(item.id)}.text`} label={labels.text} value={item.text} onChange={text => change({ ...item, text, ...(said && { feedback: said }) })} />
              <LocalisedField
                form={form}
                at={`items.${placeOf(item.id)}.feedback`}
                label={labels.feedback}
                value={said}
                isOptional
                onChange={texts => {
                  const given = written(texts)
                  change(given ? { ...item, feedback: given } : item)
                }}
              />
            </>
          )}
        </Rows>
      </FieldSection>
      <FieldSection form={form} at="feedback" title={labels.feedback}>
        <LocalisedField form={form} at="feedback.right" label={labels.feedbackRight} value={feedback.right} onChange={right => onChange({ ...question, feedback: { ...feedback, right } })} />
        <LocalisedField form={form} at="feedback.wrong" label={labels.feedbackWrong} value={feedback.wrong} onChange={wrong => onChange({ ...question, feedback: { ...feedback, wrong } })} />
      </FieldSection>
      <FieldSection form={form} at="misconceptions" title={labels.misconceptions}>
        <Rows form={form} at="misconceptions" rows={misconceptions} rowLabel={labels.misconception} onChange={rows => onChange({ ...question, misconceptions: rows })} make={misconceptions.length < 20 ? () => ({ order: ['', ''], feedback: blankTexts() }) : undefined} addLabel={labels.addMisconception}>
          {(wrong, index, change) => (
            <>
              <SelectField
                form={form}
                at={`misconceptions.${index}.kind`}
                label={labels.wrongOrder}
                value={kindOf(wrong)}
                choices={(['order', 'first', 'last'] as const).map(kind => [kind, labels[`wrongOrder_${kind}`]])}
                onChange={kind => change(withKind(wrong, kind))}
              />
              <WrongOrderFields form={form} at={`misconceptions.${index}`} wrong={wrong} items={items} onChange={change} />
              <LocalisedField form={form} at={`misconceptions.${index}.feedback`} label={labels.feedback} value={wrong.feedback} onChange={text => change({ ...wrong, feedback: text })} />
            </>
          )}
        </Rows>
      </FieldSection>
      <ScoringField form={form} value={question.scoring} onChange={scoring => onChange({ ...question, scoring })} />
    </>
  )
}

const kindOf = (wrong: WrongOrderDraft) => ('order' in wrong ? 'order' : 'first' in wrong ? 'first' : 'last')

type WrongOrderFieldsProps = { form: EditorForm; at: string; wrong: WrongOrderDraft; items: OrderingDraft['items']; onChange: (wrong: WrongOrderDraft) => void }

function WrongOrderFields({ form, at, wrong, items, onChange }: WrongOrderFieldsProps) {
  const { labels } = form
  const common = { form, list: items, none: labels.choose }
  if ('first' in wrong) return <IdField {...common} at={`${at}.first`} label={labels.wrongOrder_first} value={wrong.first} onChange={first => onChange({ ...wrong, first })} />
  if ('last' in wrong) return <IdField {...common} at={`${at}.last`} label={labels.wrongOrder_last} value={wrong.last} onChange={last => onChange({ ...wrong, last })} />
  const button = 'min-h-11 text-sm text-sea underline hover:text-ink'
  return (
    <div className="space-y-3">
      {wrong.order.map((id, place) => (
        <IdField key={place} {...common} at={`${at}.order.${place}`} label={place === 0 ? labels.item : `${labels.then} (${place + 1})`} value={id} onChange={chosen => onChange({ ...wrong, order: wrong.order.with(place, chosen) })} />
      ))}
      <div className="flex flex-wrap gap-x-6">
        {wrong.order.length < items.length ? (
          <button type="button" className={button} onClick={() => onChange({ ...wrong, order: [...wrong.order, ''] })}>
            {labels.addThen}
          </button>
        ) : null}
        {wrong.order.length > 2 ? (
          <button type="button" className={button} onClick={() => onChange({ ...wrong, order: wrong.order.slice(0, -1) })}>
            {labels.removeThen}
          </button>
        ) : null}
      </div>
    </div>
  )
}

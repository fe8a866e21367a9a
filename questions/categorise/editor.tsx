import { blankTexts } from '../blank-fields'
import { FieldSection, LocalisedField } from '../editor-fields'
import type { EditorProps } from '../editor-props'
import { Rows } from '../editor-rows'
import { blankItem } from '../option-draft'
import { IdField, OneForAllField, ScoringField } from '../pairing-fields'
import { blankPlaced, withLists, withPlace, type CategoriseDraft } from './draft'

/** The categories, the items with the category of each, the known errors. */
export function CategoriseEditor({ question, onChange, form }: EditorProps<CategoriseDraft>) {
  const { labels } = form
  const { items, categories, key, misconceptions } = question
  return (
    <>
      <FieldSection form={form} at="categories" title={labels.categories}>
        <Rows form={form} at="categories" rows={categories} rowLabel={labels.category} onChange={rows => onChange(withLists(question, { categories: rows }))} make={categories.length < 8 ? () => blankItem([...items, ...categories]) : undefined} addLabel={labels.addCategory}>
          {(category, index, change) => <LocalisedField form={form} at={`categories.${index}.text`} label={labels.text} value={category.text} onChange={text => change({ ...category, text })} />}
        </Rows>
      </FieldSection>
      <FieldSection form={form} at="items" title={labels.items}>
        <Rows form={form} at="items" rows={items} rowLabel={labels.item} onChange={rows => onChange(withLists(question, { items: rows }))} make={items.length < 16 ? () => blankPlaced(question) : undefined} addLabel={labels.addItem}>
          {(item, index, change) => (
            <>
              <LocalisedField form={form} at={`items.${index}.text`} label={labels.text} value={item.text} onChange={text => change({ ...item, text })} />
              <IdField form={form} at={`key.${item.id}`} label={labels.goesInto} none={labels.choose} value={key[item.id] ?? ''} list={categories} onChange={id => onChange(withPlace(question, item.id, id))} />
              <LocalisedField form={form} at={`items.${index}.feedback`} label={labels.feedbackRight} value={item.feedback} onChange={feedback => change({ ...item, feedback })} />
            </>
          )}
        </Rows>
      </FieldSection>
      <FieldSection form={form} at="misconceptions" title={labels.misconceptions}>
        <Rows form={form} at="misconceptions" rows={misconceptions} rowLabel={labels.misconception} onChange={rows => onChange({ ...question, misconceptions: rows })} make={misconceptions.length < 40 ? () => ({ category: '', feedback: blankTexts() }) : undefined} addLabel={labels.addMisconception}>
          {(wrong, index, change) => (
            <>
              <IdField form={form} at={`misconceptions.${index}.item`} label={labels.item} none={labels.anyItem} value={wrong.item ?? ''} list={items} onChange={id => change({ ...wrong, item: id === '' ? undefined : id })} />
              <IdField form={form} at={`misconceptions.${index}.category`} label={labels.goesInto} none={labels.choose} value={wrong.category} list={categories} onChange={category => change({ ...wrong, category })} />
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

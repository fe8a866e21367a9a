import { idsFollowKey, sortedById } from '../by-id'
import { blankCommon, blankTexts } from '../blank-fields'
import { redrawnIds } from '../fresh-id'
import { blankItem, blankItems } from '../option-draft'
import type { Unfinished } from '../unfinished'
import type { Matching } from './schema'

export type MatchingDraft = Unfinished<Matching>

export const blankPrompt = (question: Pick<MatchingDraft, 'prompts' | 'choices'>) => ({ ...blankItem([...question.prompts, ...question.choices]), feedback: blankTexts() })

export function blankMatching(id: string): MatchingDraft {
  const choices = blankItems(4)
  const prompts = blankItems(3, choices).map(prompt => ({ ...prompt, feedback: blankTexts() }))
  return { ...blankCommon(id), explanation: blankTexts(), type: 'matching', prompts, choices, key: {}, misconceptions: [], scoring: 'share' }
}

const has = (list: readonly { id: string }[], id: string) => list.some(item => item.id === id)

/** The question with these lists; what named one that is gone, in the key or in a misconception, goes with it. */
export function withLists(question: MatchingDraft, { prompts = question.prompts, choices = question.choices }: Partial<Pick<MatchingDraft, 'prompts' | 'choices'>>): MatchingDraft {
  return untold({
    ...question,
    prompts,
    choices,
    key: Object.fromEntries(Object.entries(question.key).filter(([prompt, choice]) => has(prompts, prompt) && has(choices, choice))),
    misconceptions: question.misconceptions.filter(({ prompt, choice }) => (prompt === undefined || has(prompts, prompt)) && (choice === '' || has(choices, choice))),
  })
}

/** The question in which this prompt goes with that choice; with none for ''. */
export function withPair(question: MatchingDraft, promptId: string, choiceId: string): MatchingDraft {
  const { [promptId]: _, ...others } = question.key
  return untold({ ...question, key: choiceId === '' ? others : { ...others, [promptId]: choiceId } })
}

/** With other ids for the prompts where they would lead through the choices one after the other. */
function untold(question: MatchingDraft): MatchingDraft {
  const choiceIds = sortedById(question.choices).map(({ id }) => id)
  const ids = question.prompts.map(({ id }) => id)
  const idOf = redrawnIds(ids, drawn => {
    const keyOf = new Map(ids.map(id => [drawn(id), question.key[id]]))
    return ids.every(id => question.key[id] !== undefined) && idsFollowKey([...keyOf.keys()], id => choiceIds.indexOf(keyOf.get(id) ?? ''))
  })
  return {
    ...question,
    prompts: question.prompts.map(prompt => ({ ...prompt, id: idOf(prompt.id) })),
    key: Object.fromEntries(Object.entries(question.key).map(([prompt, choice]) => [idOf(prompt), choice])),
    misconceptions: question.misconceptions.map(wrong => (wrong.prompt === undefined ? wrong : { ...wrong, prompt: idOf(wrong.prompt) })),
  }
}

import { RichText } from '@/components/rich-text'
import { isBlank } from './blank'
import { wordsIn } from './cloze/typed-in'
import type { QuestionLabels } from './labels'
import type { LocalOption, LocalPart, PlayerQuestion } from './localise'
import { targetOf, type Pairs } from './pairing'
import type { Answer } from './question'

type AnswerTextProps = { question: PlayerQuestion; answer: Answer; labels: QuestionLabels }

/** An answer in words, as its question shows it. */
export function AnswerText({ question, answer, labels }: AnswerTextProps) {
  if (isBlank(answer)) return labels.notAnswered
  if ('text' in answer) return answer.text
  if ('value' in answer) return answer.value ? labels.true : labels.false
  if ('gaps' in answer) return question.type === 'cloze' ? wordsIn(answer, question.gaps).join(' · ') : null
  if ('rating' in answer) return answer.rating
  if ('segmentIds' in answer) return question.type === 'spot-the-error' ? selectedWords(question.parts, answer.segmentIds) : null
  if ('order' in answer) return question.type === 'ordering' ? <InOrder ids={answer.order} items={question.items} /> : null
  if ('pairs' in answer) return question.type === 'matching' ? <PairsText sources={question.prompts} targets={question.choices} pairs={answer.pairs} isPlain /> : null
  if ('places' in answer) return question.type === 'categorise' ? <PairsText sources={question.items} targets={question.categories} pairs={answer.places} /> : null
  const chosen = 'optionId' in answer ? [answer.optionId] : answer.optionIds
  const options = optionsOf(question).filter(({ id }) => chosen.includes(id))
  return <RichText as="span" html={options.map(({ text }) => text).join(' · ')} />
}

function optionsOf(question: PlayerQuestion): readonly LocalOption[] {
  if ('options' in question) return question.options
  return question.type === 'opinion' && question.response.kind === 'choice' ? question.response.options : []
}

const selectedWords = (parts: readonly LocalPart[], ids: readonly string[]): string =>
  parts.flatMap(part => (part.kind === 'segment' && ids.includes(part.id) ? part.words : [])).join(' · ')

const InOrder = ({ ids, items }: { ids: readonly string[]; items: readonly LocalOption[] }) => (
  <RichText as="span" html={ids.map(id => items.find(item => item.id === id)?.text ?? '').join(' → ')} />
)

type PairsTextProps = { sources: readonly LocalOption[]; targets: readonly { id: string; text: string }[]; pairs: Pairs; isPlain?: boolean }

/** One line for each pair. The choices of a match are plain text, everything else is HTML. */
function PairsText({ sources, targets, pairs, isPlain = false }: PairsTextProps) {
  return sources.map(({ id, text }) => {
    const target = targets.find(candidate => candidate.id === targetOf(pairs, id))
    if (!target) return null
    return (
      <span key={id} className="block">
        <RichText as="span" html={text} />
        {' → '}
        {isPlain ? target.text : <RichText as="span" html={target.text} />}
      </span>
    )
  })
}

import { z } from 'zod'
import { isUntranslated, type Localised } from './localised'
import type { Problem } from './problem'
import { unanswered, type Score } from './score'
import { shuffle } from './shuffle'
import {
  clozeAnswerSchema,
  clozeFeedback,
  clozeSchema,
  hideClozeKey,
  lintCloze,
  type ClozeAnswer,
  type PublicCloze,
} from './cloze/schema'
import { scoreCloze } from './cloze/score'
import {
  categoriseAnswerSchema,
  categoriseFeedback,
  categoriseSchema,
  hideCategoriseKey,
  lintCategorise,
  type CategoriseAnswer,
  type PublicCategorise,
} from './categorise/schema'
import { scoreCategorise } from './categorise/score'
import { shuffledById } from './by-id'
import { inOrderOf } from './in-order-of'
import {
  hideMatchingKey,
  lintMatching,
  matchingAnswerSchema,
  matchingFeedback,
  matchingSchema,
  type MatchingAnswer,
  type PublicMatching,
} from './matching/schema'
import { scoreMatching } from './matching/score'
import {
  hideMultipleResponseKey,
  lintMultipleResponse,
  multipleResponseAnswerSchema,
  multipleResponseFeedback,
  multipleResponseSchema,
  type MultipleResponseAnswer,
  type PublicMultipleResponse,
} from './multiple-response/schema'
import { scoreMultipleResponse } from './multiple-response/score'
import {
  hideNumericKey,
  lintNumber,
  numberFeedback,
  numericAnswerSchema,
  numericSchema,
  type NumericAnswer,
  type PublicNumeric,
} from './numeric/schema'
import { scoreNumeric } from './numeric/score'
import {
  hideShortTextKey,
  lintText,
  shortTextAnswerSchema,
  shortTextSchema,
  textFeedback,
  type PublicShortText,
  type ShortTextAnswer,
} from './short-text/schema'
import { scoreShortText } from './short-text/score'
import {
  hideOrderingKey,
  lintOrdering,
  orderingAnswerSchema,
  orderingFeedback,
  orderingSchema,
  startItems,
  type OrderingAnswer,
  type PublicOrdering,
} from './ordering/schema'
import { scoreOrdering } from './ordering/score'
import {
  hideOpenAnswerKey,
  lintOpenAnswer,
  openAnswerAnswerSchema,
  openAnswerFeedback,
  openAnswerSchema,
  type OpenAnswerAnswer,
  type PublicOpenAnswer,
} from './open-answer/schema'
import { scoreOpenAnswer } from './open-answer/score'
import {
  hideOpinionKey,
  lintOpinion,
  opinionAnswerSchema,
  opinionSchema,
  type OpinionAnswer,
  type OpinionResponse,
  type PublicOpinion,
} from './opinion/schema'
import { scoreOpinion } from './opinion/score'
import {
  hideSingleChoiceKey,
  lintSingleChoice,
  singleChoiceAnswerSchema,
  singleChoiceFeedback,
  singleChoiceSchema,
  type PublicSingleChoice,
  type SingleChoiceAnswer,
} from './single-choice/schema'
import { scoreSingleChoice } from './single-choice/score'
import {
  hideSpotTheErrorKey,
  lintSpotTheError,
  spotTheErrorAnswerSchema,
  spotTheErrorFeedback,
  spotTheErrorSchema,
  type PublicSpotTheError,
  type SpotTheErrorAnswer,
} from './spot-the-error/schema'
import { scoreSpotTheError } from './spot-the-error/score'
import {
  hideTrueFalseKey,
  lintTrueFalse,
  trueFalseAnswerSchema,
  trueFalseFeedback,
  trueFalseSchema,
  type PublicTrueFalse,
  type TrueFalseAnswer,
} from './true-false/schema'
import { scoreTrueFalse } from './true-false/score'
import { unknownType } from './unknown-type'

/**
 * A question as it is stored and authored. It says that the shape is right; that the key is one of the options, and
 * the like, is for `lintQuestion`, so that a draft can be kept before it is finished.
 */
export const questionSchema = z.discriminatedUnion('type', [
  singleChoiceSchema,
  multipleResponseSchema,
  trueFalseSchema,
  numericSchema,
  shortTextSchema,
  clozeSchema,
  matchingSchema,
  orderingSchema,
  categoriseSchema,
  spotTheErrorSchema,
  openAnswerSchema,
  opinionSchema,
])
export type Question = z.infer<typeof questionSchema>
export type QuestionType = Question['type']

export type Answer =
  | SingleChoiceAnswer
  | MultipleResponseAnswer
  | TrueFalseAnswer
  | NumericAnswer
  | ShortTextAnswer
  | ClozeAnswer
  | MatchingAnswer
  | OrderingAnswer
  | CategoriseAnswer
  | SpotTheErrorAnswer
  | OpenAnswerAnswer
  | OpinionAnswer

declare const hidden: unique symbol

/** A question from which the key cannot be had. Only `hideKey` makes one. */
export type PublicQuestion = (
  | PublicSingleChoice
  | PublicMultipleResponse
  | PublicTrueFalse
  | PublicNumeric
  | PublicShortText
  | PublicCloze
  | PublicMatching
  | PublicOrdering
  | PublicCategorise
  | PublicSpotTheError
  | PublicOpenAnswer
  | PublicOpinion
) & {
  readonly [hidden]: true
}

type Ided = readonly { id: string }[]

type Answerable =
  | { type: 'true-false' | 'numeric' | 'short-text' }
  | { type: 'cloze'; gaps: Parameters<typeof clozeAnswerSchema>[0] }
  | { type: 'single-choice' | 'multiple-response'; options: Ided }
  | { type: 'matching'; prompts: Ided; choices: Ided }
  | { type: 'ordering'; items: Ided }
  | { type: 'categorise'; items: Ided; categories: Ided }
  | { type: 'spot-the-error'; text: Localised }
  | { type: 'open-answer' }
  | { type: 'opinion'; response: OpinionResponse }

const schemas = new WeakMap<Answerable, z.ZodType<Answer>>()

/** Makes the schema of a question's answers once: the same few are answered by everyone, and making one costs more than using it. */
function kept<Schema extends z.ZodType<Answer>>(question: Answerable, make: () => Schema): Schema {
  // By the type of the question there is one kind of schema, so what is known is what `make` would make.
  const schema = (schemas.get(question) as Schema | undefined) ?? make()
  schemas.set(question, schema)
  return schema
}

/** The schema of the answers to this question: the shape for its type, and only options that it has. */
export function answerSchemaFor(question: Answerable): z.ZodType<Answer> {
  switch (question.type) {
    case 'single-choice':
      return kept(question, () => singleChoiceAnswerSchema(question.options))
    case 'multiple-response':
      return kept(question, () => multipleResponseAnswerSchema(question.options))
    case 'true-false':
      return trueFalseAnswerSchema
    case 'numeric':
      return numericAnswerSchema
    case 'short-text':
      return shortTextAnswerSchema
    case 'cloze':
      return kept(question, () => clozeAnswerSchema(question.gaps))
    case 'matching':
      return kept(question, () => matchingAnswerSchema(question.prompts, question.choices))
    case 'ordering':
      return kept(question, () => orderingAnswerSchema(question.items))
    case 'categorise':
      return kept(question, () => categoriseAnswerSchema(question.items, question.categories))
    case 'spot-the-error':
      return kept(question, () => spotTheErrorAnswerSchema(question))
    case 'open-answer':
      return openAnswerAnswerSchema
    case 'opinion':
      return kept(question, () => opinionAnswerSchema(question))
    default:
      return unknownType(question)
  }
}

/** The answer if it is well formed and names only options of this question, else null. Never throws. */
export const parseAnswer = (question: Answerable, answer: unknown): Answer | null =>
  answerSchemaFor(question).safeParse(answer).data ?? null

/**
 * What the answer is worth, in marks; each type's rule is in its `score.ts`. The answer may come straight from storage
 * or a request: null, and anything malformed, is unanswered and earns nothing. Never throws.
 */
export function scoreAnswer(question: Question, answer: unknown): Score {
  switch (question.type) {
    case 'single-choice': {
      const { data } = kept(question, () => singleChoiceAnswerSchema(question.options)).safeParse(answer)
      return data ? scoreSingleChoice(question, data) : unanswered(question.marks)
    }
    case 'multiple-response': {
      const { data } = kept(question, () => multipleResponseAnswerSchema(question.options)).safeParse(answer)
      return data ? scoreMultipleResponse(question, data) : unanswered(question.marks)
    }
    case 'true-false': {
      const { data } = trueFalseAnswerSchema.safeParse(answer)
      return data ? scoreTrueFalse(question, data) : unanswered(question.marks)
    }
    case 'numeric': {
      const { data } = numericAnswerSchema.safeParse(answer)
      return data ? scoreNumeric(question, data) : unanswered(question.marks)
    }
    case 'short-text': {
      const { data } = shortTextAnswerSchema.safeParse(answer)
      return data ? scoreShortText(question, data) : unanswered(question.marks)
    }
    case 'cloze': {
      const { data } = kept(question, () => clozeAnswerSchema(question.gaps)).safeParse(answer)
      return data ? scoreCloze(question, data) : unanswered(question.marks)
    }
    case 'matching': {
      const { data } = kept(question, () => matchingAnswerSchema(question.prompts, question.choices)).safeParse(answer)
      return data ? scoreMatching(question, data) : unanswered(question.marks)
    }
    case 'ordering': {
      const { data } = kept(question, () => orderingAnswerSchema(question.items)).safeParse(answer)
      return data ? scoreOrdering(question, data) : unanswered(question.marks)
    }
    case 'categorise': {
      const { data } = kept(question, () => categoriseAnswerSchema(question.items, question.categories)).safeParse(answer)
      return data ? scoreCategorise(question, data) : unanswered(question.marks)
    }
    case 'spot-the-error': {
      const { data } = kept(question, () => spotTheErrorAnswerSchema(question)).safeParse(answer)
      return data ? scoreSpotTheError(question, data) : unanswered(question.marks)
    }
    case 'open-answer': {
      const { data } = openAnswerAnswerSchema.safeParse(answer)
      return data ? scoreOpenAnswer(question, data) : unanswered(question.marks)
    }
    case 'opinion': {
      const { data } = kept(question, () => opinionAnswerSchema(question)).safeParse(answer)
      return data ? scoreOpinion() : unanswered(question.marks)
    }
    default:
      return unknownType(question)
  }
}

/** Every feedback text of the question by the path that `Score.feedback` uses. */
export function feedbackOf(question: Question): Record<string, Localised> {
  switch (question.type) {
    case 'single-choice':
      return singleChoiceFeedback(question)
    case 'multiple-response':
      return multipleResponseFeedback(question)
    case 'true-false':
      return trueFalseFeedback(question)
    case 'numeric':
      return numberFeedback(question)
    case 'short-text':
      return textFeedback(question)
    case 'cloze':
      return clozeFeedback(question)
    case 'matching':
      return matchingFeedback(question)
    case 'ordering':
      return orderingFeedback(question)
    case 'categorise':
      return categoriseFeedback(question)
    case 'spot-the-error':
      return spotTheErrorFeedback(question)
    case 'open-answer':
      return openAnswerFeedback(question)
    case 'opinion':
      return {}
    default:
      return unknownType(question)
  }
}

function publicPart(question: Question) {
  switch (question.type) {
    case 'single-choice':
      return hideSingleChoiceKey(question)
    case 'multiple-response':
      return hideMultipleResponseKey(question)
    case 'true-false':
      return hideTrueFalseKey(question)
    case 'numeric':
      return hideNumericKey(question)
    case 'short-text':
      return hideShortTextKey(question)
    case 'cloze':
      return hideClozeKey(question)
    case 'matching':
      return hideMatchingKey(question)
    case 'ordering':
      return hideOrderingKey(question)
    case 'categorise':
      return hideCategoriseKey(question)
    case 'spot-the-error':
      return hideSpotTheErrorKey(question)
    case 'open-answer':
      return hideOpenAnswerKey(question)
    case 'opinion':
      return hideOpinionKey(question)
    default:
      return unknownType(question)
  }
}

/** The question as anyone may see it, built from a list of allowed fields, so that a new field stays hidden. */
export const hideKey = (question: Question): PublicQuestion => publicPart(question) as PublicQuestion

const withShuffledOptions = <O, Q extends { id: string; options: O[] }>(question: Q, seed: string | number) => ({
  ...question,
  options: shuffle<O>(question.options, `${seed}/${question.id}`),
})

type WithChoices = { id: string; gaps: readonly ({ id: string; kind: 'choice'; options: unknown[] } | { kind: 'text' | 'number' })[] }

/** Each gap's list of choices has an order of its own. */
const withShuffledChoices = <Q extends WithChoices>(question: Q, seed: string | number) => ({
  ...question,
  gaps: question.gaps.map(gap =>
    gap.kind === 'choice' ? { ...gap, options: shuffle(gap.options, `${seed}/${question.id}/${gap.id}`) } : gap,
  ),
})

/**
 * The question with its options in the order of the attempt's seed, mixed with the question's id so that two questions
 * do not share an order. True comes before false whatever the seed, and categories, the segments of a text and the options of an
 * opinion stay as their author put them.
 * It takes the whole question, since an ordering must not begin in the order of its key: `presentHidden` and
 * `inOrderOf` give the hidden one, or one in a language, the order found here.
 */
export function presentQuestion(question: Question, seed: string | number): Question {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-response':
      return withShuffledOptions(question, seed)
    case 'true-false':
    case 'numeric':
    case 'short-text':
    case 'spot-the-error':
    case 'open-answer':
    case 'opinion':
      return question
    case 'cloze':
      return withShuffledChoices(question, seed)
    case 'matching':
      return {
        ...question,
        // Each list by a draw of its own: one draw for both would leave what belongs together in the same places.
        prompts: shuffledById(question.prompts, `${seed}/${question.id}/prompts`),
        choices: shuffledById(question.choices, `${seed}/${question.id}/choices`),
      }
    case 'ordering':
      return { ...question, items: startItems(question.items, question.key, `${seed}/${question.id}`) }
    case 'categorise':
      return { ...question, items: shuffledById(question.items, `${seed}/${question.id}`) }
    default:
      return unknownType(question)
  }
}

/** The question as anyone may see it, in the order of the seed: the order that `presentQuestion` gives the whole one. */
export const presentHidden = (question: Question, seed: string | number): PublicQuestion =>
  inOrderOf(hideKey(question), presentQuestion(question, seed))

/** A claim of the ledger by its status, or a reference, whose status here is `reference`. */
export type LintClaim = { id: string; status: string }

const canSupportFact = ({ status }: LintClaim) => status === 'corroborated' || status === 'reference'

function lintCommon(question: Question, known: ReadonlyMap<string, LintClaim>): Problem[] {
  const problems: Problem[] = []
  question.claims.forEach((id, index) => {
    const field = `claims.${index}`
    if (!known.has(id)) problems.push({ field, problem: 'unknown-claim' })
    if (question.claims.indexOf(id) !== index) problems.push({ field, problem: 'duplicate-claim' })
  })
  const cited = question.claims.flatMap(id => known.get(id) ?? [])
  if (question.basis === 'fact' && !cited.some(canSupportFact))
    problems.push({ field: 'claims', problem: 'fact-without-support' })
  if (isUntranslated(question.stem)) problems.push({ field: 'stem', problem: 'untranslated' })
  if (question.explanation && isUntranslated(question.explanation))
    problems.push({ field: 'explanation', problem: 'untranslated' })
  question.hints?.forEach((hint, index) => {
    if (isUntranslated(hint)) problems.push({ field: `hints.${index}`, problem: 'untranslated' })
  })
  return problems
}

function lintType(question: Question): Problem[] {
  switch (question.type) {
    case 'single-choice':
      return lintSingleChoice(question)
    case 'multiple-response':
      return lintMultipleResponse(question)
    case 'true-false':
      return lintTrueFalse(question)
    case 'numeric':
      return lintNumber(question)
    case 'short-text':
      return lintText(question)
    case 'cloze':
      return lintCloze(question)
    case 'matching':
      return lintMatching(question)
    case 'ordering':
      return lintOrdering(question)
    case 'categorise':
      return lintCategorise(question)
    case 'spot-the-error':
      return lintSpotTheError(question)
    case 'open-answer':
      return lintOpenAnswer(question)
    case 'opinion':
      return lintOpinion(question)
    default:
      return unknownType(question)
  }
}

/**
 * What keeps a well-shaped question from being published: every problem, none thrown. `claims` are those of the ledger
 * and its references; a question of basis *fact* needs a corroborated claim or a reference among its own.
 */
export const lintQuestion = (question: Question, claims: readonly LintClaim[]): Problem[] => [
  ...lintCommon(question, new Map(claims.map(claim => [claim.id, claim]))),
  ...lintType(question),
]

import { clozeSample } from './cloze/sample'
import { categoriseSample } from './categorise/sample'
import { matchingSample } from './matching/sample'
import { multipleResponseSample } from './multiple-response/sample'
import { numericSample } from './numeric/sample'
import { orderingSample } from './ordering/sample'
import { openAnswerSample } from './open-answer/sample'
import { opinionSample } from './opinion/sample'
import type { Question, QuestionType } from './question'
import { shortTextSample } from './short-text/sample'
import { singleChoiceSample } from './single-choice/sample'
import { spotTheErrorSample } from './spot-the-error/sample'
import { trueFalseSample } from './true-false/sample'

/** One realistic question of each type; the tests that every type must pass run over these. */
export const samples: { [T in QuestionType]: Extract<Question, { type: T }> } = {
  'single-choice': singleChoiceSample,
  'multiple-response': multipleResponseSample,
  'true-false': trueFalseSample,
  numeric: numericSample,
  'short-text': shortTextSample,
  cloze: clozeSample,
  matching: matchingSample,
  ordering: orderingSample,
  categorise: categoriseSample,
  'spot-the-error': spotTheErrorSample,
  'open-answer': openAnswerSample,
  opinion: opinionSample,
}

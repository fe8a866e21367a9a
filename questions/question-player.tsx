'use client'

import { ClozePlayer } from './cloze/player'
import { CategorisePlayer } from './categorise/player'
import { MatchingPlayer } from './matching/player'
import { MultipleResponsePlayer } from './multiple-response/player'
import { NumericPlayer } from './numeric/player'
import { OrderingPlayer } from './ordering/player'
import { OpenAnswerPlayer } from './open-answer/player'
import { OpinionPlayer } from './opinion/player'
import type { PlayerProps } from './player-props'
import { ShortTextPlayer } from './short-text/player'
import { SingleChoicePlayer } from './single-choice/player'
import { SpotTheErrorPlayer } from './spot-the-error/player'
import { TrueFalsePlayer } from './true-false/player'
import { unknownType } from './unknown-type'

/**
 * The one way to answer a question: practice, attempts and the live room use it. Controlled: it keeps no answer itself,
 * and calls `onChange` with the whole new answer at each change.
 */
export function QuestionPlayer({ question, ...rest }: PlayerProps) {
  switch (question.type) {
    case 'single-choice':
      return <SingleChoicePlayer question={question} {...rest} />
    case 'multiple-response':
      return <MultipleResponsePlayer question={question} {...rest} />
    case 'true-false':
      return <TrueFalsePlayer question={question} {...rest} />
    case 'numeric':
      return <NumericPlayer question={question} {...rest} />
    case 'short-text':
      return <ShortTextPlayer question={question} {...rest} />
    case 'cloze':
      return <ClozePlayer question={question} {...rest} />
    case 'matching':
      return <MatchingPlayer question={question} {...rest} />
    case 'ordering':
      return <OrderingPlayer question={question} {...rest} />
    case 'categorise':
      return <CategorisePlayer question={question} {...rest} />
    case 'spot-the-error':
      return <SpotTheErrorPlayer question={question} {...rest} />
    case 'open-answer':
      return <OpenAnswerPlayer question={question} {...rest} />
    case 'opinion':
      return <OpinionPlayer question={question} {...rest} />
    default:
      return unknownType(question)
  }
}

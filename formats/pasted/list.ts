import type { Locale } from '@/questions/localised'
import { placesOfKey } from './key'
import { textIn, together, unread, type Pasted, type Parts, type Unread } from './pasted-question'

/** What one line of a list is. */
type Line =
  | { kind: 'blank' }
  | { kind: 'stem'; text: string }
  | { kind: 'option'; text: string; isKey: boolean; feedback: string }
  | { kind: 'key'; text: string }
  | { kind: 'explanation'; text: string }
  | { kind: 'more'; text: string }

const numbered = /^(?:question\s+)?\d{1,3}\s*[.):]\s*(.*)$/iu
/** A letter, a box, an equals sign, a tilde or a bullet, with a star before or after it where the option is right. */
const marked = /^(\*\s*)?(?:([a-l])\s*[.)]|\(\s*([x✓✔*])?\s*\)|\[\s*([x✓✔*])?\s*\]|(=)|(~)|[-–•]|\*(?=\s))(?:\s+|(?<=[=~)\]]))(.*)$/iu
const said = /^(?:(r[ée]ponses?|bonnes? r[ée]ponses?|answers?|correct(?: answers?)?|key|cl[ée])|(feedback|commentaire|explication|explanation|retour))\s*:\s*(.*)$/iu

/** Reads a line; `isWithin` says that a question has begun, so that a line without any mark goes on with what stands above. */
function lineOf(text: string, isWithin: boolean): Line {
  if (text === '') return { kind: 'blank' }
  const [, key, , words = ''] = said.exec(text) ?? []
  if (said.test(text)) return key === undefined ? { kind: 'explanation', text: words } : { kind: 'key', text: words }
  const option = marked.exec(text)
  if (option) {
    const [, star, letter, round, square, equals, , rest = ''] = option
    // `* text` alone is a bullet that marks, as no other kind of bullet is written so.
    const isStarBullet = !letter && !star && /^\*\s/.test(text)
    const [answer = '', feedback = ''] = rest.split(/\s#\s(.*)/su)
    const isStarred = /^\*\s*|\s*\*$/.test(answer.trim())
    return {
      kind: 'option',
      text: answer.trim().replace(/^\*\s*|\s*\*$/g, ''),
      isKey: isStarBullet || isStarred || [star, round, square, equals].some((mark) => mark !== undefined),
      feedback: feedback.trim(),
    }
  }
  const stem = numbered.exec(text)
  if (stem) return { kind: 'stem', text: stem[1] ?? '' }
  return isWithin ? { kind: 'more', text } : { kind: 'stem', text }
}

type Begun = { line: number; stem: string; options: { text: string; feedback: string; isKey: boolean }[]; key: { line: number; text: string } | null; explanation: string; isEnded: boolean }

/**
 * Reads a list as one types it: a stem, numbered or after an empty line; its options, each on its line with a letter, a
 * box or a bullet; a right one marked by `*`, `(x)`, `[x]` or `=`, or named below (`Réponse : B`); after it what
 * explains (`Commentaire : …`), and after an option its feedback (` # …`).
 */
export function readList(text: string, language: Locale): Pasted {
  const questions: Begun[] = []
  const problems: Unread[] = []
  text.split('\n').forEach((raw, index) => {
    const current = questions.at(-1)
    const isWithin = current !== undefined && !(current.isEnded && current.options.length > 0)
    const line = lineOf(raw.trim(), isWithin)
    if (line.kind === 'stem') questions.push({ line: index + 1, stem: line.text, options: [], key: null, explanation: '', isEnded: false })
    else if (line.kind === 'blank') {
      if (current) current.isEnded = true
    } else if (!current) problems.push(unread(index + 1, 'line-outside', raw))
    else if (line.kind === 'option') current.options.push(line)
    else if (line.kind === 'key') current.key = { line: index + 1, text: line.text }
    else if (line.kind === 'explanation') current.explanation = joined(current.explanation, line.text)
    else goOn(current, line.text)
  })
  const parts = questions.map((question) => partsOf(question, language, problems))
  return together(parts, problems)
}

const joined = (text: string, more: string) => (text === '' ? more : `${text} ${more}`)

/** A line without a mark belongs to what stands above it. */
function goOn(question: Begun, text: string): void {
  const option = question.options.at(-1)
  if (question.explanation !== '') question.explanation = joined(question.explanation, text)
  else if (option) option.text = joined(option.text, text)
  else question.stem = joined(question.stem, text)
}

function partsOf({ line, stem, options, key, explanation }: Begun, language: Locale, problems: Unread[]): Parts {
  const own = (text: string) => textIn({ [language]: text })
  const listed = options.map(({ text, feedback }) => ({ text: own(text), feedback: own(feedback) }))
  const places = key ? placesOfKey(key.text, listed) : []
  if (key && places === null) problems.push(unread(key.line, 'key-unknown', key.text))
  const marks = options.flatMap(({ isKey }, index) => (isKey ? [index] : []))
  return { line, stem: own(stem), options: listed, keys: [...marks, ...(places ?? [])], explanation: own(explanation) }
}

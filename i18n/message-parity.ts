import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** A message file as it is parsed: texts by nested keys. */
export type Messages = { [key: string]: string | Messages }

/** Something wrong with a message; `locale` is that of the file to be mended, `key` the path with dots. */
export type MessageProblem = { locale: string; key: string; message: string }

/**
 * Compares the message files of two languages: every key in both, the same arguments of the same kinds in both, no empty
 * text, no space that code should have put in, and well-formed ICU MessageFormat. Says every problem at once.
 */
export function messageProblems(files: Record<string, unknown>): MessageProblem[] {
  const problems: MessageProblem[] = []
  const texts = Object.entries(files).map(([locale, file]) => ({ locale, messages: flatten(file, locale, problems) }))
  for (const { locale, messages } of texts) {
    for (const other of texts)
      for (const key of other.messages.keys())
        if (!messages.has(key)) problems.push({ locale, key, message: `This key is in ${other.locale} and missing here.` })
    for (const [key, text] of messages) for (const message of problemsOf(text)) problems.push({ locale, key, message })
  }
  const [first, ...others] = texts
  for (const other of others) compareArguments(first?.messages ?? new Map(), other, problems)
  return problems
}

/** The texts by their keys, `lesson.status.outdated`; a leaf that is not a text is a problem. */
function flatten(file: unknown, locale: string, problems: MessageProblem[], prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    problems.push({ locale, key: prefix || 'file', message: 'This is neither a text nor a group of texts.' })
    return texts
  }
  for (const [name, value] of Object.entries(file)) {
    const key = prefix ? `${prefix}.${name}` : name
    if (typeof value === 'string') texts.set(key, value)
    else for (const [inner, text] of flatten(value, locale, problems, key)) texts.set(inner, text)
  }
  return texts
}

function problemsOf(text: string): string[] {
  const problems: string[] = []
  if (!text.trim()) problems.push('This text is empty.')
  if (/[\u00A0\u202F]/.test(text)) problems.push('A non-breaking space was typed; type an ordinary one, code puts it in.')
  // ICU takes what follows '{ for plain text, so the value would never appear.
  if (/'[{}]/.test(text)) problems.push('A straight apostrophe before a brace hides the value: write ’.')
  if (!argumentsOf(text)) problems.push('This is not well-formed ICU MessageFormat.')
  return problems
}

function compareArguments(
  first: ReadonlyMap<string, string>,
  other: { locale: string; messages: ReadonlyMap<string, string> },
  problems: MessageProblem[],
): void {
  for (const [key, text] of other.messages) {
    const wanted = argumentsOf(first.get(key) ?? text)
    const found = argumentsOf(text)
    if (!wanted || !found || wanted.join() === found.join()) continue
    const say = (list: string[]) => list.join(', ') || 'none'
    problems.push({ locale: other.locale, key, message: `The arguments differ: ${say(found)} here, ${say(wanted)} in the other language.` })
  }
}

/** The arguments and tags of a message, sorted (`count plural`, `<link>`), or null when it cannot be parsed. */
export function argumentsOf(text: string): string[] | null {
  try {
    return [...new Set(collect(parse(text)))].toSorted()
  } catch {
    return null
  }
}

function collect(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.argument:
        return [element.value]
      case TYPE.number:
        return [`${element.value} number`]
      case TYPE.date:
        return [`${element.value} date`]
      case TYPE.time:
        return [`${element.value} time`]
      case TYPE.plural:
      case TYPE.select: {
        const kind = element.type === TYPE.plural ? 'plural' : 'select'
        return [`${element.value} ${kind}`, ...Object.values(element.options).flatMap((option) => collect(option.value))]
      }
      case TYPE.tag:
        return [`<${element.value}>`, ...collect(element.children)]
      default:
        return []
    }
  })
}

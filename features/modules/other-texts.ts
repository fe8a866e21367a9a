import { parseDocument } from 'yaml'
import { questionSchema, type Question } from '@/questions/question'
import { isRecord } from './content-problems'
import { pairsIn, type ContentFiles, type Found } from './content-source'
import { splitSections } from './directives'

type Pair = { fr: string; en: string }
/** A text of Markdown in both languages: of the English one, where it is. */
export type SectionPair = Pair & { file: string; line: number; slug: string }

/** What of the content other features read and check the form of: labs, workshops, activities. Legal texts may differ. */
const isRead = (file: string) => /^(?:modules|claims|legal)\//.test(file) || /^(?:tracks|articles|glossary)\.yaml$/.test(file)

/** The texts in two languages and the questions of those files, as far as they parse; form is for their own feature. */
export function otherTexts(files: ContentFiles): { pairs: Found<Pair>[]; quizzes: { file: string; questions: Found<Question>[] }[]; sections: SectionPair[] } {
  const others = [...files].filter(([file]) => !isRead(file))
  const yaml = others.filter(([file]) => file.endsWith('.yaml')).map(([file, text]) => ({ file, value: valueOf(text) }))
  return {
    pairs: yaml.flatMap(({ file, value }) => pairsIn(file, value)),
    quizzes: yaml.map(({ file, value }) => ({ file, questions: questionsIn(file, value) })),
    sections: others.flatMap(([file, en]) => {
      const fr = file.endsWith('/en.md') ? files.get(file.replace(/en\.md$/, 'fr.md')) : undefined
      return fr === undefined ? [] : sectionPairs(file, { fr, en })
    }),
  }
}

function valueOf(text: string): unknown {
  try {
    return parseDocument(text).toJS({ maxAliasCount: 0 })
  } catch {
    return null
  }
}

function questionsIn(file: string, value: unknown): Found<Question>[] {
  const items: unknown[] = isRecord(value) && Array.isArray(value.questions) ? value.questions : []
  return items.flatMap((item, index) => {
    const parsed = questionSchema.safeParse(item)
    return parsed.success ? [{ file, path: ['questions', index], value: parsed.data }] : []
  })
}

/** Section by section, or as one text where it has none. */
function sectionPairs(file: string, { fr, en }: Pair): SectionPair[] {
  const [french, english] = [splitSections(fr), splitSections(en)]
  if (french.length + english.length === 0) return [{ file, line: 1, slug: file, fr, en }]
  return english.flatMap(({ slug, line, title, markdown }) => {
    const other = french.find((section) => section.slug === slug)
    return other ? [{ file, line, slug, fr: `${other.title}\n\n${other.markdown}`, en: `${title}\n\n${markdown}` }] : []
  })
}

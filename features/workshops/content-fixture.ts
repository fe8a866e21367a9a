import { readSource } from '@/features/modules/content'
import { writeTree } from '@/features/modules/content-fixture'
import { readWorkshops } from './content'

const both = (text: string) => ({ fr: `${text}, en français`, en: text })

const activity = (id: string, kind: string, more: object = {}) => ({
  ...{ id, kind, minutes: 5, title: both(id), objectives: [], notes: [both('Do it')], participants: both('They do it'), room: both('The screen'), paper: both('On paper') },
  ...more,
})

/** A question that is marked. */
export const choice = (id: string, more: object = {}) => ({
  ...{ id, type: 'single-choice', basis: 'fact', claims: ['paper-right', 'ref-385'], objectives: ['know'], marks: 1, stem: both(`Where is ${id}?`), key: 'a' },
  options: ['a', 'b', 'c'].map((option) => ({ id: option, text: both(`Option ${option}`), feedback: both(`About ${option} :cite[ref-385]`) })),
  explanation: both('It is in Paris :cite[paper-right]'),
  ...more,
})

const opinion = (id: string, response: object) => ({ id, type: 'opinion', objectives: [], stem: both(`What of ${id}?`), response })
const votes = { kind: 'choice', options: ['a', 'b'].map((option) => ({ id: option, text: both(`Vote ${option}`) })) }
const scale = (range: string) => ({ kind: 'scale', range, lowest: both('Not at all'), highest: both('Very much') })

const test = (...questions: object[]) => ({ title: both('A test'), introduction: both('Answer alone'), difficulties: questions.map(() => 'easy'), questions })

export const soundSlide = { fr: '### Titre\n\n- Un fait :cite[ref-385].', en: '### Title\n\n- A fact :cite[ref-385].' }
const { room: _, ...shownAsSlide } = activity('welcome', 'slide', { slide: soundSlide, handouts: ['cards'] })

/** A small workshop without a problem, with an activity of every kind: what its files hold, by name. */
export const soundWorkshop = {
  'workshop.yaml': {
    ...{ slug: 'talk', languages: ['fr', 'en'], title: both('A talk'), summary: both('Short'), minutes: 65, audience: both('All'), room: both('A room'), staff: both('One') },
    objectives: [{ id: 'know', text: both('Know') }],
    success: [{ measure: 'mean-satisfaction', atLeast: 4, text: both('Four out of five') }],
    preparation: [both('Print the cards')],
    plan: [
      { id: 'opening', title: both('Opening'), activities: [shownAsSlide, activity('before', 'pre-test', { objectives: ['know'] }), activity('vote-1', 'poll', { question: 'talk-vote' })] },
      {
        id: 'work',
        title: both('Work'),
        activities: [
          activity('read', 'lesson', { section: 'one/start', objectives: ['know'], minutesIfLate: 3 }),
          activity('ask', 'question', { question: 'talk-live' }),
          activity('rate', 'scale', { question: 'talk-scale' }),
          activity('write', 'open-text', { prompt: both('Why') }),
          activity('park', 'room-questions'),
          activity('rest', 'break'),
          activity('argue', 'debate', {
            motion: both('It is good'),
            question: 'talk-debate',
            phases: [
              { id: 'for', title: both('For'), minutes: 2, vote: 'before' },
              { id: 'against', title: both('Against'), minutes: 3, vote: 'after' },
            ],
          }),
          activity('vote-2', 'poll', { question: 'talk-vote', repeats: 'vote-1' }),
        ],
      },
      { id: 'closing', title: both('Closing'), activities: [activity('after', 'post-test', { objectives: ['know'] }), activity('survey', 'survey')] },
    ],
    risks: [{ risk: both('No network'), answer: both('Paper') }],
    handouts: [{ id: 'cards', title: both('Cards'), cards: [{ title: both('A card'), text: both('A fact :cite[ref-385]'), answer: both('In Paris :cite[paper-right]') }] }],
  },
  'pre-test.yaml': test(choice('talk-a-1'), choice('talk-a-2')),
  'post-test.yaml': test(choice('talk-b-1'), choice('talk-b-2')),
  'live-questions.yaml': { title: both('Live'), questions: [opinion('talk-vote', votes), choice('talk-live'), opinion('talk-scale', scale('0-10')), opinion('talk-debate', votes)] },
  'satisfaction.yaml': { title: both('Survey'), introduction: both('Say it'), questions: [opinion('talk-pace', scale('1-5')), { id: 'talk-keep', type: 'open-text', stem: both('One thing to keep') }] },
}

type Files = Record<string, unknown>
/** A change to what the files hold. */
export type Change = (files: Files) => void

/** `plan[0].title.en` → the value that holds it, and its name there. */
function placeOf(files: Files, file: string, path: string): { holder: Record<string, unknown>; name: string } {
  const names = [file, ...path.split(/[.[\]]+/).filter(Boolean)]
  const name = names.pop() ?? ''
  const holder = names.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], files)
  if (typeof holder !== 'object' || holder === null) throw new Error(`The fixture holds no ${file}: ${path}.`)
  return { holder: holder as Record<string, unknown>, name }
}

/** Puts another value at a place, named as the problems name it, whatever the schema wants; undefined takes it away. */
export const put = (file: string, path: string, value: unknown): Change => (files) => {
  const { holder, name } = placeOf(files, file, path)
  if (value === undefined) delete holder[name]
  else holder[name] = value
}

/** Changes the list there. */
export const withList = (file: string, path: string, change: (list: unknown[]) => void): Change => (files) => {
  const { holder, name } = placeOf(files, file, path)
  const list = holder[name]
  if (!Array.isArray(list)) throw new Error(`The fixture holds no list ${file}: ${path}.`)
  change(list)
}

/** One change after the other. */
export const all = (...changes: Change[]): Change => (files) => changes.forEach((change) => change(files))

/** The problems of the small workshop after a change, each as `file: field: message` without its folder. */
export function workshopProblems(change: Change = () => {}): string[] {
  const files: Files = structuredClone(soundWorkshop)
  change(files)
  const texts = Object.entries(files).filter(([, value]) => value !== undefined)
  const tree = Object.fromEntries(texts.map(([name, value]) => [name.includes('/') ? name : `workshops/talk/${name}`, typeof value === 'string' ? value : JSON.stringify(value)]))
  return readWorkshops(readSource(writeTree(tree))).problems.map(({ file, field, message }) => `${file.replace('workshops/talk/', '')}: ${field}: ${message}`)
}

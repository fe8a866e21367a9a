import { describe, expect, it } from 'vitest'
import { readContent } from '@/features/modules/content'
import { writeTree } from '@/features/modules/content-fixture'
import { findPlan, listPlans } from './content'
import { all, choice, put, soundSlide, soundWorkshop, withList, workshopProblems, type Change } from './content-fixture'
import { activitiesOf } from './rules'

/** `a change → the one problem it makes`. */
const one = (change: Change, problem: string) => expect(workshopProblems(change)).toEqual([problem])

describe('a sound workshop', () => {
  it('has no problem, with an activity of every kind', () => {
    expect(workshopProblems()).toEqual([])
    const kinds = soundWorkshop['workshop.yaml'].plan.flatMap(({ activities }) => activities.map(({ kind }) => kind))
    expect([...new Set(kinds)].toSorted()).toEqual(['break', 'debate', 'lesson', 'open-text', 'poll', 'post-test', 'pre-test', 'question', 'room-questions', 'scale', 'slide', 'survey'])
  })

  it('is no business of the modules, nor is what is wrong in these told again here', () => {
    expect(readContent(writeTree({ 'workshops/talk/workshop.yaml': 'not: [closed' })).problems).toEqual([])
    expect(workshopProblems((files) => void (files['modules/two/module.yaml'] = 'slug: two'))).toEqual([])
  })
})

describe('files', () => {
  it('are all there, and no others', () => {
    one((files) => void (files['satisfaction.yaml'] = undefined), 'satisfaction.yaml: file: This file is missing.')
    one((files) => void (files['notes.yaml'] = {}), 'notes.yaml: file: No file of this name belongs in the content.')
  })

  it('are well formed, and hold nothing that the schema does not know', () => {
    expect(workshopProblems((files) => void (files['workshop.yaml'] = 'not: [closed'))[0]).toContain('This is not well-formed YAML')
    one(put('workshop.yaml', 'price', 3), 'workshop.yaml: price: This field is not known here.')
    one(put('workshop.yaml', 'title.en', undefined), 'workshop.yaml: title.en: The English text is missing.')
    one(put('pre-test.yaml', 'questions[1].options[0].feedback.fr', undefined), 'pre-test.yaml: questions[1].options[0].feedback.fr: The French text is missing.')
  })

  it('are named after the slug', () => one(put('workshop.yaml', 'slug', 'other'), 'workshop.yaml: slug: The folder is named "talk", not "other".'))
})

describe('parallel forms', () => {
  it('have equally many questions, and a difficulty for each', () => {
    const shorter = all(withList('post-test.yaml', 'questions', (questions) => questions.pop()), withList('post-test.yaml', 'difficulties', (difficulties) => difficulties.pop()))
    one(shorter, 'post-test.yaml: questions: The pre-test has 2 questions and the post-test 1: parallel forms have equally many.')
    expect(workshopProblems(withList('pre-test.yaml', 'difficulties', (difficulties) => difficulties.pop()))).toContain('pre-test.yaml: difficulties: There are 1 difficulties for 2 questions.')
  })

  it('ask, item by item, a question of the same type, marks, objectives and difficulty, on a claim that both rest on', () => {
    const unlike = (what: string) => `The pre-test’s question 2 ${what}: the forms are not parallel.`
    const second = (field: string, value: unknown) => put('post-test.yaml', `questions[1].${field}`, value)
    const feedback = { whenTrue: { fr: 'Oui', en: 'Yes' }, whenFalse: { fr: 'Non', en: 'No' } }
    one(all(second('options', undefined), second('type', 'true-false'), second('key', true), second('feedback', feedback)), `post-test.yaml: questions[1].type: ${unlike('has another type')}`)
    one(second('marks', 2), `post-test.yaml: questions[1].marks: ${unlike('has other marks')}`)
    one(second('objectives', []), `post-test.yaml: questions[1].objectives: ${unlike('has other objectives')}`)
    one(put('post-test.yaml', 'difficulties[1]', 'hard'), `post-test.yaml: questions[1]: ${unlike('has another difficulty')}`)
    one(all(second('claims', ['ref-385']), put('pre-test.yaml', 'questions[1].claims', ['paper-right'])), `post-test.yaml: questions[1].claims: ${unlike('rests on none of the same claims')}`)
  })

  it('meet every objective, which an activity serves too', () => {
    const found = workshopProblems(withList('workshop.yaml', 'objectives', (objectives) => objectives.push({ id: 'more', text: { fr: 'Plus', en: 'More' } })))
    expect(found).toEqual([
      'pre-test.yaml: questions: No question meets the objective "more".',
      'post-test.yaml: questions: No question meets the objective "more".',
      'workshop.yaml: objectives[1].id: No activity besides the tests serves the objective "more".',
    ])
  })

  it('hold no question that has no key', () => {
    const found = workshopProblems(put('pre-test.yaml', 'questions[0]', soundWorkshop['live-questions.yaml'].questions[0]))
    expect(found).toContain('pre-test.yaml: questions[0].type: A test measures knowledge: every question of it is marked.')
  })
})

describe('questions', () => {
  it('pass the gates of the questions of a quiz', () => {
    const first = (field: string, value: unknown) => put('live-questions.yaml', `questions[1].${field}`, value)
    one(first('key', 'z'), 'live-questions.yaml: questions[1].key: The key is none of the options: choose it.')
    one(withList('live-questions.yaml', 'questions[1].claims', (claims) => claims.push('nobody-said-it')), 'live-questions.yaml: questions[1].claims[2]: There is no such claim or reference.')
    one(first('claims', ['paper-wrong']), 'live-questions.yaml: questions[1].claims: A question of basis fact needs a corroborated claim or a reference among its claims.')
    one(first('objectives', ['fly']), 'live-questions.yaml: questions[1].objectives[0]: This workshop has no objective "fly".')
    one(first('explanation.en', 'It is in Paris'), 'live-questions.yaml: questions[1].explanation: Here the claim "paper-right" is cited 1 × in French and 0 × in English.')
  })

  it('have ids that no other question of the product has', () => {
    one(put('post-test.yaml', 'questions[0].id', 'one-place'), 'post-test.yaml: questions[0].id: There is already a question "one-place", in modules/one/quiz.yaml.')
    one(put('post-test.yaml', 'questions[0].id', 'talk-a-1'), 'post-test.yaml: questions[0].id: There is already a question "talk-a-1", in workshops/talk/pre-test.yaml.')
  })

  it('of the survey have no key, and one of them is a scale of 1 to 5', () => {
    expect(workshopProblems(withList('satisfaction.yaml', 'questions', (questions) => questions.push(choice('talk-marked'))))).toContain(
      'satisfaction.yaml: questions[2].type: A survey asks for opinions and open texts: it has no key and no marks.',
    )
    one(withList('satisfaction.yaml', 'questions', (questions) => questions.shift()), 'satisfaction.yaml: questions: Satisfaction is measured on a scale of 1 to 5, and none is here.')
  })
})

describe('a plan', () => {
  const { plan } = soundWorkshop['workshop.yaml']
  const work = (id: string, field: string, value: unknown) => put('workshop.yaml', `plan[1].activities[${plan[1]?.activities.findIndex((activity) => activity.id === id)}].${field}`, value)

  it('takes the minutes that it says', () => {
    one(work('rest', 'minutes', 10), 'workshop.yaml: minutes: The activities take 70 minutes, not 65.')
    one(work('argue', 'phases[0].minutes', 1), 'workshop.yaml: plan[1].activities[6].phases: The phases take 4 minutes, not 5.')
    one(work('read', 'minutesIfLate', 5), 'workshop.yaml: plan[1].activities[0].minutesIfLate: This gains no time.')
  })

  it('measures once before and once after, and asks for opinions once', () => {
    const found = workshopProblems(put('workshop.yaml', 'plan[2].activities', [{ ...plan[1]?.activities.find(({ id }) => id === 'rest'), id: 'nap', minutes: 10 }]))
    expect(found).toEqual(['workshop.yaml: plan: There is one post-test in a plan, not 0.', 'workshop.yaml: plan: There is one survey in a plan, not 0.'])
    expect(workshopProblems(withList('workshop.yaml', 'plan', (parts) => parts.reverse()))).toContain('workshop.yaml: plan: The pre-test comes before the post-test.')
  })

  it('names only what there is', () => {
    one(work('read', 'section', 'one/nowhere'), 'workshop.yaml: plan[1].activities[0].section: There is no section "one/nowhere".')
    one(work('rest', 'objectives', ['fly']), 'workshop.yaml: plan[1].activities[5].objectives[0]: This workshop has no objective "fly".')
    one(work('rest', 'handouts', ['maps']), 'workshop.yaml: plan[1].activities[5].handouts[0]: There is no handout "maps".')
    expect(workshopProblems(work('ask', 'question', 'talk-nothing'))).toContain('workshop.yaml: plan[1].activities[1].question: There is no live question "talk-nothing".')
    one(work('rest', 'id', 'read'), 'workshop.yaml: plan[1].activities[5].id: There is already an activity "read".')
  })

  it('uses every live question and every handout', () => {
    one(withList('live-questions.yaml', 'questions', (questions) => questions.push(choice('talk-forgotten'))), 'workshop.yaml: plan: No activity puts the live question "talk-forgotten".')
    one(put('workshop.yaml', 'plan[0].activities[0].handouts', undefined), 'workshop.yaml: handouts[0].id: No activity uses the handout "cards".')
  })

  it('puts to each kind of activity the kind of question that it can show', () => {
    const ask = (id: string, question: string) => work(id, 'question', question)
    expect(workshopProblems(ask('ask', 'talk-debate'))).toContain('workshop.yaml: plan[1].activities[1].question: A live question has a key or a rubric; an opinion is put by a poll.')
    expect(workshopProblems(ask('rate', 'talk-live'))).toContain('workshop.yaml: plan[1].activities[2].question: A scale puts an opinion from 0 to 10.')
    expect(workshopProblems(ask('argue', 'talk-scale'))).toContain('workshop.yaml: plan[1].activities[6].question: A debate puts an opinion that is a choice.')
    expect(workshopProblems(put('workshop.yaml', 'plan[0].activities[2].question', 'talk-live'))).toContain('workshop.yaml: plan[0].activities[2].question: A poll puts an opinion that is a choice.')
  })

  it('says when a poll is put again, and votes before and after a debate', () => {
    one(work('vote-2', 'repeats', undefined), 'workshop.yaml: plan[1].activities[7].question: "vote-1" puts this question already: a poll that asks again says repeats: vote-1.')
    one(work('vote-2', 'repeats', 'ask'), 'workshop.yaml: plan[1].activities[7].repeats: No earlier activity "ask" puts this question.')
    one(work('argue', 'phases[1].vote', undefined), 'workshop.yaml: plan[1].activities[6].phases: One phase has the vote before, and a later one the vote after.')
  })

  it('has the same claims in both languages, on slides too, and links that lead somewhere', () => {
    const slide = (locale: 'fr' | 'en', text: string) => put('workshop.yaml', `plan[0].activities[0].slide.${locale}`, text)
    one(slide('en', '### Title'), 'workshop.yaml: plan[0].activities[0].slide: Here the claim "ref-385" is cited 1 × in French and 0 × in English.')
    expect(workshopProblems(slide('fr', `${soundSlide.fr}\n\n<b>HTML</b>`))[0]).toContain('slide.fr: HTML is not allowed in texts')
    expect(workshopProblems(slide('fr', `${soundSlide.fr}\n\n::section[Une]{#une}`))[0]).toContain('slide.fr: A section cannot begin here.')
    expect(workshopProblems(work('rest', 'notes[0].en', 'See [this](/modules/nowhere).'))[0]).toContain('notes[0].en: This link leads nowhere')
    expect(workshopProblems(work('rest', 'notes[0].fr', 'Deux\n\nparagraphes'))[0]).toContain('notes[0].fr: Write one paragraph')
  })
})

describe('the 90-minute workshop', () => {
  const session = findPlan('acc-1-mistral-sans-mythes')

  it('takes 90 minutes, in the parts that the run sheet has', () => {
    expect(listPlans()).toContain(session)
    expect(session?.plan.map(({ activities }) => activities.reduce((sum, { minutes }) => sum + minutes, 0))).toEqual([5, 7, 8, 15, 15, 12, 14, 4, 7, 3])
  })

  it('tests each objective by two questions before and two after, eight in all', () => {
    const perObjective = (questions: readonly { objectives: string[] }[] = []) => session?.objectives.map(({ id }) => questions.filter(({ objectives }) => objectives.includes(id)).length)
    expect(perObjective(session?.preTest.questions)).toEqual([2, 2, 2, 2])
    expect(perObjective(session?.postTest.questions)).toEqual([2, 2, 2, 2])
    expect(session?.preTest.questions).toHaveLength(8)
  })

  it('gains ten minutes when it runs ten minutes late, and asks its first question again', () => {
    const activities = session ? activitiesOf(session) : []
    expect(activities.reduce((sum, { minutes, minutesIfLate = minutes }) => sum + minutes - minutesIfLate, 0)).toBe(10)
    expect(activities.find(({ id }) => id === 'vote-4')).toMatchObject({ repeats: 'vote-1', question: 'acc-1-americans-ahead' })
  })
})

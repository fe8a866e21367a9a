import { describe, expect, it } from 'vitest'
import { readContent } from '@/features/modules/content'
import { writeTree } from '@/features/modules/content-fixture'
import { findPlan, listPlans } from './content'
import { soundWorkshop, workshopProblems } from './content-fixture'
import { activitiesOf } from './rules'

type Change = NonNullable<Parameters<typeof workshopProblems>[0]>

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
    one((files) => void (files['workshop.yaml'].price = 3), 'workshop.yaml: price: This field is not known here.')
    one((files) => void delete files['workshop.yaml'].title.en, 'workshop.yaml: title.en: The English text is missing.')
    one((files) => void delete files['pre-test.yaml'].questions[1].options[0].feedback.fr, 'pre-test.yaml: questions[1].options[0].feedback.fr: The French text is missing.')
  })

  it('are named after the slug', () => one((files) => void (files['workshop.yaml'].slug = 'other'), 'workshop.yaml: slug: The folder is named "talk", not "other".'))
})

describe('parallel forms', () => {
  const second = (files: Parameters<Change>[0]) => files['post-test.yaml'].questions[1]

  it('have equally many questions, and a difficulty for each', () => {
    one((files) => {
      files['post-test.yaml'].questions.pop()
      files['post-test.yaml'].difficulties.pop()
    }, 'post-test.yaml: questions: The pre-test has 2 questions and the post-test 1: parallel forms have equally many.')
    expect(workshopProblems((files) => files['pre-test.yaml'].difficulties.pop())).toContain('pre-test.yaml: difficulties: There are 1 difficulties for 2 questions.')
  })

  it('ask, item by item, a question of the same type, marks, objectives and difficulty, on a claim that both rest on', () => {
    const unlike = (what: string) => `The pre-test’s question 2 ${what}: the forms are not parallel.`
    one((files) => {
      const { options: _, key: _key, ...rest } = second(files)
      const feedback = { whenTrue: { fr: 'Oui', en: 'Yes' }, whenFalse: { fr: 'Non', en: 'No' } }
      files['post-test.yaml'].questions[1] = { ...rest, type: 'true-false', key: true, feedback }
    }, `post-test.yaml: questions[1].type: ${unlike('has another type')}`)
    one((files) => void (second(files).marks = 2), `post-test.yaml: questions[1].marks: ${unlike('has other marks')}`)
    one((files) => void (second(files).objectives = []), `post-test.yaml: questions[1].objectives: ${unlike('has other objectives')}`)
    one((files) => void (files['post-test.yaml'].difficulties[1] = 'hard'), `post-test.yaml: questions[1]: ${unlike('has another difficulty')}`)
    one((files) => {
      second(files).claims = ['ref-385']
      files['pre-test.yaml'].questions[1].claims = ['paper-right']
    }, `post-test.yaml: questions[1].claims: ${unlike('rests on none of the same claims')}`)
  })

  it('meet every objective, which an activity serves too', () => {
    const found = workshopProblems((files) => void files['workshop.yaml'].objectives.push({ id: 'more', text: { fr: 'Plus', en: 'More' } }))
    expect(found).toEqual([
      'pre-test.yaml: questions: No question meets the objective "more".',
      'post-test.yaml: questions: No question meets the objective "more".',
      'workshop.yaml: objectives[1].id: No activity besides the tests serves the objective "more".',
    ])
  })

  it('hold no question that has no key', () => {
    const found = workshopProblems((files) => void (files['pre-test.yaml'].questions[0] = files['live-questions.yaml'].questions[0]))
    expect(found).toContain('pre-test.yaml: questions[0].type: A test measures knowledge: every question of it is marked.')
  })
})

describe('questions', () => {
  it('pass the gates of the questions of a quiz', () => {
    const first = (files: Parameters<Change>[0]) => files['live-questions.yaml'].questions[1]
    one((files) => void (first(files).key = 'z'), 'live-questions.yaml: questions[1].key: The key is none of the options: choose it.')
    one((files) => void first(files).claims.push('nobody-said-it'), 'live-questions.yaml: questions[1].claims[2]: There is no such claim or reference.')
    one((files) => void (first(files).claims = ['paper-wrong']), 'live-questions.yaml: questions[1].claims: A question of basis fact needs a corroborated claim or a reference among its claims.')
    one((files) => void (first(files).objectives = ['fly']), 'live-questions.yaml: questions[1].objectives[0]: This workshop has no objective "fly".')
    one((files) => void (first(files).explanation.en = 'It is in Paris'), 'live-questions.yaml: questions[1].explanation: Here the claim "paper-right" is cited 1 × in French and 0 × in English.')
  })

  it('have ids that no other question of the product has', () => {
    one((files) => void (files['post-test.yaml'].questions[0].id = 'one-place'), 'post-test.yaml: questions[0].id: There is already a question "one-place", in modules/one/quiz.yaml.')
    one((files) => void (files['post-test.yaml'].questions[0].id = 'talk-a-1'), 'post-test.yaml: questions[0].id: There is already a question "talk-a-1", in workshops/talk/pre-test.yaml.')
  })

  it('of the survey have no key, and one of them is a scale of 1 to 5', () => {
    expect(workshopProblems((files) => void files['satisfaction.yaml'].questions.push({ ...files['pre-test.yaml'].questions[0], id: 'talk-marked' }))).toContain(
      'satisfaction.yaml: questions[2].type: A survey asks for opinions and open texts: it has no key and no marks.',
    )
    one((files) => void files['satisfaction.yaml'].questions.shift(), 'satisfaction.yaml: questions: Satisfaction is measured on a scale of 1 to 5, and none is here.')
  })
})

describe('a plan', () => {
  const plan = (files: Parameters<Change>[0]) => files['workshop.yaml'].plan
  const work = (files: Parameters<Change>[0], id: string) => plan(files)[1].activities.find((activity: { id: string }) => activity.id === id)

  it('takes the minutes that it says', () => {
    one((files) => void (work(files, 'rest').minutes = 10), 'workshop.yaml: minutes: The activities take 70 minutes, not 65.')
    one((files) => void (work(files, 'argue').phases[0].minutes = 1), 'workshop.yaml: plan[1].activities[6].phases: The phases take 4 minutes, not 5.')
    one((files) => void (work(files, 'read').minutesIfLate = 5), 'workshop.yaml: plan[1].activities[0].minutesIfLate: This gains no time.')
  })

  it('measures once before and once after, and asks for opinions once', () => {
    const found = workshopProblems((files) => {
      plan(files)[2].activities = [{ ...work(files, 'rest'), id: 'nap', minutes: 10 }]
    })
    expect(found).toEqual(['workshop.yaml: plan: There is one post-test in a plan, not 0.', 'workshop.yaml: plan: There is one survey in a plan, not 0.'])
    expect(workshopProblems((files) => void plan(files).reverse())).toContain('workshop.yaml: plan: The pre-test comes before the post-test.')
  })

  it('names only what there is', () => {
    one((files) => void (work(files, 'read').section = 'one/nowhere'), 'workshop.yaml: plan[1].activities[0].section: There is no section "one/nowhere".')
    one((files) => void (work(files, 'rest').objectives = ['fly']), 'workshop.yaml: plan[1].activities[5].objectives[0]: This workshop has no objective "fly".')
    one((files) => void (work(files, 'rest').handouts = ['maps']), 'workshop.yaml: plan[1].activities[5].handouts[0]: There is no handout "maps".')
    expect(workshopProblems((files) => void (work(files, 'ask').question = 'talk-nothing'))).toContain('workshop.yaml: plan[1].activities[1].question: There is no live question "talk-nothing".')
    one((files) => void (work(files, 'rest').id = 'read'), 'workshop.yaml: plan[1].activities[5].id: There is already an activity "read".')
  })

  it('uses every live question and every handout', () => {
    one((files) => void files['live-questions.yaml'].questions.push({ ...files['live-questions.yaml'].questions[1], id: 'talk-forgotten' }), 'workshop.yaml: plan: No activity puts the live question "talk-forgotten".')
    one((files) => void delete plan(files)[0].activities[0].handouts, 'workshop.yaml: handouts[0].id: No activity uses the handout "cards".')
  })

  it('puts to each kind of activity the kind of question that it can show', () => {
    const put = (id: string, question: string) => (files: Parameters<Change>[0]) => void (work(files, id).question = question)
    expect(workshopProblems(put('ask', 'talk-debate'))).toContain('workshop.yaml: plan[1].activities[1].question: A live question has a key or a rubric; an opinion is put by a poll.')
    expect(workshopProblems(put('rate', 'talk-live'))).toContain('workshop.yaml: plan[1].activities[2].question: A scale puts an opinion from 0 to 10.')
    expect(workshopProblems(put('argue', 'talk-scale'))).toContain('workshop.yaml: plan[1].activities[6].question: A debate puts an opinion that is a choice.')
    expect(workshopProblems((files) => void (plan(files)[0].activities[2].question = 'talk-live'))).toContain('workshop.yaml: plan[0].activities[2].question: A poll puts an opinion that is a choice.')
  })

  it('says when a poll is put again, and votes before and after a debate', () => {
    one((files) => void delete work(files, 'vote-2').repeats, 'workshop.yaml: plan[1].activities[7].question: "vote-1" puts this question already: a poll that asks again says repeats: vote-1.')
    one((files) => void (work(files, 'vote-2').repeats = 'ask'), 'workshop.yaml: plan[1].activities[7].repeats: No earlier activity "ask" puts this question.')
    one((files) => void delete work(files, 'argue').phases[1].vote, 'workshop.yaml: plan[1].activities[6].phases: One phase has the vote before, and a later one the vote after.')
  })

  it('has the same claims in both languages, on slides too, and links that lead somewhere', () => {
    const slide = (files: Parameters<Change>[0]) => plan(files)[0].activities[0].slide
    one((files) => void (slide(files).en = '### Title'), 'workshop.yaml: plan[0].activities[0].slide: Here the claim "ref-385" is cited 1 × in French and 0 × in English.')
    expect(workshopProblems((files) => void (slide(files).fr += '\n\n<b>HTML</b>'))[0]).toContain('slide.fr: HTML is not allowed in texts')
    expect(workshopProblems((files) => void (slide(files).fr += '\n\n::section[Une]{#une}'))[0]).toContain('slide.fr: A section cannot begin here.')
    expect(workshopProblems((files) => void (work(files, 'rest').notes[0].en = 'See [this](/modules/nowhere).'))[0]).toContain('notes[0].en: This link leads nowhere')
    expect(workshopProblems((files) => void (work(files, 'rest').notes[0].fr = 'Deux\n\nparagraphes'))[0]).toContain('notes[0].fr: Write one paragraph')
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

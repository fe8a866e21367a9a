import { findLab } from '@/features/labs/content'
import { askModel, modelName } from '@/features/labs/model'
import { findExample } from '@/features/labs/rules'
import { chatSchema, type ChatResult } from '@/features/labs/schema'
import { takeModelQuestion } from '@/features/users/limits'
import { ensureViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ lab: string }> }

/** A question of a lab's code: to the model that the operator configured, else answered by the lab's constructed examples. */
export const POST = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const lab = findLab((await params).lab)
  if (!lab?.usesModel) throw new AppError('NOT_FOUND')
  const { messages, locale } = await readBody(request, chatSchema)
  if (modelName() === null) {
    const example = findExample(lab.examples, messages)
    const result: ChatResult = example ? { ok: true, source: 'example', model: example.model, content: example.content[locale] } : { ok: false, error: 'NO_EXAMPLE' }
    return json(result)
  }
  await takeModelQuestion((await ensureViewer()).userId)
  const answer = await askModel(messages)
  const result: ChatResult = answer.ok
    ? { ok: true, source: 'model', model: answer.model, content: answer.content }
    : { ok: false, error: 'MODEL_FAILED', reason: answer.reason, status: answer.status }
  return json(result)
})

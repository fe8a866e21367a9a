'use server'

import { action } from '@/features/users/action'
import { freezeDraft, startDraft } from './mutations'
import { previewDraft } from './queries'
import { freezeDraftSchema, previewDraftSchema, startDraftSchema } from './schema'

export const startDraftAction = action(startDraftSchema, startDraft)
export const freezeDraftAction = action(freezeDraftSchema, freezeDraft)
export const previewDraftAction = action(previewDraftSchema, previewDraft)

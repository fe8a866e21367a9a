'use server'

import { action } from '@/features/users/action'
import { closeErrorReport } from './mutations'
import { closingSchema } from './schema'

export const closeErrorReportAction = action(closingSchema, closeErrorReport)

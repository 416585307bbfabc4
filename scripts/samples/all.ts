import { cultureFinalAccounts } from './culture-final-accounts.ts'
import type { Sample } from './pen.ts'
import { trainingSelfEvaluation } from './training-selfeval.ts'
import { waterMonitoring } from './water-monitoring.ts'

export const samples: readonly Sample[] = [trainingSelfEvaluation, cultureFinalAccounts, waterMonitoring]

import type { Desk } from '../desk.ts'
import type { DraftReport } from '../draft.ts'
import { projectSelfEvaluation, transferReport, unitSelfEvaluation } from './narrative.ts'
import { departmentReport, finalAccounts, formReport, monitoringReport, pairsReport, projectSummary } from './others.ts'

export interface DocumentKind {
  write: (prose: Desk, tables: Desk) => DraftReport
  /** How often it is drawn, against the others. */
  share: number
  /** Whether forms follow as annexes. */
  annexes: boolean
}

export const documentKinds = {
  unitSelfEvaluation: { write: unitSelfEvaluation, share: 5, annexes: true },
  projectSelfEvaluation: { write: projectSelfEvaluation, share: 4, annexes: true },
  transferReport: { write: transferReport, share: 3, annexes: true },
  monitoringReport: { write: monitoringReport, share: 3, annexes: false },
  departmentReport: { write: departmentReport, share: 2, annexes: true },
  projectSummary: { write: projectSummary, share: 2, annexes: true },
  finalAccounts: { write: finalAccounts, share: 3, annexes: true },
  forms: { write: (prose, tables) => formReport(prose, tables, 0), share: 4, annexes: true },
  pairsReport: { write: pairsReport, share: 1, annexes: false },
} satisfies Record<string, DocumentKind>

export type KindName = keyof typeof documentKinds

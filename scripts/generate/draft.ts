import type { Figure } from './figure.ts'
import type { Block } from './paper.ts'
import type { Scribe } from './scribe.ts'
import type { ReportLine } from './truth.ts'

/** A report whose figures may still be changed. */
export interface DraftReport {
  scribe: Scribe
  blocks: Block[]
  title: string
  type: ReportLine['type']
  organization: string | null
  fiscalYear: number
  periodEnd: string | null
  score: Figure | null
  grade: Figure | null
}

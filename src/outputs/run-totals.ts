import type { Problem } from '../base/problem.ts'
import type { FileState } from '../pipeline/file-state.ts'
import { addCounts, type DocumentCounts, noCounts } from './document-counts.ts'
import { isIncomplete, longestTable, ownCounts, type SummaryRow } from './summary.ts'

/** Files of one kind, by their content. */
export interface KindTotals {
  files: number
  counts: DocumentCounts
}

/** Files with the same problem. */
export interface ReasonTotals {
  state: FileState
  problem: Problem
  files: number
  /** The first of them in the order of the run. */
  first: { index: number; file: string }[]
}

/** Names that are given as examples of a reason. */
const mostNames = 3

/** What a run came to, added up file by file: its size does not grow with the number of files. */
export class RunTotals {
  files = 0
  incomplete = 0
  counts: DocumentCounts = noCounts
  readonly states = new Map<FileState, number>()
  /** By media type. */
  readonly kinds = new Map<string, KindTotals>()
  /** By state and code, of files that were not read, or not wholly. */
  readonly reasons = new Map<string, ReasonTotals>()
  /** Every file by its place in the run, as long as they fit in a table that a person reads. */
  #rows: { index: number; row: SummaryRow }[] = []

  add(index: number, row: SummaryRow & { media_type: string }): void {
    this.files++
    const counts = ownCounts(row)
    this.counts = addCounts(this.counts, counts)
    this.states.set(row.state, (this.states.get(row.state) ?? 0) + 1)
    const kind = this.kinds.get(row.media_type) ?? { files: 0, counts: noCounts }
    this.kinds.set(row.media_type, { files: kind.files + 1, counts: addCounts(kind.counts, counts) })
    if (isIncomplete(row)) this.#addReason(index, row)
    if (this.files <= longestTable) this.#rows.push({ index, row })
    else this.#rows = []
  }

  /** The files in the order of the run; null when they are too many for a table. */
  get rows(): SummaryRow[] | null {
    if (this.files > longestTable) return null
    return this.#rows.toSorted((a, b) => a.index - b.index).map(({ row }) => row)
  }

  #addReason(index: number, { file, state, reason }: SummaryRow): void {
    if (reason === null) return
    this.incomplete++
    const key = `${state} ${reason.code}`
    const known = this.reasons.get(key) ?? { state, problem: reason, files: 0, first: [] }
    known.files++
    known.first = [...known.first, { index, file }].sort((a, b) => a.index - b.index).slice(0, mostNames)
    // Sentences may hold a page or a size: that of the first file stands for all, whichever was finished first.
    if (known.first[0]?.index === index) known.problem = reason
    this.reasons.set(key, known)
  }
}

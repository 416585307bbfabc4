import stringWidth from 'string-width'
import type { Problem } from '../base/problem.ts'
import type { FileState } from '../pipeline/file-state.ts'
import { alignColumns, type Column } from './align-columns.ts'
import { addCounts, type DocumentCounts, noCounts } from './document-counts.ts'
import { type Lang, stateLabels, typeLabels } from './words/labels.ts'
import { sentences, summaryHeadings } from './words/sentences.ts'

/** One file of the summary: its name as the user knows it, how its reading ended and what it came to. */
export interface SummaryRow {
  file: string
  state: FileState
  /** The worst problem of the file, null when nothing is missing. */
  reason: Problem | null
  counts: DocumentCounts
}

/** The file, or a part of it, could not be read. */
export const isIncomplete = ({ reason }: Pick<SummaryRow, 'reason'>): boolean => reason?.level === 'error'

/** What a file adds to totals: nothing when its content was there before. */
export const ownCounts = ({ state, counts }: SummaryRow): DocumentCounts => (state === 'duplicate' ? noCounts : counts)

/** More rows than this are no longer read by a person: a longer run is shown by its totals. */
export const longestTable = 40

/** Type names longer than this are cut: a file may hold reports of several types. */
const widestType = 24

/** Least cells for a file or organization name, however narrow the terminal is. */
const narrowestName = 16

/** File and organization share what the other columns leave of the terminal's width. */
function columnsFor(rows: readonly (readonly string[])[], width: number): Column[] {
  const columns: Column[] = summaryHeadings.en.map((heading) =>
    ['file', 'type', 'organization'].includes(heading) ? { align: 'left' } : { align: 'right' },
  )
  const widest = (column: number): number => Math.max(...rows.map((row) => stringWidth(row[column] ?? '')))
  const [file, type, organization] = [0, 2, 3]
  const others = columns.map((_, i) =>
    i === file || i === organization ? 0 : Math.min(widest(i), i === type ? widestType : widest(i)),
  )
  const left = width - others.reduce((sum, w) => sum + w, 0) - 2 * (columns.length - 1)
  const names = Math.max(
    narrowestName,
    Math.min(widest(file), left - Math.min(widest(organization), Math.floor(left / 2))),
  )
  columns[file] = { align: 'left', max: names, keepsEnd: true }
  columns[type] = { align: 'left', max: widestType }
  columns[organization] = { align: 'left', max: Math.max(narrowestName, left - names) }
  return columns
}

/** The table at the end of a small run with its totals, and the ledger of numbers. Width: cells of the terminal. */
export function showSummary(files: readonly SummaryRow[], lang: Lang, width: number): string {
  const say = sentences[lang]
  const rows = [summaryHeadings[lang], ...files.map((file) => rowOf(file, lang))]
  const total = files.map(ownCounts).reduce(addCounts, noCounts)
  if (files.length > 1) rows.push([say.total, ...cellsOf(total, '')])
  const unread = files.filter(isIncomplete)
  return [
    ...alignColumns(rows, columnsFor(rows, width)),
    '',
    say.totals(files.length, unread.length),
    ...unread.map((file) => `  ${file.file}: ${reasonOf(file, lang)}`),
    ...say.ledger(total.numbers, total.claimed, total.checked_numbers, total.not_checkable_numbers),
  ].join('\n')
}

const reasonOf = ({ reason }: SummaryRow, lang: Lang): string =>
  reason === null ? '' : `${lang === 'zh' ? reason.message : reason.message_en} [${reason.code}]`

function rowOf({ file, state, reason, counts }: SummaryRow, lang: Lang): string[] {
  // Its figures are counted with the first file of this content.
  if (state === 'duplicate')
    return [file, '', stateLabels[lang].duplicate, counts.organization ?? '', '', '', '', '', '', '']
  const types = counts.types.map((type) => typeLabels[lang][type]).join(lang === 'zh' ? '、' : ', ')
  const isRead = counts.reports > 0 || reason?.level !== 'error'
  return [file, ...cellsOf(counts, isRead ? types : stateLabels[lang][state])]
}

const cellsOf = (counts: DocumentCounts, types: string): string[] => [
  String(counts.reports),
  types,
  counts.organization ?? '',
  ...[counts.amounts, counts.indicators, counts.checks, counts.findings].map(String),
  `${counts.claimed}/${counts.numbers}`,
  String(counts.problems),
]

import type { z } from 'zod'
import {
  AmountRow,
  CheckRow,
  DocumentRow,
  EvidenceRow,
  FileRow,
  IndicatorRow,
  ProblemRow,
  ReportRow,
  UnclaimedRow,
} from './row-schemas.ts'

interface Table {
  schema: z.ZodObject
  /** What a row is. */
  title: { zh: string; en: string }
  key: readonly string[]
  /** Tables whose key is part of this one. */
  belongsTo: readonly { table: 'documents' | 'reports'; columns: readonly string[] }[]
}

const ofDocument = { table: 'documents', columns: ['sha256'] } as const
const ofReport = { table: 'reports', columns: ['sha256', 'report'] } as const

/** In the order in which they are written and described. */
export const tables = {
  documents: {
    schema: DocumentRow,
    title: { zh: '文件：每行一个源文件', en: 'One source document' },
    key: ['sha256'],
    belongsTo: [],
  },
  reports: {
    schema: ReportRow,
    title: { zh: '报告：每行一份报告，一个文件可含多份', en: 'One logical report; a document may hold several' },
    key: ['sha256', 'report'],
    belongsTo: [ofDocument],
  },
  amounts: {
    schema: AmountRow,
    title: {
      zh: '金额与比率：每行一个写明的预算、支出、结余、比率等数字',
      en: 'One stated budget, spend, revenue, balance or rate figure',
    },
    key: ['sha256', 'report', 'id'],
    belongsTo: [ofReport],
  },
  indicators: {
    schema: IndicatorRow,
    title: {
      zh: '指标：每行一个绩效指标的目标值、完成值与得分',
      en: 'One indicator with its target, result and score',
    },
    key: ['sha256', 'report', 'id'],
    belongsTo: [ofReport],
  },
  checks: {
    schema: CheckRow,
    title: { zh: '核对：每行一个重算过的数量关系', en: 'One relation between stated numbers, recomputed' },
    key: ['sha256', 'report', 'id'],
    belongsTo: [ofReport],
  },
  evidence: {
    schema: EvidenceRow,
    title: {
      zh: '出处：每行一处原文位置',
      en: 'One place of the document where an amount, an indicator or a check stands',
    },
    key: ['sha256', 'report', 'id', 'place'],
    belongsTo: [ofReport],
  },
  unclaimed: {
    schema: UnclaimedRow,
    title: {
      zh: '未归属的数字：每行一个带单位或百分号而未被任何金额、指标认领的数字',
      en: 'One number with a unit or % that no amount or indicator holds',
    },
    key: ['sha256', 'number'],
    belongsTo: [ofDocument],
  },
  problems: {
    schema: ProblemRow,
    title: { zh: '读取问题：每行一条', en: 'One thing about a document that the reader of the data must know' },
    key: ['sha256', 'problem'],
    belongsTo: [ofDocument],
  },
  files: {
    schema: FileRow,
    title: {
      zh: '清单：每行一个交来的文件及其处理结果',
      en: 'One file that was given to be read, and what became of it',
    },
    key: ['output'],
    belongsTo: [ofDocument],
  },
} as const satisfies Record<string, Table>

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]

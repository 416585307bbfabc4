import { z } from 'zod'

const Box = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** How a recognised figure was read, where that differs from what was recognised. */
export const Reading = z.strictObject({
  text: z.string().describe('The figure as it was read: "99.38%"'),
  recognised: z
    .string()
    .describe(
      'The same figure as recognition, or the text layer of the file, has it: "99,38%". A layer is quoted like this',
    ),
  cost: z
    .number()
    .min(0)
    .describe('How much it takes to believe the reading: 0 nothing else is possible, 1 as likely as not'),
  classes: z.array(z.string()).describe('Classes of the misreadings: comma-for-point, letter-for-digit, …'),
  by: z
    .enum(['grammar', 'arithmetic'])
    .describe('grammar: no other figure can be meant; arithmetic: it alone agrees with the figures around it'),
})
export type Reading = z.infer<typeof Reading>

/** Another way to read a doubtful figure. */
export const OtherReading = z.strictObject({
  text: z.string().describe('The whole figure as it would then stand'),
  class: z.string().describe('Which glyphs would have been confused: point-dropped, digit-look-alike, …'),
  cost: z.number().min(0).describe('1 for what a careful reader would try first, above 2 for what hardly happens'),
})

/** The words a value was read from: precise enough to draw a box round them and to read them again. */
export const Evidence = z.strictObject({
  page: z.int().min(1).nullable().describe('1-based page; null for formats without pages'),
  quote: z.string().min(1).describe('Verbatim: exactly the text of the block (or cell) from start to end'),
  boxes: z
    .array(Box)
    .describe('[x0, y0, x1, y1] in PDF points, top-left origin, lying on the number; empty where the format has none'),
  block: z.string().describe('Block of the document, such as b12'),
  cell: z
    .strictObject({ row: z.int().min(1), column: z.int().min(1) })
    .nullable()
    .describe('1-based place in the table; null in running text'),
  start: z.int().min(0).describe('First character of the quote in the text of the block or cell (UTF-16)'),
  end: z.int().describe('One past the last character of the quote'),
  number_start: z.int().min(0).describe('First character of the number itself in the same text'),
  number_end: z.int().describe('One past the last character of the number with its unit'),
  origin: z
    .enum(['native', 'ocr_layer', 'ocr'])
    .describe(
      'Where the characters come from: the file itself, a text layer that a scanner added, recognition by heshu',
    ),
  confidence: z.number().min(0).max(1).describe('Probability that the number is read as printed'),
  reading: Reading.optional().describe('Only on recognised figures that were read otherwise than recognition had them'),
  alternatives: z
    .array(OtherReading)
    .optional()
    .describe(
      'Only on recognised figures whose confidence is below 0.95: the likeliest other readings, cheapest first',
    ),
})
export type Evidence = z.infer<typeof Evidence>

export const measures = [
  'approved',
  'adjustment',
  'revised',
  'budget',
  'released',
  'executed',
  'balance',
  'revenue',
  'total',
  'executed_projected',
  'balance_projected',
  'execution_rate',
  'execution_rate_projected',
  'release_rate',
  'balance_rate',
  'share',
  'change',
  'change_rate',
  'prior',
] as const
export const Measure = z
  .enum(measures)
  .describe('The field’s standard terms, see docs: approved 年初预算, revised 调整后/全年预算, executed 执行数 …')
export type Measure = z.infer<typeof Measure>

/** What may be spent, first and last, and where the words do not say which. */
export const budgetMeasures: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget'])

/** Whether two measures may be of one kind: the same, or a budget whose words do not say which beside one whose words do. */
export const isOneKind = (a: Measure, b: Measure): boolean =>
  a === b || (budgetMeasures.has(a) && budgetMeasures.has(b) && [a, b].includes('budget'))

/** A number as written: digits without separators or sign words, and the unit that stands with it (or in its header or caption). */
export const Written = z.strictObject({
  number: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .describe('Digits as printed, separators removed and Chinese numerals converted: "49.46"'),
  unit: z.string().describe('元, 千元, 万元, 亿元 …, % or the unit of a count; empty when there is none'),
})
export type Written = z.infer<typeof Written>

export const Amount = z.strictObject({
  id: z.string().describe('a1, a2, … unique in its report'),
  subject: z
    .string()
    .min(1)
    .describe('The project, sub-item, category or organization the figure is about: shortest complete name'),
  subject_path: z.array(z.string()).describe('Parents of the subject, outermost first'),
  measure: Measure,
  value: z.number().describe('Yuan, or the figure before the % sign'),
  unit: z.enum(['CNY', 'percent']).describe('Unit of value'),
  raw: z
    .string()
    .min(1)
    .describe('Verbatim figure with its unit as it stands in the text ("7.5万元"; a table cell: "884.37")'),
  written: Written,
  precision: z.number().min(0).describe('Half a unit of the last digit written, in the unit of value'),
  qualifier: z
    .enum(['about', 'over', 'under'])
    .nullable()
    .describe('Word of approximation at the figure: 约, 超过, 不足'),
  period: z.string().nullable().describe('Time the figure is about where the text says so: 2022, or 2022-01/2022-10'),
  base: z
    .string()
    .nullable()
    .describe('For rates and shares: id or measure of the denominator where the text names it'),
  fund_source: z.string().nullable().describe('Where the money comes from, as stated: 财政拨款, 中央资金, 自有资金 …'),
  group: z
    .string()
    .describe(
      'Statement the figure was made in: block and sentence (b12/s3) or table row (b14/r3). Figures of one group belong together',
    ),
  evidence: z.array(Evidence).min(1),
})
export type Amount = z.infer<typeof Amount>

export const Indicator = z.strictObject({
  id: z.string().describe('i1, i2, … unique in its report'),
  subject: z.string().describe('The project, department or organization the indicator belongs to'),
  source: z
    .enum(['table', 'statement', 'narrative'])
    .describe('A row of an indicator table, a sentence that states target and result, or running text'),
  level1: z.string().nullable().describe('First-level group as printed: 产出指标, 效益指标 …'),
  level2: z.string().nullable().describe('Second-level group as printed: 数量指标, 质量指标 …'),
  name: z.string().min(1).describe('Name of the indicator as printed'),
  op: z.enum(['>=', '<=', '=', '>', '<']).nullable().describe('How the result is to be compared with the target'),
  target: z.number().nullable().describe('Target as written, in target_unit; null when it is no number'),
  target_unit: z.string().nullable().describe('Unit as written: 人, 万条, % …'),
  target_text: z.string().nullable().describe('Target in words, where it is no number: 持续完善'),
  actual: z.number().nullable().describe('Result as written, in actual_unit; null when it is no number'),
  actual_unit: z.string().nullable().describe('Unit as written: 人, 万条, % …'),
  actual_text: z.string().nullable().describe('Result in words, where it is no number: 已完成'),
  completion_rate: z.number().nullable().describe('Stated completion rate, the figure before the % sign'),
  change_rate: z
    .number()
    .nullable()
    .describe('Stated change against the previous year, the figure before the % sign, signed'),
  weight: z.number().nullable().describe('Most points the indicator can score'),
  score: z.number().nullable().describe('Points given'),
  verdict: z.enum(['met', 'unmet']).nullable().describe('Whether the report itself says that the target was met'),
  reason: z.string().nullable().describe('Stated reason for a deviation'),
  written: z
    .record(z.string(), Written)
    .describe('Numbers as written, by field: target, actual, completion_rate, weight, score, change_rate'),
  group: z.string().describe('Table (b14) or statement (b12/s3) the indicator stands in'),
  evidence: z.array(Evidence).min(1),
})
export type Indicator = z.infer<typeof Indicator>

/** One number in a relation: a fact by id, or a number that is no fact of its own (500 questionnaires). */
export const Operand = z.strictObject({
  id: z.string().nullable().describe('Amount or indicator id; null for a plain number'),
  written: Written,
  raw: z.string(),
  evidence: Evidence,
  qualifier: z.enum(['about', 'over', 'under']).nullable(),
})
export type Operand = z.infer<typeof Operand>

/** A sum as it is written out: one number, or two sums and the sign between them. */
export type Formula = Operand | { sign: '+' | '-' | '×' | '÷'; a: Formula; b: Formula }

/**
 * What the text or the table itself says about how numbers belong together. Rules judge these; besides, rules find
 * relations between amounts of one group or subject on their own.
 */
export type Relation = {
  subject: string
  group: string
} & (
  | {
      kind: 'sum'
      total: Operand
      parts: Operand[] /** false after 其中 or with 等: parts need not cover the total */
      complete: boolean
      /** Found by layout (items below 其中：): parts that do not add up are a finding only if a misprint explains it. */
      tentative?: boolean
    }
  | {
      kind: 'ratio'
      rule: 'share' | 'execution-rate' | 'release-rate' | 'balance-rate' | 'completion-rate'
      stated: Operand
      numerator: Operand
      /** Further parts of the numerator: 非常满意 and 满意 of all answers. */
      more?: Operand[]
      denominator: Operand
      /** Found by names that are alike: a rate that does not come out is a finding only if a misprint explains it. */
      tentative?: boolean
    }
  | {
      kind: 'difference'
      rule: 'balance' | 'change' | 'adjustment' | 'progress' | 'score'
      stated: Operand
      minuend: Operand
      subtrahend: Operand
    }
  /** stated = factor × percent %: marks and what they count for in the total. */
  | { kind: 'product'; rule: 'score'; stated: Operand; factor: Operand; percent: Operand }
  /** Of last year's figure, or of what it was by the change: one of the two is stated. */
  | { kind: 'growth'; stated: Operand; current: Operand; prior: Operand | null; change: Operand | null }
  /** `sorted`: the list is what the report says of each (its grade, its points), so another number contradicts it. */
  | { kind: 'count'; stated: Operand; listed: string[]; complete: boolean; sorted?: boolean }
  /** 平均得分: stated = the sum of the parts by their number. */
  | { kind: 'mean'; stated: Operand; parts: Operand[] }
  | { kind: 'same'; a: Operand; b: Operand }
  /** What the text itself writes out: stated = formula. `label` is what stands in front of it. */
  | { kind: 'formula'; label: string; stated: Operand; formula: Formula }
  /** What the words say of two sums: a is above, below or equal to b. */
  | { kind: 'order'; order: '>' | '<' | '='; a: Operand; b: Operand; words: Evidence }
  /** A score with the grade that stands beside it (a row of a project list). */
  | { kind: 'grade'; score: Operand; grade: string; gradeEvidence: Evidence }
)

/** What the facts stage hands to the checks stage for one report. */
export interface Facts {
  /** What figures are about that name nothing themselves: the report's project, or its organization. */
  subject: string
  amounts: Amount[]
  indicators: Indicator[]
  relations: Relation[]
}

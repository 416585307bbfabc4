import type { Measure } from '../schema.ts'

/** A figure that the 情况说明 of the final accounts repeats from its table. */
export interface AccountLine {
  /** Title of the table, without blanks. */
  table: RegExp
  /** Label of the row. */
  row: RegExp
  /**
   * Which figure of the row. any: the row states one figure only, however often; beside: the first one right of the label; whole and basic:
   * the first and the second of 合计 | 基本支出 | 项目支出.
   */
  column: 'any' | 'beside' | 'whole' | 'basic'
  measure: readonly Measure[]
  /** Subject of the figure in the text; null for the organization itself. */
  told: RegExp | null
  /** Parents of that subject; null for any. */
  path: RegExp | null
}

/**
 * Used by facts/account-tables.ts. Titles are those of the forms of 部门决算 (财库〔2021〕36号); numbers of tables differ by year and place and
 * are left out.
 */
export const accountLines: readonly AccountLine[] = [
  {
    table: /(?<!财政拨款)收入支出决算总表$/,
    row: /^总计$/,
    column: 'any',
    measure: ['total'],
    told: null,
    path: null,
  },
  {
    table: /财政拨款收入支出决算总表$/,
    row: /^总计$/,
    column: 'any',
    measure: ['total'],
    told: /^财政拨款$/,
    path: null,
  },
  {
    table: /一般公共预算财政拨款支出决算表$/,
    row: /^合计$/,
    column: 'whole',
    measure: ['executed'],
    told: /^一般公共预算财政拨款(?:支出)?$/,
    path: /^$/,
  },
  {
    table: /一般公共预算财政拨款支出决算表$/,
    row: /^合计$/,
    column: 'basic',
    measure: ['executed'],
    told: /^一般公共预算财政拨款基本支出$/,
    path: null,
  },
  {
    table: /一般公共预算财政拨款基本支出决算(?:明细)?表$/,
    row: /^人员经费合计$/,
    column: 'beside',
    measure: ['executed'],
    told: /^人员经费$/,
    path: /一般公共预算财政拨款基本支出$/,
  },
  {
    table: /一般公共预算财政拨款基本支出决算(?:明细)?表$/,
    row: /^公用经费合计$/,
    column: 'beside',
    measure: ['executed'],
    told: /^公用经费$/,
    path: /一般公共预算财政拨款基本支出$/,
  },
]

/** The two sides of an account, as a sentence calls them that goes through both (收入方为…；支出方为…). Used by facts/text/account-sides.ts. */
export const accountSides = {
  income: ['收入方', '收方', '收入方面', '收入端', '收入侧', '收入一方', '收入一侧', '收入一端', '收入这边'],
  spending: ['支出方', '支方', '支出方面', '支出端', '支出侧', '支出一方', '支出一侧', '支出一端', '支出这边'],
} as const

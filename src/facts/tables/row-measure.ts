import type { Measure } from '../schema.ts'

/**
 * Rows of the tables of final accounts whose label says more than the column (决算数): balances, totals, the year's revenue
 * and spending. Used by facts/tables/money-section.ts. `name` is the subject; null means the whole.
 */
const rows: ReadonlyArray<readonly [label: RegExp, measure: Measure, whole: boolean]> = [
  [
    /^(?:年末|年初|上年)?(?:财政拨款)?(?:结转(?:和)?结余|结转|结余)(?:资金)?$|^年[初末](?:财政拨款)?结转(?:和)?结余\/|^使用非财政拨款(?:专用)?结余|^结余分配|^用事业基金/,
    'balance',
    false,
  ],
  [/^(?:收入|支出)?(?:总计|合计总计)$/, 'total', true],
  [/^本年收入(?:合计|小计)?$/, 'revenue', true],
  [/^本年支出(?:合计|小计)?$/, 'executed', true],
]

const generic: ReadonlySet<Measure> = new Set(['executed', 'revenue', 'budget'])
/** Columns that compare the year with the one before: their rows are of what those of 决算数 are of. */
const compared: ReadonlySet<Measure> = new Set(['prior', 'change', 'change_rate'])

/**
 * Measure and subject a row label gives a column that says only 决算数 or 金额; null when it says nothing special. A 总计 that
 * stands with this year's total and balances is the total of both sides; in a list of projects it is the sum of its column.
 * `heads`: the words above the column and above the labels.
 */
export function rowMeasure(
  label: string,
  column: Measure,
  labels: readonly { name: string }[],
  heads: { label: string; column: string },
): { measure: Measure; whole: boolean } | null {
  if (!generic.has(column) && !compared.has(column)) return null
  const row = rows.find(([pattern]) => pattern.test(label))
  if (compared.has(column)) return row?.[2] ? { measure: column, whole: true } : null
  if (!row) return column === 'executed' && isRevenue(label, heads) ? { measure: 'revenue', whole: false } : null
  if (row[1] === 'total' && !labels.some(({ name }) => /^本年(?:收入|支出)(?:合计|小计)?$/.test(name))) return null
  return { measure: row[1], whole: row[2] }
}

/** 其他收入, or 财政拨款 in a column headed 收入, beside a column that says only 决算数. */
const isRevenue = (label: string, heads: { label: string; column: string }): boolean =>
  !/支出/.test(heads.column) && (/收入$/.test(label) || /^收入(?:项目|科目|类别|来源)?$/.test(heads.label))

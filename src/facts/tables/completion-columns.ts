import { budgetMeasures } from '../schema.ts'
import type { Section } from './sections.ts'
import type { Meaning } from './words/headers.ts'

/**
 * 调整预算数 | 决算数 | 完成率: where a table has no targets and results, the completion rate right of what was spent is that of the budget.
 */
export function readBudgetCompletion(columns: Section['columns']): void {
  readMovedBudget(columns)
  const has = (...kinds: Meaning['kind'][]): boolean =>
    [...columns.values()].some(({ meaning }) => kinds.includes(meaning.kind))
  if (has('target', 'actual', 'name', 'level')) return
  for (const [col, column] of columns) {
    if (column.meaning.kind !== 'completion') continue
    const left = besideIt(columns, col)
    const isSpent = left?.meaning.kind === 'money' && left.meaning.measure === 'executed'
    const head = column.path.slice(0, -1).join('|')
    const isBudgeted = [...columns].some(
      ([other, { meaning, path }]) =>
        other < col && isBudget(meaning) && (path.length < 2 || path.slice(0, -1).join('|') === head),
    )
    if (isSpent && isBudgeted) columns.set(col, { ...column, meaning: { kind: 'rate', measure: 'execution_rate' } })
  }
}

/** The column left of it, or the next one where that says what is left or how it changed. */
function besideIt(columns: Section['columns'], col: number): { meaning: Meaning } | undefined {
  const left = columns.get(col - 1)
  const isRest = left?.meaning.kind === 'money' && ['balance', 'change'].includes(left.meaning.measure)
  return isRest ? columns.get(col - 2) : left
}

const isBudget = (meaning: Meaning): boolean => meaning.kind === 'money' && budgetMeasures.has(meaning.measure)

const ofMoved = /(?:占|为|完成)(?:预算调整数?|调整后?(?:的)?预算数?)(?:的|%|[(（]|比|$)/
const movedBudget = /^(?:(?:19|20)\d\d年度?)?(?:收入|支出)?预算调整数$/

/**
 * 2020年预算调整数 | 执行数 (金额 | 占调整预算%): with a rate of it beside it the column is what the budget was changed to, not by how much.
 */
function readMovedBudget(columns: Section['columns']): void {
  const all = [...columns]
  if (!all.some(([, { path, meaning }]) => meaning.kind === 'rate' && ofMoved.test(path.join('')))) return
  if (all.some(([, { meaning }]) => meaning.kind === 'money' && meaning.measure === 'revised')) return
  const moved = all.filter(([, { path }]) => movedBudget.test((path.at(-1) ?? '').replace(/\s+/g, '')))
  const [only, ...more] = moved
  if (only && more.length === 0) columns.set(only[0], { ...only[1], meaning: { kind: 'money', measure: 'revised' } })
}

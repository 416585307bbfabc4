import type { Cell } from '../../document/schema.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'
import { verdictIn } from './verdict-words.ts'
import type { Meaning } from './words/headers.ts'

/** The cell of each meaning in a row. */
export type Columns = Map<Meaning['kind'] | 'level1' | 'level2' | 'level1-weight', Cell>

const level1Words = /^(?:产出|效益|效果|满意度|成本|投入|过程|决策|管理|绩效)(?:类|性)?(?:指标)?(?:[(（].*[)）])?$/
const level2Words =
  /^(?:(?:产出)?(?:数量|质量|时效|成本)|经济(?:效益|成本)?|社会(?:效益|成本)?|生态(?:环境)?(?:效益|成本)?|可持续影响|服务对象满意度?|满意度)(?:指标)?(?:[(（].*[)）])?$/

/** Finds the cells of one row by what their columns mean; levels also by their words, in forms that give them no header. */
export function columnsOf(grid: Grid, section: Section, row: number): Columns {
  const columns: Columns = new Map()
  const name = nameColumn(section)
  for (const [col, { meaning, path }] of section.columns) {
    const cell = grid.at(row, col)
    if (!cell || (meaning.kind === 'name' && col !== name)) continue
    if (meaning.kind === 'subject' && !/项目|任务|政策|专项/.test(path.at(-1) ?? '')) continue
    const key = meaning.kind === 'level' ? (meaning.level === 1 ? 'level1' : 'level2') : meaning.kind
    if (key === 'weight' && !isRowWeight(section, col, name)) {
      if (section.columns.get(col - 1)?.meaning.kind === 'level' && !columns.has('level1-weight'))
        columns.set('level1-weight', cell)
      continue
    }
    const first = columns.get(key)
    if (!first) columns.set(key, cell)
    else if (key === 'actual') sayWhether(columns, first, cell)
  }
  if (!columns.has('level1')) levelsByWords(grid, row, name, columns)
  return columns
}

/** 实际值 | 完成情况: of two columns of results the one that says 完成 or 未完成 is a verdict. */
function sayWhether(columns: Columns, first: Cell, second: Cell): void {
  const [a, b] = [first, second].map((cell) => verdictIn(plain(cell), true))
  if (a === b || columns.has('verdict')) return
  if (b !== null && a === null) columns.set('verdict', second)
  else if (a !== null && b === null && plain(second) !== '') columns.set('verdict', first).set('actual', second)
}

/** The innermost column of names: 四级指标 before 三级指标. */
const nameColumn = (section: Section): number =>
  Math.max(-1, ...[...section.columns].filter(([, { meaning }]) => meaning.kind === 'name').map(([col]) => col))

/** Of several columns of full marks (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值) the one behind the name is the row's. */
function isRowWeight(section: Section, col: number, name: number): boolean {
  const weights = [...section.columns].filter(([, { meaning }]) => meaning.kind === 'weight').map(([c]) => c)
  return weights.length < 2 || name < 0 || col > name || weights.every((c) => c < name)
}

function levelsByWords(grid: Grid, row: number, name: number, columns: Columns): void {
  for (const cell of grid.row(row)) {
    if (name >= 0 && cell.col >= name) break
    if (level1Words.test(plain(cell)) && !columns.has('level1') && !/^绩效指标/.test(plain(cell)))
      columns.set('level1', cell)
    else if (level2Words.test(plain(cell)) && !columns.has('level2')) columns.set('level2', cell)
  }
}

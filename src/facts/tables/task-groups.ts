import type { Cell } from '../../document/schema.ts'
import { nameColumns } from './column-names.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'
import { type TaskColumns, unitAbove, unitOf } from './task-columns.ts'
import { fundSources, moneyGroupWords } from './words/headers.ts'

const heads = {
  task: /^(?:年度|全年|本年)?(?:计划|任务|目标|应)(?:新建|建设|完成|改造|实施)?(?:数|量|数量|值|任务)?$/,
  done: /^(?:(?:年度|全年|本年)?(?:实际|累计|已)(?:新建|建设|完成|建成|改造|实施|竣工)?|完成|建成|竣工)(?:数|量|数量|值)?$/,
  rate: /^(?:任务|计划|目标)?(?:完成|完工|竣工|建成)(?:率|比例|进度)$/,
}
/** Years and parts of it over the same measures: no matter of their own. */
const periods = /年|季度|月|上期|本期|累计/

/**
 * 配套管网 over 计划 | 完成 | 完成率 beside 专项债券资金 over 额度 | 累计支出 | 支出进度: what such a group counts is no money, whatever its heads mean
 * elsewhere. It is one where the group or the caption names its unit, or where money is told of under other heads of the table only.
 */
export function taskGroups(context: TableContext, section: Section): TaskColumns[] {
  const { grid } = context
  const groups = groupsOf(grid, section)
  return groups.flatMap((group): TaskColumns[] => {
    const words = plain(group)
    const bare = words.replace(/[(（].*$/, '')
    if (bare === '' || moneyGroupWords.test(bare) || fundSources.test(bare) || periods.test(bare)) return []
    const columns = [...Array(group.colSpan).keys()].map((i) => group.col + i)
    const find = (kind: keyof typeof heads): number | undefined =>
      columns.find((col) => heads[kind].test(lowestHead(grid, section, col).replace(/[(（].*$/, '')))
    const [task, done, rate] = [find('task'), find('done'), find('rate')]
    if (task === undefined || done === undefined || columns.some((col) => isMoneyHead(grid, section, col))) return []
    const unit =
      unitOf(words) ||
      unitOf(lowestHead(grid, section, done)) ||
      unitOf(lowestHead(grid, section, task)) ||
      unitAbove(context)
    const beside = [...section.columns].some(
      ([col, { path, meaning }]) =>
        !columns.includes(col) && meaning.kind === 'money' && moneyGroupWords.test(path.join('')),
    )
    return unit !== '' || beside ? [{ task, done, rate: rate ?? null, name: bare, unit }] : []
  })
}

/** Takes the columns of tasks out of those of money; what is left may all be of one source. */
export function setTasksAside(section: Section, groups: readonly TaskColumns[]): void {
  if (groups.length === 0) return
  for (const { task, done, rate } of groups)
    for (const col of [task, done, rate]) if (col !== null) section.columns.delete(col)
  nameColumns(section)
}

/** Heads over two columns or more that stand right above the lowest heads. */
function groupsOf(grid: Grid, section: Section): Cell[] {
  const cells = [...Array(section.dataFrom - section.headerFrom - 1).keys()].flatMap((i) =>
    grid.row(section.headerFrom + i),
  )
  return [...new Set(cells)].filter(
    (cell) =>
      cell.colSpan > 1 &&
      [...Array(cell.colSpan).keys()].every((i) => {
        const own = grid.at(cell.row + cell.rowSpan, cell.col + i)
        return own !== null && own.row < section.dataFrom && own.colSpan === 1
      }),
  )
}

const lowestHead = (grid: Grid, section: Section, col: number): string => plain(grid.at(section.dataFrom - 1, col))

const isMoneyHead = (grid: Grid, section: Section, col: number): boolean => {
  const words = lowestHead(grid, section, col)
  return moneyGroupWords.test(words) && !heads.rate.test(words)
}

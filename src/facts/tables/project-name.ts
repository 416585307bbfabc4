import { foldText } from '../../base/chinese-text.ts'
import type { Block, Cell } from '../../document/schema.ts'
import { cellNumber } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import { cleaned } from './row-labels.ts'
import type { Rows } from './sections.ts'

/** Labels in front of the name of a project. */
export const projectLabels =
  /^(?:项目名称|项目\(政策\)名称|转移支付(?:\(项目\))?名称|政策名称|专项(?:资金)?名称|资金名称|专项名称|任务名称)$/

/** The project a form is about: the cell right of 项目名称, without its code. Null when the form names none. */
export const projectIn = (grid: Grid): string | null => projectsIn(grid)[0]?.name ?? null

/** Rows of a table that are about one project. */
export interface ProjectBlock extends Rows {
  name: string
}

/** A table that names several projects holds their forms one below the other; any other table is one block about `subject`. */
export function projectBlocks(grid: Grid, subject: string): ProjectBlock[] {
  const projects = projectsIn(grid).filter(
    ({ name, label }, i, all) =>
      all.findIndex((other) => other.name === name) === i &&
      label.col === all[0]?.label.col &&
      plain(label) === plain(all[0].label),
  )
  const rows = new Set(projects.map(({ label }) => label.row))
  if (projects.length < 2 || rows.size < projects.length) return [{ name: subject, from: 0, to: grid.rows }]
  return projects.map(({ name, label }, i) => ({
    name,
    from: i === 0 ? 0 : label.row,
    to: projects[i + 1]?.label.row ?? grid.rows,
  }))
}

function projectsIn(grid: Grid): { name: string; label: Cell }[] {
  return grid.table.cells.flatMap((cell) => {
    const name = projectBeside(grid, cell)
    return name === null ? [] : [{ name, label: cell }]
  })
}

/** The name right of a label; null where the cell is no label of a project or heads a list. */
function projectBeside(grid: Grid, cell: Cell): string | null {
  if (!projectLabels.test(plain(cell).replace(/[:：]$/, ''))) return null
  const next = grid.at(cell.row, cell.col + cell.colSpan)
  if (!next || next.row !== cell.row) return null
  const below = grid.at(cell.row + cell.rowSpan, cell.col)
  const headed = cell.header && next.header && projectLabels.test(plain(cell)) && /单位|预算|资金/.test(plain(next))
  if ((below && plain(below) !== '' && headed) || headsList(grid, cell)) return null
  const name = cleaned(plain(next))
  const isName =
    name.length >= 2 &&
    name.length <= 60 &&
    !/^\d+$/.test(name) &&
    !/^(?:主管部门|年初预算|预算|资金|实施单位)/.test(name) &&
    // 项目名称 | 绩效指标 | 年度指标值: heads over the indicators of several projects
    !['name', 'level', 'target'].includes(wordsMeaning(name)?.kind ?? '')
  return isName ? name : null
}

/** 项目名称 over a list of projects: header words beside it, figures below them. */
function headsList(grid: Grid, label: Cell): boolean {
  const beside = grid.row(label.row).filter((cell) => cell !== label)
  if (beside.some((cell) => cellNumber(cell.text) !== null)) return false
  if (beside.filter((cell) => wordsMeaning(plain(cell)) !== null).length < 2) return false
  const end = label.row + label.rowSpan
  return [end, end + 1].some(
    (row) => grid.row(row).filter((cell) => cell.col > label.col && cellNumber(cell.text) !== null).length >= 2,
  )
}

/** 附表2, 表一: the year behind the number is no part of it (附表22024年度…). */
export const tableNumber =
  /^(?:附?表(?:(?:\d{1,2}|[一二三四五六七八九十]+)(?=(?:19|20)\d\d年)|[\d一二三四五六七八九十]*)[-:.、]?|\d{1,2}[.、])/

/** 支出明细表, 资金使用情况表: what a caption says about its project. */
const captionTail =
  /(?:专项)?(?:(?:资金|经费|预算|支出|收支|收入|费用|绩效|投入|安排|分配|到位|拨付|下达|使用|执行|完成|来源|结余|实际|目标|自评|监控|情况|明细|汇总|统计|一览|分类|对比)(?:及|和|与|、)?)+(?:表|(?<=情况))$/

/**
 * The project a list under a caption is about: 农村公路养护 over 农村公路养护资金使用情况表, where the report speaks of it
 * elsewhere too. Null where the caption names none.
 */
export function projectInCaption(grid: Grid, blocks: readonly Block[]): string | null {
  const at = blocks.indexOf(grid.table)
  for (const block of blocks.slice(Math.max(0, at - 2), at).reverse()) {
    if (block.kind === 'table') return null
    const line = captionLine(block.text)
    if (/^[(]?(?:金额)?单位/.test(line)) continue
    const name = line.replace(tableNumber, '').replace(captionTail, '')
    const isName =
      line.length <= 45 &&
      name.length >= 4 &&
      name.length < line.length - 1 &&
      !/^(?:(?:19|20)\d\d|部门|单位|财政|项目|预算|公共)|^各?项目$|(?:局|厅|委|院|部门|单位|中心|年度?|整体|决算|预算|结果|结论|评分|得分|等级|等次|排名|名单|问题|指标|意见)$|[,。;:]/.test(
        name,
      )
    if (!isName) return null
    return blocks.some((other) => other !== block && other.kind === 'paragraph' && told(other.text, name)) ? name : null
  }
  return null
}

/** A caption without its unit and without how its rows are parted: 附表2 分县（本级）自筹资金到位情况表（万元）. */
const captionLine = (text: string): string =>
  foldText(text)
    .replace(/\s+/g, '')
    .replace(/[(](?:金额)?(?:单位:)?[百千万亿]?元[)]$/, '')
    .replace(
      /^(附?表[\d一二三四五六七八九十]*)?(?:分|各|按)(?:省|市|州|县|区|乡|镇|街道|村|地区?|区域|单位|部门)+(?:[(][^()]{1,6}[)])?(?:分?别?的?)(?=[\u4e00-\u9fa5]{4})/,
      '$1',
    )

const told = (text: string, name: string): boolean => foldText(text).replace(/\s+/g, '').includes(name)

import { foldText } from '../../base/chinese-text.ts'
import type { Block } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import { fundOfHeading, headingText, isHeading } from '../text/context.ts'
import { fundBudget } from '../words/fund-budgets.ts'
import { type Grid, plain } from './grid.ts'
import { tableNumber } from './project-name.ts'

/**
 * What a table of final accounts is about inside its report, by the line above it or its items: the whole of the 三公 table
 * is the 三公 spending, that of 一般公共预算财政拨款支出决算表 and of 财政拨款收入支出决算总表 the appropriation, not the organization.
 */
export function tableAbout(grid: Grid, { blocks, header }: ReportPart): string | null {
  const words = grid.table.cells.map(plain)
  if (words.some((text) => /公务接待费/.test(text)) && words.some((text) => /因公出国|公务用车/.test(text))) {
    if (grid.rows <= 12 && !words.some((text) => /^\d{5,7}(?:[\u4e00-\u9fa5]|$)/.test(text))) return '“三公”经费'
  }
  const at = blocks.indexOf(grid.table)
  const fund = fundAbove(blocks, at)
  if (fund !== null) return fund
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const block = blocks[i] as Block
    if (block.kind === 'table') return null
    const line = foldText(block.text).replace(/\s+/g, '')
    const m =
      line.length <= 40
        ? /(一般公共预算财政拨款(?:基本支出)?|政府性基金预算(?:财政拨款)?|国有资本经营预算(?:财政拨款)?)(?:支出|收入)*(?:决算)?(?:明细)?(?:情况)?表/.exec(
            line,
          )
        : null
    if (m) return m[1] as string
    const half = halfOf.exec(line.replace(tableNumber, ''))?.[1]
    if (half && (header.type === 'department' || header.type === 'final-accounts')) return half
    if (/^(?:[\u4e00-\u9fa5]{0,20}\d{4}年度?)?财政拨款收入支出决算总表$/.test(line)) return '财政拨款'
    const item = line.length <= 40 ? captioned.exec(line.replace(tableNumber, ''))?.[1] : undefined
    if (item && !words.includes(item) && isRowBefore(blocks.slice(0, at), item)) return item
  }
  return header.type === 'final-accounts' ? fundOfSection(blocks.slice(0, at)) : null
}

/** 三、一般公共预算财政拨款支出 over a paragraph and a table: the accounts of that money, if the table has no title. */
function fundOfSection(above: readonly Block[]): string | null {
  for (const block of [...above].reverse()) {
    if (block.kind === 'table') return null
    if (isHeading(block.text, block.heading !== null)) return fundOfHeading(block.text)?.replace(/支出$/, '') ?? null
  }
  return null
}

/** 三、社会保险基金预算 is the last heading above the table: its whole is that fund. */
function fundAbove(blocks: readonly Block[], at: number): string | null {
  const heading = blocks
    .slice(0, at)
    .findLast((block) => block.kind === 'paragraph' && isHeading(block.text, block.heading !== null))
  if (heading?.kind !== 'paragraph') return null
  const name = headingText(heading.text).replace(/(?:收支|执行|完成|总体|基本)*情况$/, '')
  return fundBudget.test(name) ? name.replace(/预算$/, '') : null
}

/** 2024年度项目支出明细表 of a department: a list of its projects, whose total is its 项目支出. Not the form 项目支出绩效自评表. */
const halfOf =
  /^(?:[\u4e00-\u9fa5]{0,20}(?:19|20)\d\d年度?|[\u4e00-\u9fa5]{0,20}(?:部门|单位))?((?:项目|基本)支出)(?:预算|决算|执行|完成|使用|安排|支出|情况|明细|汇总|统计|一览|分类)*表$/

/** 表2 管网巡检资金分配及支付情况: what the caption says is told of its project. */
const captioned =
  /^([\u4e00-\u9fa5()“”]{4,30}?)(?:项目)?(?:补助|专项)?(?:资金|经费|预算|支出)?(?:分[\u4e00-\u9fa5]{2})?(?:分配|安排|使用|支付|支出|下达|拨付|兑付|执行|到位)(?:(?:及|和|与|、)?(?:分配|安排|使用|支付|支出|下达|拨付|兑付|执行|到位))*(?:情况|明细)*(?:一览)?表?$/

/** A table before has a row of this very name. */
const isRowBefore = (blocks: readonly Block[], name: string): boolean =>
  blocks.some((block) => block.kind === 'table' && block.cells.some((cell) => plain(cell) === name))

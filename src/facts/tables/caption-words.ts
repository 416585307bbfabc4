import { foldText } from '../../base/chinese-text.ts'
import type { Block, Table } from '../../document/schema.ts'
import { countUnits } from '../words/units.ts'
import { captionUnit } from './stated-unit.ts'

/** The short lines between a table and the paragraph or table before it, without blanks: its title, its unit. */
export function captionLines(table: Table, blocks: readonly Block[]): string[] {
  const lines: string[] = []
  for (let i = blocks.indexOf(table) - 1; i >= 0 && lines.length < 3; i--) {
    const block = blocks[i] as Block
    const line = block.kind === 'table' ? null : foldText(block.text).replace(/\s+/g, '')
    if (line === null || line.length > 40 || /[。;]$/.test(line)) break
    lines.push(line)
  }
  return lines
}

/** The unit of a table of counts, in which nothing is money: 问卷发放情况（单位：份）. Empty where its lines state none, or one of money. */
export function captionCount(table: Table, blocks: readonly Block[]): string {
  const lines = captionLines(table, blocks)
  if (lines.some((line) => captionUnit(line) !== '')) return ''
  const found = lines.map((line) => /单位:?([\u4e00-\u9fa5/]{1,4})\)?$/.exec(line)?.[1] ?? '')
  return found.find((unit) => (countUnits as readonly string[]).includes(unit)) ?? ''
}

const ofSpending =
  /(?:支出|开支|列支)(?:内容|明细|构成|结构|组成|分布|去向|投向|用途|情况|执行|决算|分类|统计|一览|汇总)*表|(?:资金|经费)使用(?:明细|情况|去向)*表/
const ofPlans = /预算|计划|安排|申报|测算|拟|目标|来源|收支/

/** 表2 支出构成: numbered as a table, without the word 表 at its end. */
const numberedSpending =
  /^表[\d一二三四五六七八九十]+(?:-\d+)?[:.、]?[^,。;]{0,16}(?:支出|开支)(?:内容|明细|构成|结构|组成|分布|去向|投向|用途|情况|分类|统计)*(?:[(][^()]*[)])?$/

/** 分用途的支出（单位：万元） right above a table says that its sums were spent. */
export const isSpendingAbove = (table: Table, blocks: readonly Block[]): boolean =>
  captionLines(table, blocks).some((line) => /支出|开支|列支|使用/.test(line) && !ofPlans.test(line))

/** 项目支出明细表: what its sums are where their heads do not say (内容 | 金额 | 占比). */
export const isCaptionOfSpending = (table: Table, blocks: readonly Block[]): boolean =>
  captionLines(table, blocks).some(
    (line) => (ofSpending.test(line) || numberedSpending.test(line)) && !ofPlans.test(line),
  )

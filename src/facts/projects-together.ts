import { foldText } from '../base/chinese-text.ts'
import { quotedAt } from '../document/printed.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { numberOf, numeral } from './counts/stated-number.ts'
import { wordsBefore } from './evidence.ts'
import { type Amount, type Evidence, isOneKind, type Relation } from './schema.ts'
import { operandOf } from './text/to-amount.ts'

/** 除基本支出外，五个项目全年预算合计…，实际支出合计…: how many projects a sentence speaks of, and all that it tells of them. */
const together = new RegExp(`(${numeral})\\s*个[\\u4e00-\\u9fa5]{0,6}?项目(?![区点村县])([^。;]*)`, 'g')
/** In front of a sum that is one of several. */
const isSum = /(?:合计|共计|总计)(?:安排|支出|下达|到位)?(?:了|为|达|约)*\s*$/
/** Rows that are no projects. */
const running = /^(?:基本|人员|日常)?(?:公用)?(?:支出|经费)$|^[“"]?三公/

/**
 * 五个项目全年预算合计996.90万元 where a table has the budgets of five projects, beside the basic spending: the rows make up the sum. A difference is a
 * mistake only where a slip or a row left out explains it: the sentence may mean other projects.
 */
export function projectsTogether(blocks: readonly Block[], amounts: readonly Amount[], whole: string): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : sumsIn(block, amounts, whole)))
}

function sumsIn(block: Paragraph, amounts: readonly Amount[], whole: string): Relation[] {
  const text = foldText(block.text)
  return [...text.matchAll(together)].flatMap((m): Relation[] => {
    const number = numberOf(m[1] as string)
    if (number === null || number < 2) return []
    const [from, to] = [m.index, m.index + m[0].length].map((at) => quotedAt(block, at)) as [number, number]
    return amounts.flatMap((total): Relation[] => {
      const place = total.evidence.find(
        (e) => e.block === block.id && e.cell === null && from < e.number_start && e.number_start < to,
      )
      if (!place || total.unit !== 'CNY' || !isSum.test(wordsBefore(place))) return []
      const parts = rowsOf(total, amounts, whole).find((rows) => rows.length === number)
      return parts ? [sumOf(total, place, parts)] : []
    })
  })
}

/** The projects of each column of money of this kind. */
function rowsOf(total: Amount, amounts: readonly Amount[], whole: string): Amount[][] {
  const columns = new Map<string, Amount[]>()
  for (const one of amounts) {
    const cell = one.evidence.find((e) => e.cell !== null)
    const isPart = one.subject !== whole && one.subject_path.every((parent) => parent === whole)
    if (!cell?.cell || one.unit !== 'CNY' || !isPart || one.fund_source !== null) continue
    if (one.period !== total.period || !isOneKind(one.measure, total.measure) || running.test(one.subject)) continue
    const column = `${cell.block}/${cell.cell.column}`
    columns.set(column, [...(columns.get(column) ?? []), one])
  }
  return [...columns.values()].filter((rows) => new Set(rows.map(({ subject }) => subject)).size === rows.length)
}

const sumOf = (total: Amount, place: Evidence, parts: readonly Amount[]): Relation => ({
  kind: 'sum',
  subject: total.subject,
  group: total.group,
  total: { ...operandOf(total), evidence: place },
  parts: parts.map((part) => ({
    ...operandOf(part),
    evidence: part.evidence.find((e) => e.cell !== null) as Evidence,
  })),
  complete: true,
  tentative: true,
})

import { foldText } from '../base/chinese-text.ts'
import type { Block, Table } from '../document/schema.ts'
import { type Spot, textOf } from './evidence.ts'
import { operandAt } from './operand-at.ts'
import { findQuantities } from './quantity.ts'
import type { Indicator, Operand, Relation } from './schema.ts'

/** Posts of the establishment (编制数) and people in them (实有在职人数), as tables and text call them. */
const posts = /(?:核定|人员|总)?编制(?:人数|数|总数)?(?:为|共|共计|:)?\s*$/
const people = /(?:实有|年末)?(?:在职|实有)(?:在编|在职)?(?:人员|人数|职工)?(?:数)?(?:为|共|共计|:)?\s*$/

/** 在职人员控制率 = 在职人员数 ÷ 编制数 (annex of 财预〔2013〕53号), where the report gives both numbers once. */
export function headCountRatios(blocks: readonly Block[], indicators: readonly Indicator[]): Relation[] {
  const indicator = indicators.find((one) => /^(?:在职)?人员控制率/.test(one.name))
  const written = indicator?.written.actual
  const evidence = indicator?.evidence[0]
  if (!indicator || !evidence || written?.unit !== '%') return []
  const found = blocks.flatMap((block) => (block.kind === 'table' ? countsOfTable(block) : countsOf({ block }, '')))
  const one = (role: 'posts' | 'people'): Operand | null => {
    const all = found.filter((count) => count.role === role).map((count) => count.operand)
    return new Set(all.map((operand) => operand.written.number)).size === 1 ? (all[0] as Operand) : null
  }
  const [denominator, numerator] = [one('posts'), one('people')]
  if (!denominator || !numerator) return []
  const stated = { id: indicator.id, written, raw: `${written.number}%`, evidence, qualifier: null }
  return [
    { kind: 'ratio', rule: 'share', subject: indicator.name, group: indicator.group, stated, numerator, denominator },
  ]
}

interface Count {
  role: 'posts' | 'people'
  operand: Operand
}

/** A label in one cell, its number in the next. */
function countsOfTable(table: Table): Count[] {
  return table.cells.flatMap((cell) => {
    const before = table.cells.find((other) => other.row === cell.row && other.col + other.colSpan === cell.col)
    return countsOf({ block: table, cell }, before ? foldText(before.text).replace(/\s+/g, '') : '')
  })
}

function countsOf(spot: Spot, label: string): Count[] {
  const text = foldText(textOf(spot).text)
  return findQuantities(text).flatMap((q, i, all) => {
    if (!/^[名人个]?$/.test(q.unit) || (q.kind !== 'count' && q.kind !== 'bare')) return []
    const lead = text
      .slice(all[i - 1]?.end ?? 0, q.start)
      .split(/[,;。]/)
      .at(-1) as string
    const words = lead.trim() === '' ? label : lead
    const role = posts.test(words) ? 'posts' : people.test(words) ? 'people' : null
    if (role === null) return []
    const operand = operandAt(spot, q.number, q.unit || '人', q.start, q.end)
    return [{ role, operand }]
  })
}

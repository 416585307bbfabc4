import type { Block, Paragraph } from '../document/schema.ts'
import { flat, isParagraph, isTable, squeezed } from './lines.ts'

const listMark = /^(?:[(]?[一二三四五六七八九十]{1,3}[).、]|[(]?\d{1,2}[).、]|[①-⑳●◆■▪•◇➢▶►★☆○◎])/
/** From so many rows on a table is a list of what was evaluated. */
const leastRows = 3

/**
 * Paragraphs that each tell of one row of a list in a table ((二)校舍维修。得分82分，等级为“良” where a table has a row 校舍维修 beside others): what they say is
 * said of that row, and not of the report.
 */
export function itemsOfLists(blocks: readonly Block[]): ReadonlySet<Paragraph> {
  const names = new Set(
    blocks.filter(isTable).flatMap(({ cells }) => cells.filter(({ row }) => row > 0).map((cell) => squeezed(cell))),
  )
  const items = blocks.filter(isParagraph).filter((block) => {
    const name = /^[^。,:;]{4,40}(?=[。:])/.exec(flat(block).replace(listMark, ''))?.[0]
    return name !== undefined && listMark.test(flat(block)) && names.has(name)
  })
  return new Set(items.length >= leastRows ? items : [])
}

import type { Block, Document, Table } from '../../document/schema.ts'
import { type Grid, plain } from './grid.ts'
import { captionUnit, unitIn } from './stated-unit.ts'
import { priceWords } from './words/headers.ts'

/**
 * Unit of the money in a table that says nothing in its cells: from a cell of its own (单位：万元, 项目资金（万元）), from the
 * lines above it (caption), from headers and footers of the pages; '' when nobody says.
 */
export function tableUnit(grid: Grid, blocks: readonly Block[], document: Document): string {
  return inCells(grid) || above(grid.table, blocks) || inFurniture(document) || anywhere(blocks)
}

/** 2024年, 1—6月: digits that are no figures. */
const times = /\d{4}年|\d{1,2}月?[-—~至]\d{1,2}月|\d{1,2}月/g

function inCells(grid: Grid): string {
  for (const cell of grid.table.cells) {
    const words = plain(cell)
    if (words.length > 40 || !/元/.test(words) || /\d/.test(words.replace(times, ''))) continue
    // 补助标准（元） over what one person gets: the money of the table may be in 万元
    const unit = priceWords.test(words) ? '' : unitIn(words)
    if (unit) return unit
  }
  return ''
}

/**
 * The lines right above the table, back to the table before it. Tables without a line between them (those in the cells of another one
 * too) stand under one caption.
 */
function above(table: Table, blocks: readonly Block[]): string {
  let at = blocks.indexOf(table)
  while (blocks[at - 1]?.kind === 'table') at--
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const block = blocks[i] as Block
    if (block.kind === 'table') break
    const unit = captionUnit(block.text)
    if (unit) return unit
  }
  return ''
}

const inFurniture = (document: Document): string =>
  document.furniture.map((line) => captionUnit(line.text)).find((unit) => unit !== '') ?? ''

/** One caption for all tables of the report (金额单位：万元 under its title). */
function anywhere(blocks: readonly Block[]): string {
  const units = new Set(
    blocks
      .flatMap((block) => (block.kind === 'paragraph' && block.text.length < 60 ? [captionUnit(block.text)] : []))
      .filter((unit) => unit !== ''),
  )
  return units.size === 1 ? ([...units][0] as string) : ''
}

/** Unit words of one row label or header path; the innermost wins. */
export const ownUnit = (path: readonly string[]): string =>
  [...path]
    .reverse()
    .map(unitIn)
    .find((unit) => unit !== '') ?? ''

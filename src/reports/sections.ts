import { readChineseNumeral } from '../base/chinese-numerals.ts'
import type { Block, Table } from '../document/schema.ts'
import { flat, isParagraph, isTable } from './lines.ts'

/** Five paragraphs of sentences or more. */
export const isNarrative = (blocks: readonly Block[]): boolean => blocks.filter(isSentences).length >= 5

/** A few paragraphs without a table or a numbered section. */
export const isIntroduction = (blocks: readonly Block[]): boolean =>
  !isNarrative(blocks) && blocks.every((block) => isParagraph(block) && sectionOf(block) === null)

/** A paragraph of running text. */
export const isSentences = (block: Block): boolean =>
  isParagraph(block) && /[。;]/.test(block.text) && block.text.length > 40

/** Blocks behind a form in which the next section of its report would begin. */
const reach = 6

/** Whether the sections of a report go on behind a form: 三、 above it, 四、 below it. */
export function isAmongSections(blocks: readonly Block[], from: number, to: number, form: Table): boolean {
  const above = lastNumber(blocks.slice(from, to), sectionOf)
  if (above === null) return false
  const behind = blocks.indexOf(form) + 1
  const below = blocks.slice(behind, behind + reach).map(sectionOf)
  return below.find((number) => number !== null) === above + 1
}

/** 3 for 三、… */
const sectionOf = (block: Block): number | null => numberOf(block, /^([一二三四五六七八九十]{1,3})、/)
/** 4 for 第四部分 … */
const partOf = (block: Block): number | null => numberOf(block, /^第([一二三四五六七八九十]{1,3})部分/)

function numberOf(block: Block, pattern: RegExp): number | null {
  if (isTable(block)) return null
  const numeral = pattern.exec(block.marker + flat(block))?.[1]
  return numeral === undefined ? null : readChineseNumeral(numeral)
}

function lastNumber(blocks: readonly Block[], of: (block: Block) => number | null): number | null {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const number = of(blocks[i] as Block)
    if (number !== null) return number
  }
  return null
}

/** （三） inside a section. */
const itemOf = (block: Block): number | null => numberOf(block, /^\(([一二三四五六七八九十]{1,3})\)/)

/**
 * Annexes and forms stand inside reports, which go on behind them (第五部分 附表, （三）部门评价结果): gives those blocks back to
 * the report whose part, section or item went before. Takes and returns the blocks of each report in reading order.
 */
export function withLaterParts(reports: readonly { blocks: readonly Block[]; isForm: boolean }[]): Block[][] {
  const whole = reports.map(({ blocks }) => [...blocks])
  for (let i = 1; i < whole.length; i++) {
    const own = whole[i] as Block[]
    const at = own.findIndex((block) => goesOnWith(block, reports[i]?.isForm ?? false))
    if (at < 1) continue
    const outer = whole.slice(0, i).findLast((blocks) => precedes(blocks, own[at] as Block))
    outer?.push(...own.splice(at))
  }
  return whole
}

/** A form has no sections; an annex may have sections of its own. */
const goesOnWith = (block: Block, inForm: boolean): boolean =>
  partOf(block) !== null || (inForm && (sectionOf(block) !== null || itemOf(block) !== null))

/** Whether the numbering of a report is continued by a block: 四、 after 三、, （二） or later in one of its sections. */
function precedes(blocks: readonly Block[], block: Block): boolean {
  for (const of of [partOf, sectionOf]) {
    const number = of(block)
    if (number !== null) return number > 1 && lastNumber(blocks, of) === number - 1
  }
  return (itemOf(block) ?? 0) > 1 && lastNumber(blocks, sectionOf) !== null
}

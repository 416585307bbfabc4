import { withoutCharacters } from '../document/printed.ts'
import type { Document, PlacedText } from '../document/schema.ts'

/** Blanks that typists and fonts put beside a figure; tabs, ideographic blanks and rows of blanks part columns and stay. */
const blank = '[ \\u00a0\\u2002-\\u200a\\u202f]'
const digit = '[\\d０-９]'
const ideograph = '[\\u4e00-\\u9fff]'

/** 完成率 95%, 支付 12.5万元: one blank between a word and its figure. */
const beforeFigure = `(?<=${ideograph}|[）)」”])${blank}(?=${digit})`
/**
 * 42 个, 95 %, 2023 年: one blank between a figure and what is counted. The figure must stand in a text: "1 概述" is a list mark, and
 * 表 1 the number of a table with its title behind the blank.
 */
const behindFigure = `(?<=[^\\s\\dA-Za-z０-９.．、表图件录号第]\\s?${digit}{1,12}(?:[.．,，]${digit}+)*)${blank}(?=${ideograph}|[%％])`

/** 14 个项目共支出…: at the start of a text no list mark, where things are counted by 个. */
const behindFirst = `(?<=^\\s*${digit}{1,5})${blank}(?=个${ideograph})`

const innerBlanks = new RegExp(`${beforeFigure}|${behindFigure}|${behindFirst}`, 'g')

/**
 * The document as its readers see it: without the single blanks beside figures that mean nothing (完成率 95 %). Evidence goes on quoting
 * the text as it is printed. Recognised text is left alone: what stands in it is settled by those who recognise.
 */
export function withoutInnerBlanks(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, cells: block.cells.map(tight) } : tight(block),
    ),
  }
}

function tight<T extends PlacedText>(placed: T): T {
  if (placed.runs.some((run) => run.origin === 'ocr')) return placed
  const blanks = [...placed.text.matchAll(innerBlanks)].map((found) => found.index)
  return blanks.length === 0 ? placed : { ...placed, ...withoutCharacters(placed, blanks) }
}

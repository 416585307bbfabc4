import { foldText } from '../base/chinese-text.ts'
import type { Block, Cell, Paragraph, Table } from '../document/schema.ts'
import { operandAt } from './operand-at.ts'
import { findQuantities } from './quantity.ts'
import type { Amount, Evidence, Operand, Relation } from './schema.ts'
import { cellNumber } from './tables/cell-number.ts'
import { type Grid, gridOf, plain } from './tables/grid.ts'
import { unitIn } from './tables/stated-unit.ts'
import { sentencesOf } from './text/sentences.ts'

/** 比2023年, 较2022年度相比: the year a figure is compared with by its number; not its end, a part of it, or its share. */
const against =
  /(?:比|较|相较于?|相比于?)((?:19|20)\d\d)年度?(?:相比)?,?(?!同期|[末底初的占\d]|[上下]半年|[一二三四]季)/g
const rise = '增加|增长|提高|上升|提升|上涨|增多|扩大'
const fall = '减少|下降|降低|下滑|缩减|压减|缩短|回落'
const moved = new RegExp(`^[,、(]?\\s*(?:同比)?(?:${rise}|(${fall}))(?:了|约|近|幅度为|率为|达)*$`)

/** A figure of a table by what it is of and its year. */
interface YearFigure {
  name: string
  year: number
  operand: Operand
}

/**
 * 观众人次比2022年减少2.17万人次，下降18.84%: changes against a year whose figures stand in a table of the report, in the row or the column of
 * that year. Of the year that the sentence names in front, or of the report's own. A name whose figures stand in two tables that differ is
 * left alone, and so is what is read already.
 */
export function toldYearChanges(
  blocks: readonly Block[],
  fiscal: number | null,
  { amounts, relations }: { amounts: readonly Amount[]; relations: readonly Relation[] },
): Relation[] {
  const figures = blocks.flatMap((block) => (block.kind === 'table' ? yearFigures(block) : []))
  if (figures.length === 0) return []
  const place = (e: Evidence): string => `${e.block}/${e.number_start}`
  const read = new Set([
    ...relations.flatMap((one) =>
      one.kind === 'growth' || one.kind === 'difference' ? [place(one.stated.evidence)] : [],
    ),
    ...amounts.flatMap(({ evidence }) => evidence.map(place)),
  ])
  return blocks
    .flatMap((block) => (block.kind === 'table' ? [] : changesIn(block, fiscal, figures)))
    .filter((one) => !read.has(place(one.stated.evidence)))
}

type Change = Extract<Relation, { kind: 'growth' | 'difference' }>

function changesIn(block: Paragraph, fiscal: number | null, figures: readonly YearFigure[]): Change[] {
  const text = foldText(block.text)
  return sentencesOf(text).flatMap((sentence) => {
    let name: string | null = null
    let year = fiscal
    const found = [...text.slice(sentence.start, sentence.end).matchAll(against)]
    return found.flatMap((m, i): Change[] => {
      const at = sentence.start + m.index
      const lead =
        text
          .slice(sentence.start, at)
          .split(/[,;。:]/)
          .at(-1) ?? ''
      const named = /((?:19|20)\d\d)年/.exec(lead)?.[1]
      // 比2022年减少…，比2023年减少…: one name for both
      if (/[\u4e00-\u9fa5]{2}/.test(lead)) [name, year] = [nameAt(lead, figures), fiscal]
      if (named) year = /(?:\d月|季度|[上下]半年)/.test(lead) ? null : Number(named)
      const end = sentence.start + (found[i + 1]?.index ?? sentence.end - sentence.start)
      const [now, prior] = [only(figures, name, year), only(figures, name, Number(m[1]))]
      if (!now || !prior || !name) return []
      const about = { subject: name, group: `${block.id}/s${sentence.number}` }
      return statedIn(block, text, [at + m[0].length, end]).flatMap((stated): Change[] => {
        if (stated.written.unit === '%')
          return [{ ...about, kind: 'growth', stated, current: now, prior, change: null }]
        if (stated.written.unit !== now.written.unit || now.written.unit !== prior.written.unit) return []
        return [{ ...about, kind: 'difference', rule: 'change', stated, minuend: now, subtrahend: prior }]
      })
    })
  })
}

/** The name in a table that the words in front of 比 end with. */
function nameAt(lead: string, figures: readonly YearFigure[]): string | null {
  const names = figures.map(({ name }) => name).filter((name) => name.length >= 2 && lead.endsWith(name))
  return names.sort((a, b) => b.length - a.length)[0] ?? null
}

/** The change and its rate behind the year they are against. */
function statedIn(block: Paragraph, text: string, [from, to]: [number, number]): Operand[] {
  const stated: Operand[] = []
  let last = from
  for (const q of findQuantities(text).filter(({ start, end }) => start >= from && end <= to)) {
    const m = moved.exec(text.slice(last, q.start))
    if (!m || q.range || stated.length === 2) break
    const number = m[1] && q.number !== '0' ? `-${q.number}` : q.number
    stated.push({ ...operandAt({ block }, number, q.unit, q.start, q.end), qualifier: q.qualifier })
    last = q.end
  }
  return stated
}

function only(figures: readonly YearFigure[], name: string | null, year: number | null): Operand | null {
  const found = figures.filter((one) => one.year === year && one.name === name)
  const [first] = found
  return first && found.every(({ operand }) => operand.written.number === first.operand.written.number)
    ? first.operand
    : null
}

/** Figures under the years of a table, which stand in its first column or in one row of heads. */
function yearFigures(table: Table): YearFigure[] {
  const grid = gridOf(table)
  const years = table.cells.flatMap((cell) => {
    const m = /^((?:19|20)\d\d)年?度?$/.exec(plain(cell))
    return m ? [{ cell, year: Number(m[1]) }] : []
  })
  const rows = years.filter(({ cell }) => cell.col === 0)
  const [head] = years
  const heads = years.filter(({ cell }) => cell.row === head?.cell.row && cell.col > 0)
  if (rows.length >= 2 && rows.length === years.length)
    return rows.flatMap(({ cell, year }) => {
      const from = rows[0]?.cell.row ?? 0
      return from === 0
        ? []
        : grid.row(cell.row).flatMap((one) => figureOf(table, one, grid.at(from - 1, one.col), year, grid))
    })
  if (heads.length < 2 || heads.length !== years.length) return []
  return heads.flatMap(({ cell, year }) =>
    [...Array(grid.rows).keys()]
      .slice(cell.row + 1)
      .flatMap((row) => figureOf(table, grid.at(row, cell.col), labelOf(grid, row, cell.col), year, grid)),
  )
}

/** The name of a row: the last words in front of its figures. */
const labelOf = (grid: Grid, row: number, col: number): Cell | null =>
  grid.row(row).findLast((cell) => cell.col < col && /[\u4e00-\u9fa5]{2}/.test(plain(cell))) ?? null

function figureOf(table: Table, cell: Cell | null, label: Cell | null, year: number, grid: Grid): YearFigure[] {
  const number = cell && label && cell !== label ? cellNumber(cell.text) : null
  if (!cell || !number || cell.colSpan > 1 || cell.rowSpan > 1) return []
  const words = plain(label)
  const beside = grid.row(cell.row).find(({ col }) => col > (label?.col ?? 0) && col < cell.col)
  const named = /[(（](?:单位[:：])?([^()（）]{1,5})[)）]$/.exec(words)?.[1] ?? ''
  const unit =
    number.unit || unitIn(words) || named || (label?.row === cell.row ? unitWords(plain(beside ?? null)) : '')
  const operand = operandAt({ block: table, cell }, number.number, unit, number.start, number.end)
  return [{ name: words.replace(/[(（][^()（）]*[)）]$/, ''), year, operand }]
}

/** A cell between the name and the figures that holds a unit: 万人次. */
const unitWords = (words: string): string => (/^[\u4e00-\u9fa5]{1,4}$/.test(words) ? words : '')

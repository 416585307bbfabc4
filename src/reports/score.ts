import type { Block, Cell, Paragraph, Table } from '../document/schema.ts'
import { itemsOfLists } from './items-of-lists.ts'
import { isParagraph, isTable, type Place, sentenceTo, squeezed, squeezedPlaced } from './lines.ts'
import { boundsGrade, ofEarlierYear, opensWithYearBefore } from './words/grades.ts'

export interface ScoreSaid {
  score: number
  place: Place
}

const number = '(\\d{1,3}(?:\\.\\d{1,4})?)'
/** Ways to state the score of the whole, the plainest first. */
const stated: readonly RegExp[] = [
  `(?:自评|综合|评价|绩效|最终|复核|总体|整体|项目|考评|评审|考核)(?:总)?(?:得分|评分|分数|总分|分值)(?:为|是|:|达到|达|共)?${number}分?`,
  `(?:总得分|总评分|总分|得分合计|合计得分|合计得|总计得分|最终得分|自评分|评价分)(?:为|是|:)?${number}分`,
  `(?:得|评分|计)${number}分[^。;]{0,30}?(?:合计|共计|总计|共)(?:得分|得|为)?${number}分`,
  `(?:自评|得分|评分|得)[^。;]{0,60}?(?:合计|共计|总计)(?:得分|得|为)?${number}分`,
  `(?:自评|评价|考评|评定|打分)[^。;]{0,24}?(?:得分|评分|为|得|合计|共计)${number}分`,
  `(?:得分|评分)(?:为|是|:)?${number}分`,
].map((pattern) => new RegExp(pattern, 'g'))
/** In the clause before the number: full marks, goals, means, and the score of a part. */
const notTotal =
  /满分|目标|平均|每项|扣|分值|预算执行率?(?:\([^)]*\))?(?:得|计)|(?:指标|决策|投入|过程|产出|效益|效果|满意度|管理|成本|部分)(?:类|方面|情况)?(?:\([^)]*\))?(?:自评|评价)?(?:得分|评分|得|计)/
/** Target and result in the sentence: the score is an indicator's (年初目标值≥90%，实际完成值93%，自评得分20分). */
const ofIndicator = /(?:目标|指标|完成|实际)值/
/** Lower totals than this are scores of parts. */
const lowestTotal = 20

/**
 * The score a report gives itself: the total row of its one table first, its own words second. A total row of less than a hundred
 * points (the indicators, without the 10 points of the execution) is the score only where no words give a higher one.
 */
export function scoreOf(blocks: readonly Block[]): ScoreSaid | null {
  const inTables = blocks
    .filter(isTable)
    .map(totalScore)
    .filter((x) => x !== null)
  const [inTable] = inTables.length === 1 ? inTables : []
  if (!inTable) return scoreInText(blocks)
  const told = inTable.ofPart ? scoreInText(blocks) : null
  return told && told.score > inTable.score ? told : inTable
}

function scoreInText(blocks: readonly Block[]): ScoreSaid | null {
  const items = itemsOfLists(blocks)
  const lines = blocks.filter(isParagraph).filter((block) => block.text.includes('分') && !items.has(block))
  for (const pattern of stated) {
    const found = lines.flatMap((block) => scoresIn(block, pattern))
    // three scores and more are those of projects in a list
    if (new Set(found.map((one) => one.score)).size > 2) return null
    if (found[0]) return found[0]
  }
  return null
}

function scoresIn(block: Paragraph, pattern: RegExp): ScoreSaid[] {
  const { text, place } = squeezedPlaced(block)
  return [...text.matchAll(pattern)].flatMap((m): ScoreSaid[] => {
    const written = m.at(-1) as string
    const value = Number(written)
    const start = m.index + m[0].lastIndexOf(written)
    const clause = text
      .slice(0, start)
      .split(/[,;。]/)
      .at(-1) as string
    if (value > 100 || value < lowestTotal || notTotal.test(clause) || ofEarlierYear.test(clause)) return []
    if (boundsGrade.test(text.slice(start + written.length))) return []
    const sentence = sentenceTo(text, start)
    if (ofIndicator.test(sentence) || opensWithYearBefore.test(sentence)) return []
    return [{ score: value, place: { block, ...place(start, start + written.length) } }]
  })
}

/** The last score of a paragraph before an offset in its text, said in the plainest way; null when there is none. */
export const scoreBefore = (block: Paragraph, end: number): ScoreSaid | null =>
  scoresIn(block, stated[0] as RegExp).findLast(({ place }) => place.end <= end) ?? null

/** The label of the row that sums up the scores of a form. */
export const totalLabel =
  /^(?:总分|总计|合计|总得分|总评分|自评总分|自评得分|得分合计|合计得分|自评得分合计|综合得分|评价得分|最终得分|总分值|得分总计|评价总分|项目总分|自评总得分)(?:\([^)]*\))?[:]?$/
const scoreHeader = /^(?:自评|实际|评价|单项|折算)?(?:得分|评分|实得分|自评分)(?:\([^)]*\))?$/

/** The score of an indicator table: in its total row, or beside a label (自评得分 | 97.2). */
function totalScore(table: Table): (ScoreSaid & { ofPart: boolean }) | null {
  if (!table.cells.some((cell) => /得分|自评分|评分/.test(squeezed(cell)))) return null
  for (const label of table.cells.filter((cell) => totalLabel.test(squeezed(cell)))) {
    const row = table.cells.filter(
      (cell) => cell.row <= label.row && label.row < cell.row + cell.rowSpan && cell.col > label.col,
    )
    const cell =
      (label.col <= 2 ? (behindFull(row) ?? inScoreColumn(table, label.row)) : null) ?? besideLabel(row, label)
    if (cell) return { ...said(table, cell), ofPart: isOfPart(table, row, cell) }
  }
  return null
}

const marksHeader = /^(?:指标|标准|评价|权重)?(?:分值|权重|满分|总分)(?:\([^)]*\))?$/

/** Full marks below a hundred stand in the row, and the score does not exceed them. */
function isOfPart(table: Table, row: readonly Cell[], score: Cell): boolean {
  const columns = table.cells.filter((cell) => cell.row < score.row && marksHeader.test(squeezed(cell)))
  return row.some((cell) => {
    const full = cell === score ? null : points(cell)
    const isUnder = columns.some(({ col }) => cell.col <= col && col < cell.col + cell.colSpan)
    return full !== null && isUnder && full < 100 && full >= (points(score) ?? full + 1)
  })
}

function said(table: Table, cell: Cell): ScoreSaid {
  const { text, place } = squeezedPlaced(cell)
  const figure = (/\d+(?:\.\d+)?/.exec(text) as RegExpExecArray)[0]
  const start = text.indexOf(figure)
  return { score: Number(figure), place: { block: table, cell, ...place(start, start + figure.length) } }
}

/** Behind the full marks (总分 | 100 | 96.79) or with them in one cell (95.05/100). */
function behindFull(row: readonly Cell[]): Cell | null {
  const pair = row.find((cell) => /^\d+(?:\.\d+)?\/100$/.test(squeezed(cell)))
  if (pair) return pair
  const cells = row.filter((cell) => points(cell) !== null)
  const full = cells.findIndex((cell) => points(cell) === 100)
  if (full < 0 || cells.length < 2) return null
  return cells[full + 1] ?? cells[0] ?? null
}

/** In the column that a header calls 得分. */
function inScoreColumn(table: Table, row: number): Cell | null {
  const header = table.cells.find((cell) => cell.row < row && scoreHeader.test(squeezed(cell)))
  const cell = header && table.cells.find((c) => c.row === row && c.col <= header.col && header.col < c.col + c.colSpan)
  return cell && points(cell) !== null ? cell : null
}

/** 自评得分 | 97.2: only behind a label that says score, and only a number that can be a total. */
function besideLabel(row: readonly Cell[], label: Cell): Cell | null {
  const next = row.find((cell) => cell.col === label.col + label.colSpan)
  const value = next && /分/.test(squeezed(label)) ? points(next) : null
  return next && value !== null && value >= lowestTotal ? next : null
}

function points(cell: Cell): number | null {
  const text = squeezed(cell)
  if (!/^\d{1,3}(?:\.\d+)?分?$/.test(text)) return null
  const value = Number.parseFloat(text)
  return value <= 100 ? value : null
}

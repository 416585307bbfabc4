import { foldText } from '../base/chinese-text.ts'
import type { Block, Cell, Table } from '../document/schema.ts'
import { flat, isParagraph, isTable } from './lines.ts'
import { grades } from './words/titles.ts'

export interface Score {
  score: number | null
  grade: string | null
}

const gradeWords = [...grades]
  .filter((g) => !/[A-D]/.test(g))
  .sort((a, b) => b.length - a.length)
  .join('|')
const number = '(\\d{1,3}(?:\\.\\d{1,4})?)'
const stated: readonly RegExp[] = [
  new RegExp(
    `(?:自评|综合|评价|绩效|最终|复核|总体|整体|项目)(?:总)?(?:得分|评分|分数|总分|分值)(?:为|是|:|达到|达)?${number}分?`,
    'g',
  ),
  new RegExp(`(?:总得分|总评分|总分|得分合计|合计得分|合计得|最终得分|自评分)(?:为|是|:)?${number}分`, 'g'),
  new RegExp(`(?:自评|评价|考评|评定|打分)[^。;]{0,24}?(?:得分|评分|为|得|合计|共计)${number}分`, 'g'),
  new RegExp(`(?:自评|得分|评分|得)[^。;]{0,60}?(?:合计|共计|总计)(?:得分|得|为)?${number}分`, 'g'),
  new RegExp(`(?:得分|评分)(?:为|是|:)?${number}分`, 'g'),
]
const gradeStated = new RegExp(
  `(?:等级|级别|档次|等次|结果|结论|评定|评级|自评)[^。;,(]{0,8}?(?:为|是|:|属于?)?["“]?(${gradeWords})["”]?(?:级|等|档)?(?![\\u4e00-\\u9fa5\\d(]|["”]?[\\u4e00-\\u9fa5]{0,2}(?:、|;))`,
  'g',
)
/** 属于“良好”等次, 达到优秀等级: the grade in front of its noun. */
const gradeBefore = new RegExp(`(?:属于?|达到|评为|定为|为)["“]?(${gradeWords})["”]?(?:等级|等次|级别|档次)`, 'g')

/** Score and grade a report gives itself: the total row of its table first, its own words second. */
export function scoreOf(blocks: readonly Block[]): Score {
  const inTables = blocks
    .filter(isTable)
    .map(totalScore)
    .filter((x) => x !== null)
  const text = blocks.filter(isParagraph).map((block) => flat(block))
  const words = scoreInText(text)
  const table = inTables.length === 1 ? (inTables[0] ?? null) : null
  return { score: table ?? words, grade: gradeInText(text) ?? gradeInTables(blocks) }
}

function scoreInText(lines: readonly string[]): number | null {
  for (const pattern of stated) {
    for (const line of lines) {
      for (const m of line.matchAll(pattern)) {
        const value = Number(m[1])
        const before = line.slice(Math.max(0, (m.index ?? 0) - 8), m.index)
        if (
          value > 100 ||
          value < 20 ||
          /满分|目标|平均|预算执行率?$|指标$/.test(before) ||
          /满分|分值|平均/.test(m[0])
        )
          continue
        return value
      }
    }
  }
  return null
}

/** 优 in 等级为优, not the bands (90分以上为优). */
function gradeInText(lines: readonly string[]): string | null {
  for (const line of lines) {
    const plain = line
      .replace(new RegExp(`["“]?(?:${gradeWords})["”]?(?:级|等)?的?(?:项目)?(?:共|有)?\\d+个`, 'g'), '')
      .replace(
        /\d+(?:\.\d+)?分?(?:\(含\))?(?:以上|以下|至|[-—~])[^;。]{0,14}?(?:为|是)["“]?[优良中差合格秀好等]{1,3}["”]?/g,
        '',
      )
    for (const pattern of [gradeStated, gradeBefore]) {
      for (const m of plain.matchAll(pattern)) return m[1] as string
    }
    const direct = new RegExp(
      `\\d分[,、]?(?:自评|评价|评定)?(?:等级|结果|结论)?(?:为|是|属于|:)?["“]?(${gradeWords})["”]?(?:级|等|档)?[。,)]`,
    ).exec(plain)
    if (direct) return direct[1] as string
  }
  return null
}

const totalLabel =
  /^(?:总分|合计|总计|总得分|总评分|自评总分|自评得分|得分合计|合计得分|自评得分合计|综合得分|评价得分|最终得分)(?:\([^)]*\))?$/
const scoreHeader = /^(?:自评|实际|评价|单项)?(?:得分|评分|实得分|自评分)(?:\([^)]*\))?$/

/** The score of an indicator table: in its total row, or beside a label (自评得分 | 97.2). */
function totalScore(table: Table): number | null {
  if (!table.cells.some((cell) => /得分|自评分|评分/.test(squeezed(cell)))) return null
  for (const label of table.cells.filter((cell) => totalLabel.test(squeezed(cell)))) {
    const row = table.cells.filter(
      (cell) => cell.row <= label.row && label.row < cell.row + cell.rowSpan && cell.col > label.col,
    )
    const score = label.col <= 2 ? (behindFull(row) ?? inScoreColumn(table, label.row)) : null
    const found = score ?? besideLabel(row, label)
    if (found !== null) return found
  }
  return null
}

/** Behind the full marks (总分 | 100 | 96.79) or with them in one cell (95.05/100). */
function behindFull(row: readonly Cell[]): number | null {
  const pair = row.map((cell) => /^(\d+(?:\.\d+)?)\/100$/.exec(squeezed(cell))).find((m) => m !== null)
  if (pair) return Number(pair[1])
  const values = row.map(points).filter((value) => value !== null)
  const full = values.indexOf(100)
  if (full < 0 || values.length < 2) return null
  return values[full + 1] ?? values[0] ?? null
}

/** In the column that a header calls 得分. */
function inScoreColumn(table: Table, row: number): number | null {
  const header = table.cells.find((cell) => cell.row < row && scoreHeader.test(squeezed(cell)))
  const cell = header && table.cells.find((c) => c.row === row && c.col <= header.col && header.col < c.col + c.colSpan)
  return cell ? points(cell) : null
}

/** 自评得分 | 97.2: only behind a label that says score, and only a number that can be a total. */
function besideLabel(row: readonly Cell[], label: Cell): number | null {
  const next = row.find((cell) => cell.col === label.col + label.colSpan)
  const value = next && /分/.test(squeezed(label)) ? points(next) : null
  return value !== null && value >= 20 ? value : null
}

function points(cell: Cell): number | null {
  const text = squeezed(cell)
  if (!/^\d{1,3}(?:\.\d+)?分?$/.test(text)) return null
  const value = Number.parseFloat(text)
  return value <= 100 ? value : null
}

function gradeInTables(blocks: readonly Block[]): string | null {
  const label = new RegExp(`(?:评价等级|自评等级|绩效等级|等级)[:：|]+(${gradeWords})(?:\\||$)`)
  for (const table of blocks.filter(isTable)) {
    const heads = table.cells.filter((cell) => /等级/.test(squeezed(cell))).length
    const rows = table.cells.filter((cell) => new RegExp(`^(?:${gradeWords})$`).test(squeezed(cell))).length
    if (heads === 1 && rows === 1) {
      const m = label.exec(flat(table))
      if (m) return m[1] as string
    }
  }
  return null
}

const squeezed = (cell: Cell): string => foldText(cell.text).replace(/\s+/g, '')

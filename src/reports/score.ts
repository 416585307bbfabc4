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
  `(?:等级|级别|档次|等次|结果|结论|评定|评级)[^。;,(]{0,8}?(?:为|是|:)["“]?(${gradeWords})["”]?(?:级|等|档)?(?![\\u4e00-\\u9fa5]{0,2}(?:、|;))`,
  'g',
)

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
        if (value > 100 || value < 20 || /满分|目标|预算执行率?$|指标$/.test(before) || /满分|分值/.test(m[0])) continue
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
    for (const m of plain.matchAll(gradeStated)) return m[1] as string
    const direct = new RegExp(
      `\\d分[,、]?(?:自评|评价|评定)?(?:等级|结果|结论)?(?:为|是|属于|:)?["“]?(${gradeWords})["”]?(?:级|等|档)?[。,)]`,
    ).exec(plain)
    if (direct) return direct[1] as string
  }
  return null
}

/** The score in the total row of an indicator table: behind the full marks (总分 | 100 | 96.79) or in the last column (95.05/100). */
function totalScore(table: Table): number | null {
  const total = table.cells.find(
    (cell) =>
      cell.col <= 2 && /^(?:总分|合计|总计|总得分|自评总分|得分合计|合计得分)(?:\(\d+分?\))?$/.test(squeezed(cell)),
  )
  if (!total || !table.cells.some((cell) => /得分|自评分/.test(squeezed(cell)))) return null
  const row = table.cells.filter(
    (cell) => cell.row <= total.row && total.row < cell.row + cell.rowSpan && cell.col > total.col,
  )
  const pair = row.map((cell) => /^(\d+(?:\.\d+)?)\/100$/.exec(squeezed(cell))).find((m) => m !== null)
  if (pair) return Number(pair[1])
  const values = row
    .map(squeezed)
    .filter((text) => /^\d{1,3}(?:\.\d+)?分?$/.test(text))
    .map((text) => Number.parseFloat(text))
  const full = values.indexOf(100)
  if (full < 0 || values.length < 2) return null
  const score = values.slice(full + 1)[0] ?? values[0]
  return score !== undefined && score <= 100 ? score : null
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

import type { Block, Cell, Table } from '../document/schema.ts'
import { bandsIn, gradeWords } from './grade-bands.ts'
import { itemsOfLists } from './items-of-lists.ts'
import { cellRightOf, isParagraph, isTable, type Place, sentenceTo, squeezed, squeezedPlaced } from './lines.ts'
import { totalLabel } from './score.ts'
import { gradeNouns, ofEarlierYear, ticked, unticked } from './words/grades.ts'

export interface GradeSaid {
  grade: string
  place: Place
}

const word = `["“]?(${gradeWords})["”]?`
/** A grade ends its clause: not the first of several (优、良、中、差), not 优的3个. */
const ends = '(?:级|等|档|等级|等次)?(?=["”]?(?:[。,;)([]|$))'
const stated: readonly RegExp[] = [
  new RegExp(`${gradeNouns}[^。;,()、\\d]{0,8}?(?:为|是|:|属于?|达到?)?${word}${ends}`, 'g'),
  new RegExp(`(?:属于?|达到|评为|定为|为|获评?|确定为)${word}(?:等级|等次|级别|档次)`, 'g'),
  new RegExp(`\\d分(?:,|、|;)?(?:属于?|为|达到|评为|定为)?${word}${ends}`, 'g'),
]
/** 2个项目的等级由优调整为良: of some of the projects that the report tells of. */
const ofSeveral = /(?:[2-9]|\d{2,}|[两二三四五六七八九十])(?:个|项|家)(?:项目|单位|部门|任务)[^,;:。\d]{0,6}$/
/** 在重点绩效评价中，…: 中 is a grade only behind a word that says so, or in quotes. */
const saysGrade = /(?:[为是:于属达到["“分]|等级|级别|档次|等次|等第|评级|定级)$/

/**
 * The grade a report gives itself: 等级为“优”, the total row of its table (总分 | 100 | 95.7 | 优), a ticked box. The words of a
 * report go before the tables in it, the cells of a form before the words around it.
 */
export const gradeOf = (blocks: readonly Block[], isForm: boolean): GradeSaid | null =>
  isForm ? (gradeInTables(blocks) ?? gradeInText(blocks)) : (gradeInText(blocks) ?? gradeInTables(blocks))

function gradeInText(blocks: readonly Block[]): GradeSaid | null {
  const items = itemsOfLists(blocks)
  for (const block of blocks.filter(isParagraph).filter((one) => !items.has(one))) {
    const { text, place } = squeezedPlaced(block)
    const legend = bandsIn(text)
    for (const pattern of stated) {
      for (const m of text.matchAll(pattern)) {
        const start = (m.index ?? 0) + m[0].lastIndexOf(m[1] as string)
        if (legend.some(([from, to]) => from <= start && start < to)) continue
        if (ofSeveral.test(text.slice(0, m.index)) || ofEarlierYear.test(sentenceTo(text, start))) continue
        if (/分为["“]?$|、["“]?$/.test(text.slice(Math.max(0, start - 3), start))) continue
        if (m[1] === '中' && !saysGrade.test(text.slice(Math.max(0, start - 3), start))) continue
        return { grade: m[1] as string, place: { block, ...place(start, start + (m[1] as string).length) } }
      }
    }
    const box = tickedGrade(text)
    if (box) return { grade: box.grade, place: { block, ...place(box.start, box.start + box.grade.length) } }
  }
  return null
}

const gradeLabel =
  /^(?:项目|部门|单位)?(?:自评|评价|绩效|评定|综合|考核|复核)?(?:总?(?:得分|评分|分数|分)[/、及和与]*)?(?:等级|等次|评级|结论|档次)(?:\([^)]*\))?[:]?$/
/** 优, 等级：良, 97.9分/优. */
const gradeCell = new RegExp(
  `^(?:\\d{1,3}(?:\\.\\d+)?分?[/、,;(]{1,2})?(?:(?:自评|评价)?(?:等级|等次|评级)[:为]?)?["“]?(${gradeWords})["”]?(?:级|等)?(?=$|[(])`,
)

/** Grades that a report's tables give; null when they are several. */
function gradeInTables(blocks: readonly Block[]): GradeSaid | null {
  const found = blocks.filter(isTable).flatMap((table) => cellsOfGrade(table).map((cell) => said(table, cell)))
  const grades = found.filter((one) => one !== null)
  return new Set(grades.map((one) => one.grade)).size === 1 ? (grades[0] as GradeSaid) : null
}

/** Cells that may hold the grade: behind a label of it, or in the row of the total. */
function cellsOfGrade(table: Table): Cell[] {
  const behind = table.cells
    .filter((cell) => gradeLabel.test(squeezed(cell)))
    .map((label) => cellRightOf(table, label))
    .filter((cell) => cell !== null)
  const totals = table.cells.filter((cell) => totalLabel.test(squeezed(cell))).map((cell) => cell.row)
  return [...behind, ...table.cells.filter((cell) => totals.includes(cell.row) && cell.col > 0)]
}

function said(table: Table, cell: Cell): GradeSaid | null {
  const { text, place } = squeezedPlaced(cell)
  const plain = gradeCell.exec(text)
  const found =
    tickedGrade(text) ?? (plain ? { grade: plain[1] as string, start: plain[0].lastIndexOf(plain[1] as string) } : null)
  if (!found) return null
  return { grade: found.grade, place: { block: table, cell, ...place(found.start, found.start + found.grade.length) } }
}

const tickedBefore = new RegExp(`${ticked}\\)?(${gradeWords})`)
const tickedBehind = new RegExp(`(${gradeWords})[(\\[]?${ticked}`)

/** □优 ☑良 □中 □差, 优□ 良√ 中□, 优（ ）良（√）: one ticked among several. */
function tickedGrade(text: string): { grade: string; start: number } | null {
  const box = text.search(new RegExp(`${ticked}|${unticked}|\\(\\)`))
  if (box < 0) return null
  const m = (box < text.search(new RegExp(gradeWords)) ? tickedBefore : tickedBehind).exec(text)
  return m ? { grade: m[1] as string, start: m.index + m[0].indexOf(m[1] as string) } : null
}

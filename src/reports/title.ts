import type { Block } from '../document/schema.ts'
import { flat, isParagraph, isTable } from './lines.ts'
import { titleCues, titleEndings } from './words/titles.ts'

/** A title found in a document: the blocks it stands in, and its text on one line. */
export interface Title {
  /** Index of its first block, and one past its last. */
  from: number
  to: number
  text: string
  /** 附件2 or the like stands right above it. */
  annex: boolean
  /** Stands in the first row of a table. */
  inTable: boolean
}

const year = '(?:\\(?(?:19|20)\\d\\d年?(?:度)?(?:\\d{1,2}[-—至~]\\d{1,2}月|[一二三四]季度|上半年)?\\)?)'
const ends = new RegExp(`${titleEndings}(?:${year}|\\((?:样表|参考|[一-龥]{1,8})\\))*$`)
const notTitle =
  /[。;,!?]|^(?:关于|根据|按照|依据|附[:：]|注[:：]|见)|^[一二三四五六七八九十]+、|^\([一二三四五六七八九十]+\)|^\d+[.、]|(?:…|\.{3,}|·{3,})\d*$|PAGEREF|^第[一二三四五六七八九十]部分|情况$/
export const annexMark = /^(?:附件|附表|附录)[:：]?[一二三四五六七八九十\d]{0,3}(?:-\d)?[:：]?$/
const yearLine = new RegExp(`^${year}$`)

/** Whether a line reads as the title of a report. */
export function isTitleLine(line: string): boolean {
  if (line.length < 6 || line.length > 70 || notTitle.test(line)) return false
  return ends.test(line) && titleCues.test(line)
}

/** All titles of a document in reading order. Lines broken over blocks (organization above, year below) are joined. */
export function titlesOf(blocks: readonly Block[]): Title[] {
  const titles: Title[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    const annex = annexAbove(blocks, i)
    if (isTable(block)) {
      const first = block.cells.find((cell) => cell.row === 0)
      const text = first && first.colSpan >= block.cols - 1 ? flat({ ...block, cells: [first] }) : ''
      if (isTitleLine(text)) titles.push({ from: i, to: i, text, annex, inTable: true })
      continue
    }
    const joined = joinedTitle(blocks, i)
    if (!joined) continue
    titles.push({ ...joined, annex: annex || annexAbove(blocks, joined.from), inTable: false })
    i = joined.to - 1
  }
  return titles
}

function annexAbove(blocks: readonly Block[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const block = blocks[i] as Block
    if (isParagraph(block) && annexMark.test(flat(block))) return true
  }
  return false
}

/** A title line with the broken-off line above it, if the line alone is only the second half (…中心 / 项目支出绩效评价报告). */
function joinedTitle(blocks: readonly Block[], at: number): { from: number; to: number; text: string } | null {
  const block = blocks[at] as Block
  if (!isParagraph(block)) return null
  const line = flat(block).replace(/^(?:附件|附表)[一二三四五六七八九十\d]*[:：]/, '')
  const next = blocks[at + 1]
  if (isTitleLine(line)) {
    const to = next && isParagraph(next) && yearLine.test(flat(next)) ? at + 2 : at + 1
    return { from: at, to, text: line }
  }
  if (!next || !isParagraph(next) || block.marker !== '' || line.length > 40 || /[。;,:!?]$/.test(line)) return null
  const both = line + flat(next)
  const firstHalf =
    /(?:(?:19|20)\d\d年(?:度)?|关于)?.*(?:局|委|中心|办公室|院|校|处|站|所|馆|部|厅|政府|会|镇|乡|项目|资金|专项|经费|部门|单位|费|款|工程|建设|系统|补助|补贴|服务)$/.test(
      line,
    )
  if (
    !firstHalf ||
    !isTitleLine(flat(next)) ||
    !isTitleLine(both) ||
    !(block.align === 'center' || block.heading !== null || /(?:19|20)\d\d年/.test(line))
  )
    return null
  return { from: at, to: at + 2, text: both }
}

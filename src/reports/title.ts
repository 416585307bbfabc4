import { foldText } from '../base/chinese-text.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { formUnder } from './form-table.ts'
import { flat, isParagraph, isTable } from './lines.ts'
import { isOrganization } from './organization.ts'
import {
  breaksOff,
  hasAnnexLead,
  isAnnexMark,
  isCalledAnnex,
  isOpeningTitle,
  isTail,
  isTitleLine,
  isYearLine,
  mayBeginTitle,
  mayEndTitle,
  saysTheSame,
  startsWithAbout,
  titleWords,
} from './title-line.ts'

/** A title found in a document: the blocks it stands in, and its text on one line. */
export interface Title {
  /** Index of its first block, and one past its last. */
  from: number
  to: number
  text: string
  /** As it stands; null where that is the text of its blocks. */
  written: string | null
  /** 附件2 or the like stands right above it or in front of it. */
  annex: boolean
  /** Stands in the first row of a table. */
  inTable: boolean
}

/** Lines of one title at most: the organization, the subject over two lines, the kind of report. */
const mostLines = 4
/** Blocks at the beginning of a document among which its title stands. */
const openingLines = 5

/** All titles of a document in reading order. Lines broken over blocks (organization above, year below) are joined. */
export function titlesOf(blocks: readonly Block[]): Title[] {
  const titles: Title[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    const title = isTable(block) ? titleInTable(blocks, i) : joinedTitle(blocks, i, titles.at(-1)?.to ?? 0)
    if (!title) continue
    titles.push(title)
    i = Math.max(i, title.to - 1)
  }
  return titles
}

/** Rows at the top of a table that are one cell over the whole width: the title, with its year below and a mark above. */
const rowsOverTable = 4

function titleInTable(blocks: readonly Block[], at: number): Title | null {
  const block = blocks[at] as Block
  if (!isTable(block)) return null
  const lines: string[] = []
  for (let row = 0; row < rowsOverTable; row++) {
    const [cell, ...more] = block.cells.filter((each) => each.row === row)
    if (!cell || more.some((each) => each.text.trim() !== '') || cell.colSpan < block.cols - 1) break
    lines.push(cell.text.replace(/\s+/g, '').replace(tableMark, ''))
  }
  const single = lines.find((line) => isTitleLine(foldText(line)))
  const joined = lines.map((line, i) => line + (lines[i + 1] ?? '')).find((line) => isTitleLine(foldText(line)))
  const written = single ?? joined
  if (written === undefined) return null
  return { from: at, to: at, text: foldText(written), written, annex: annexAbove(blocks, at), inTable: true }
}

/** 附件1, 公开14表 in front of a title or in a line of its own. */
const tableMark = /^(?:附件|附表)[一二三四五六七八九十\d]*[:：]?|^公开\d*表$/

function annexAbove(blocks: readonly Block[], at: number): boolean {
  return [1, 2].some((k) => {
    const block = blocks[at - k]
    return block !== undefined && isAnnexMark(block)
  })
}

/** The title whose last line (but for the year below) stands at `at`, with the lines above that belong to it. */
function joinedTitle(blocks: readonly Block[], at: number, floor: number): Title | null {
  const block = blocks[at] as Block
  if (!isParagraph(block)) return null
  const line = titleWords(block)
  if (isCalledAnnex(block) && !formUnder(blocks, at, at + 1)) return null
  if (block.marker !== '') return null
  const opening = floor === 0 && at < openingLines && isOpeningTitle(line) && !goesOn(blocks, at, line)
  if (!opening && !mayEndTitle(line) && !endsBroken(blocks, at, line)) return null
  const from = firstLine(blocks, at, floor, line)
  const text = blocks
    .slice(from, at + 1)
    .map(titleWords)
    .join('')
  if (!isTitleLine(text) && !(opening && isOpeningTitle(text))) return null
  if (startsWithAbout(text) && !isMarked(block) && at > 6) return null
  const next = blocks[at + 1]
  const to = next && isParagraph(next) && isYearLine(flat(next)) ? at + 2 : at + 1
  const annex = annexAbove(blocks, from) || hasAnnexLead(blocks[from] as Block)
  return { from, to, text, written: null, annex, inTable: false }
}

/** The next line ends what this one leaves open: …情况 + 的报告. */
function goesOn(blocks: readonly Block[], at: number, line: string): boolean {
  const [block, next] = [blocks[at] as Paragraph, blocks[at + 1]]
  if (!next || !isParagraph(next) || !looksAlike(block, next)) return false
  const words = titleWords(next)
  return isTail(words) && mayEndTitle(line + words)
}

/** The line above and this one, of one look, make an end together that neither makes alone. */
function endsBroken(blocks: readonly Block[], at: number, line: string): boolean {
  const [above, last] = [blocks[at - 1], blocks[at] as Paragraph]
  if (!above || !isParagraph(above) || !isTail(line) || !isMarked(last)) return false
  const words = titleWords(above)
  return looksAlike(above, last) && !mayEndTitle(words) && mayEndTitle(words + line)
}

function firstLine(blocks: readonly Block[], at: number, floor: number, line: string): number {
  const last = blocks[at] as Paragraph
  let from = at
  while (from > floor && at - from < mostLines - 1) {
    const above = blocks[from - 1]
    if (!above || !isParagraph(above) || above.marker !== '') break
    const words = titleWords(above)
    if (!mayBeginTitle(words) || isTitleLine(words)) break
    if (saysTheSame(words, line)) break
    if (line.length + words.length > 80 || !belongs(above, words, last, from - 1)) break
    from--
  }
  return from
}

/** Lines of one title look alike, or the upper one is a unit's name or breaks off in the middle. */
function belongs(above: Paragraph, words: string, last: Paragraph, index: number): boolean {
  const alike = looksAlike(above, last)
  const unit = isOrganization(words.replace(/^(?:19|20)\d\d年度?/, ''))
  if (alike) return unit || breaksOff(words) || words.length >= 6
  const marked = isMarked(last) || isMarked(above) || index < 8
  return unit || (marked && (breaksOff(words) || /^(?:19|20)\d\d年/.test(words)))
}

const looksAlike = (above: Paragraph, last: Paragraph): boolean =>
  (last.align === 'center' && above.align === 'center') || (last.heading !== null && above.heading === last.heading)

const isMarked = (block: Paragraph): boolean => block.heading !== null || block.align === 'center'

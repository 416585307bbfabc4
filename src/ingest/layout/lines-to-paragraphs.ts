import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { bottom, heightOf, left, median, right, top, widthOf } from './boxes.ts'
import { lineJoin, TextBuilder } from './join-text.ts'
import { firstUnitWidth } from './line-breaks.ts'
import { figure } from './words/figures.ts'
import { annexLine, numberingMarker, sentenceEnd } from './words/markers.ts'
import { columnGap, type Line, partLine, textOf } from './words-to-lines.ts'

/** Left and right ends of the text on a page, and what is usual there. */
export interface TextArea {
  left: number
  right: number
  fontSize: number
  /** Usual distance from the top of a line to the top of the next. */
  pitch: number
  /** The same for every size of type. */
  pitches: ReadonlyMap<number, number>
}

export type ParagraphDraft = Omit<Paragraph, 'id' | 'kind'>

/** Lines in reading order (over page breaks) -> paragraphs. Every page has its text area. */
export function linesToParagraphs(lines: readonly Line[], areas: ReadonlyMap<number, TextArea>): ParagraphDraft[] {
  const drafts: ParagraphDraft[] = []
  let group: Line[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before && isNewParagraph(group, line, lines[i + 1], areas)) {
      drafts.push(toParagraph(group, areas))
      group = []
    }
    group.push(line)
  })
  if (group.length > 0) drafts.push(toParagraph(group, areas))
  return drafts
}

/** Lines that keep this many letters free at the end were ended by the author. */
const slack = 1.3

/** Where a sentence ends there as well, less will do. */
const isFullStop = /[。！？][”’）)]?$/
const sentenceSlack = 0.35

/** Lines in the middle of a sentence may keep more free: figures and Latin words move down as a whole. */
const raggedSlack = 4
const raggedShare = 0.25

/** Paragraphs are set apart by this part of the lines' distance at least. */
const spaced = 1.2

/** An indent is at least this many letters deep. */
const indent = 1.2

function isNewParagraph(
  group: readonly Line[],
  line: Line,
  next: Line | undefined,
  areas: ReadonlyMap<number, TextArea>,
): boolean {
  const before = group.at(-1) as Line
  const area = areas.get(line.page) as TextArea
  const areaBefore = areas.get(before.page) as TextArea
  const size = Math.max(before.fontSize, line.fontSize)
  if (Math.abs(before.fontSize - line.fontSize) > size * 0.12 || isRow(before) || isRow(line)) return true
  if (annexLine.test(textOf(line).trim())) return true
  if (isCentred(before, areaBefore) || isCentred(line, area)) return !isWrappedTitle(before, line, areaBefore, area)
  if (isShort(before, line, areaBefore, left(line.box) - area.left < size * 0.3)) return true
  if (before.page === line.page && isSpaced(before, line, area)) return true
  const depths = { before: left(before.box) - areaBefore.left, line: left(line.box) - area.left }
  const nextDepth = next && left(next.box) - (areas.get(next.page) as TextArea).left
  return isNewByIndent(group, line, depths, nextDepth)
}

/** A row of figures that was no part of a table: joined to its neighbours, its figures would run together. */
function isRow(line: Line): boolean {
  const pieces = partLine(line, columnGap)
  return pieces.length >= 3 && pieces.filter((piece) => figure.test(foldText(textOf(piece)))).length >= 2
}

/** The line ends so far before the margin that the next one's beginning would have had room in it. */
function isShort(before: Line, line: Line, area: TextArea, isFlush: boolean): boolean {
  const size = Math.max(before.fontSize, line.fontSize)
  const room = area.right - right(before.box)
  const text = textOf(before)
  const mayBeShort = isFlush && !sentenceEnd.test(text) && room < (area.right - area.left) * raggedShare
  const free = mayBeShort ? raggedSlack : isFullStop.test(text) ? sentenceSlack : slack
  return room > firstUnitWidth(textOf(line), line.fontSize) + free * size
}

/**
 * A full line came before: does the next one begin a paragraph by where it begins? Depths are distances from the left
 * margin. First lines stand deeper than the rest; lines of a list item stand deeper than its marker; both may be indented as
 * a whole.
 */
function isNewByIndent(
  group: readonly Line[],
  line: Line,
  depths: { before: number; line: number },
  nextDepth: number | undefined,
): boolean {
  const before = group.at(-1) as Line
  const isEnd = sentenceEnd.test(textOf(before))
  const isMarked = numberingMarker.test(textOf(line))
  const step = line.fontSize * indent
  const change = depths.line - depths.before
  if (change > step) {
    const isItem = group.length === 1 && numberingMarker.test(textOf(before))
    return !isItem || isMarked || (isEnd && nextDepth !== undefined && nextDepth < depths.line - step)
  }
  if (isMarked && isEnd) return true
  if (change < -step) return group.length > 1 && isEnd
  const isFirstPair = group.length === 1 && depths.line > step
  return isFirstPair && isEnd && nextDepth !== undefined && nextDepth < depths.line - step
}

/** The line stands lower than the lines of a paragraph do, by its top and its foot: words in larger type only move one of them. */
function isSpaced(before: Line, line: Line, area: TextArea): boolean {
  const pitch = area.pitches.get(pitchKey(line.fontSize)) ?? area.pitch
  const step = Math.min(top(line.box) - top(before.box), bottom(line.box) - bottom(before.box))
  return step > Math.max(pitch * spaced, pitch + 2)
}

const isCentred = (line: Line, area: TextArea): boolean => {
  const before = left(line.box) - area.left
  const after = area.right - right(line.box)
  return before > line.fontSize * 2.5 && after > line.fontSize * 2.5 && Math.abs(before - after) < line.fontSize * 1.5
}

/** A title of two lines: both centred or the first over the full width, the same type, one right below the other. */
function isWrappedTitle(before: Line, line: Line, areaBefore: TextArea, area: TextArea): boolean {
  if (before.page !== line.page || !isCentred(line, area)) return false
  if (top(line.box) - bottom(before.box) > heightOf(line.box) * 1.2) return false
  const room = areaBefore.right - areaBefore.left - widthOf(before.box)
  const isTitle = before.fontSize > area.fontSize * 1.15
  if (!isCentred(before, areaBefore)) return isTitle && room < line.fontSize * 4
  return isTitle && room < line.fontSize * 8 && !numberingMarker.test(textOf(line))
}

function toParagraph(lines: readonly Line[], areas: ReadonlyMap<number, TextArea>): ParagraphDraft {
  const builder = new TextBuilder()
  for (const line of lines) {
    builder.join(lineJoin(builder.text, textOf(line)))
    builder.addLine(line)
  }
  const first = lines[0] as Line
  const area = areas.get(first.page) as TextArea
  const last = lines.at(-1) as Line
  const align = isCentred(last, areas.get(last.page) as TextArea)
    ? 'center'
    : isFlushRight(first, area)
      ? 'right'
      : 'left'
  return { page: first.page, heading: headingOf(first, area, align), align, marker: '', ...builder.finish() }
}

const isFlushRight = (line: Line, area: TextArea): boolean =>
  area.right - right(line.box) < line.fontSize && left(line.box) - area.left > (area.right - area.left) * 0.35

/** Larger type is a heading: the larger the higher. Bold centred lines too. */
function headingOf(line: Line, area: TextArea, align: Paragraph['align']): number | null {
  const scale = line.fontSize / area.fontSize
  if (textOf(line).length > 80) return null
  if (scale >= 1.35) return 1
  if (scale >= 1.15) return 2
  const isBold = line.words.every((word) => word.bold)
  return isBold && align === 'center' ? 2 : null
}

/** Lines of all pages -> text areas, page by page; pages of one width share their margins. */
export function linesToAreas(
  pages: readonly { number: number; width: number; lines: readonly Line[] }[],
): Map<number, TextArea> {
  const byWidth = new Map<number, Line[]>()
  for (const { width, lines } of pages) {
    const key = Math.round(width)
    byWidth.set(key, [...(byWidth.get(key) ?? []), ...lines])
  }
  const areas = new Map<number, TextArea>()
  for (const { number, width } of pages) {
    areas.set(number, areaOf(byWidth.get(Math.round(width)) ?? [], width))
  }
  return areas
}

/** Pages without long lines have margins all the same. */
const usualMargin = 72

function areaOf(lines: readonly Line[], width: number): TextArea {
  const long = lines.filter((line) => widthOf(line.box) > width * 0.5)
  const fontSize = median(lines.flatMap((line) => new Array<number>(textOf(line).length).fill(line.fontSize)))
  const pitches = pitchesOf(lines)
  const pitch = pitches.get(pitchKey(fontSize)) ?? fontSize * 1.5
  if (long.length === 0) return { left: usualMargin, right: width - usualMargin, fontSize, pitch, pitches }
  return {
    left: quantile(
      long.map((line) => left(line.box)),
      0.02,
    ),
    right: rightEnd(long),
    fontSize,
    pitch,
    pitches,
  }
}

/** Signs at the end of a line may hang over the margin: lines without them show where it is. */
function rightEnd(lines: readonly Line[]): number {
  const plain = lines.filter((line) => !/[，。、；：）》”’！？,.;:)]$/.test(textOf(line)))
  return quantile(
    (plain.length > 0 ? plain : lines).map((line) => right(line.box)),
    0.98,
  )
}

const pitchKey = (fontSize: number): number => Math.round(fontSize * 2)

/** For every size of type the distance that most full lines have to the next. */
function pitchesOf(lines: readonly Line[]): Map<number, number> {
  const distances = new Map<number, number[]>()
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next?.page !== line.page || pitchKey(next.fontSize) !== pitchKey(line.fontSize)) return
    if (right(line.box) < right(next.box) - line.fontSize * 3) return
    const distance = top(next.box) - top(line.box)
    if (distance <= 0 || distance > line.fontSize * 3.5) return
    distances.set(pitchKey(line.fontSize), [...(distances.get(pitchKey(line.fontSize)) ?? []), distance])
  })
  return new Map([...distances].filter(([, found]) => found.length >= 3).map(([size, found]) => [size, modeOf(found)]))
}

/** The value that comes most often, to half a point; of equals the smaller. */
function modeOf(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value * 2) / 2, (counts.get(Math.round(value * 2) / 2) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}

import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph, Table } from '../../document/schema.ts'
import type { ReportPart } from '../../reports/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { transferName } from '../words/fund-budgets.ts'
import { carriedFrom } from '../words/money-cues.ts'
import {
  type Context,
  enterItem,
  enterSection,
  exampleIn,
  isHeading,
  itemInside,
  paragraphPeriod,
  startContext,
} from './context.ts'
import { moneyCuesIn } from './cue.ts'
import { enterNote, type FormNotes, introductions } from './form-notes.ts'
import { isFundSource } from './fund-source.ts'
import { headOfItems } from './head-of-items.ts'
import { itemStyle } from './item-sums.ts'
import type { ListOfParts, Mention } from './mention.ts'
import type { SetAside } from './other-wholes.ts'
import { itemNameIn, nameAbove } from './outline.ts'
import { isDivision, labelMeasure } from './paragraph-label.ts'
import { readSentence, type Said } from './read-sentence.ts'
import { listMark, type Sentence, sentencesOf } from './sentences.ts'
import { openingTopic } from './topic.ts'

/** The figures of one paragraph with the lists they form. */
export interface ParagraphFigures {
  block: Paragraph
  mentions: Mention[]
  lists: ListOfParts[]
  /** Sums of the paragraph that are no figures of the own budget. */
  setAside: SetAside[]
}

/** Reads budgets, spending, balances and rates out of the running text of a report, paragraph by paragraph. */
export function readRunningText(
  part: ReportPart,
  subject?: string,
  projectOf: (table: Table) => string | null = () => null,
): ParagraphFigures[] {
  const context = startContext(part.header, part.blocks, subject)
  const notes: FormNotes = { project: null, whole: context.fallback, inside: false }
  const intros = introductions(part.blocks, projectOf)
  const found: ParagraphFigures[] = []
  for (const [at, block] of part.blocks.entries()) {
    if (block.kind === 'table') {
      context.openList = null
      notes.project = projectOf(block)
      notes.inside = false
      continue
    }
    if (foldText(block.text).trim() !== '') enterNote(notes, context, block)
    if (intros.has(block)) context.fallback = part.header.organization ?? notes.whole
    if (isHeading(block.text, block.heading !== null)) {
      enterSection(context, block.text, block.heading)
      continue
    }
    const figures = readParagraph(context, block, part.blocks.slice(at + 1, at + 1 + mostItems))
    if (figures.mentions.length + figures.setAside.length > 0) found.push(figures)
  }
  return found
}

/** A list is known by its first items. */
const mostItems = 12

function readParagraph(context: Context, block: Paragraph, behind: readonly Block[]): ParagraphFigures {
  const text = foldText(block.text)
  const quantities = findQuantities(block.text)
  const sentences = sentencesOf(text)
  const offset = Math.max(enterItem(context, text), listMark.exec(text)?.[0].length ?? 0)
  const carried = listOver(context, itemStyle(text))
  context.paragraph = null
  context.paragraph = offset === 0 ? leadName(context, text, sentences[0]) : null
  context.label = labelMeasure(text.slice(offset)) ?? (carried?.items === 'paragraphs' ? carried.head.measure : null)
  context.divides = isDivision(text.slice(offset))
  context.period = paragraphPeriod(context, text.slice(offset))
  const aside = context.setAside.length
  const mentions: Mention[] = []
  const lists: ListOfParts[] = []
  let firstWith = -1
  let before: Said | null = carried ? { mentions: [], lists: [], open: carried, foreign: false, row: [] } : null
  sentences.forEach((sentence, i) => {
    const start = i === 0 ? Math.max(sentence.start, Math.min(offset, sentence.end)) : skipMark(text, sentence)
    const item = i === 0 || start === sentence.start ? null : itemInside(context, text, sentence.end, start)
    const about = item ?? exampleIn(text.slice(start, sentence.end))
    if (about) context.paragraph = about
    if (before && carried && mentions.length === 0 && saysNoMeasure(text, quantities, start, sentence))
      before = { ...before, open: carried }
    const said = readSentence(context, text, sentence, start, quantities, before)
    if (firstWith < 0 && said.mentions.length > 0) firstWith = i
    // 全年下达1.4亿元；两县下达0.7亿元。截至年末到位…: behind a semicolon no sentence opens a subject for those that follow
    const opens = i === firstWith || !/;\s*$/.test(text.slice(0, sentence.start))
    remember(context, said, { isFirst: i === firstWith, opens, before: mentions, text: text.slice(0, sentence.end) })
    mentions.push(...said.mentions)
    lists.push(...said.lists)
    before = {
      mentions: [...mentions],
      lists: [],
      open: said.open,
      outer: said.outer ?? null,
      foreign: said.foreign,
      row: said.row,
      parallel: said.parallel ?? null,
    }
  })
  const sums = mentions.filter((m) => m.quantity.kind === 'money' && !m.compared && !m.restates)
  context.told.push(...sums)
  context.heard.push(...sums.filter((m) => m.head === null))
  followList(context, text, behind, mentions, lists, carried)
  const setAside = context.setAside.slice(aside).map((one) => ({ ...one, block }))
  return { block, mentions, lists, setAside }
}

/** (1)设备购置。摄像机12万元、…: behind the name of the item a sum without a word for it is one of the list. */
function saysNoMeasure(text: string, quantities: readonly Quantity[], start: number, { end }: Sentence): boolean {
  const first = quantities.find((q) => q.start >= start && q.end <= end && q.kind === 'money')
  return first !== undefined && moneyCuesIn(text.slice(start, first.start)).length === 0
}

const wholeMeasures: ReadonlySet<Measure> = new Set([
  'executed',
  'budget',
  'approved',
  'revised',
  'released',
  'revenue',
])

/** What later sentences go back to: the subject of the paragraph, its first whole, and the wholes of the report by measure. */
function remember(
  context: Context,
  { mentions, lists }: Said,
  { isFirst, opens, before, text }: { isFirst: boolean; opens: boolean; before: readonly Mention[]; text: string },
): void {
  const first = mentions[0]
  // 设备12万元，培训3万元，合计15万元: a part of what is told behind it
  const isPart = lists.some(({ head, parts }) => head.subject !== first?.subject && parts.includes(first as Mention))
  if (
    opens &&
    context.paragraph === null &&
    // 分险种情况如下：养老保险基金收入…。支出…: an item of a list over the paragraphs is what its own paragraph is about
    (first?.head === null || (first !== undefined && first.head === context.openList?.head)) &&
    // 维修占全年支出的39%: a part of what the paragraph is about
    first.measure !== 'share' &&
    !isPart &&
    !movesWhole(context, first, before, text) &&
    first.subject !== context.fallback &&
    first.subject !== nameAbove(context.outline) &&
    !carriedFrom.test(first.subject) &&
    first.subject !== transferName &&
    (first.measure === 'total' || !isFundSource(first.subject))
  )
    context.paragraph = first.subject
  for (const mention of mentions) context.known.add(mention.subject)
  // 2021年至2023年预算分别为…: what later sentences divide is that of the year reported
  const year = String(context.header.fiscal_year)
  const isOtherYear = ({ period }: Mention): boolean => /^\d{4}(?:\/\d{4})?$/.test(period ?? '') && period !== year
  const wholes = mentions.filter((m) => m.quantity.kind === 'money' && m.head === null && !isOtherYear(m))
  const whole = wholes.find((m) => wholeMeasures.has(m.measure))
  if (whole && !whole.compared && isFirst) context.whole = whole
  for (const m of wholes)
    if (!m.compared && !m.restates && m.subject === context.fallback) context.wholes.set(m.measure, m)
}

/** 甲项目绩效自评综述:根据年初设定的绩效目标，自评得分为…。全年预算数为…: the form of 部门决算 names its project in front of the colon. */
const summary =
  /^(?:[(]?[\d一二三四五六七八九十]{1,3}[).、]\s*)?([^,:;]{4,40}?)(?:支出)?(?:绩效)?自评(?:综述|情况综述):/
/** 年初批复3,200万元。追加防汛经费600万元，…。调整后3,800万元: in a paragraph on the whole budget, what was changed in it is not what it is about. */
const movesWhole = ({ fallback }: Context, first: Mention, before: readonly Mention[], text: string): boolean =>
  first.measure === 'adjustment' &&
  (/年初预算(?:批复|下达)后/.test(text) ||
    before.some(
      (m) => m.head === null && m.subject === fallback && (m.measure === 'approved' || m.measure === 'budget'),
    ))

/** 常年项目绩效分析。该类项目…: a short first sentence without figures may name what the paragraph is about. */
function leadName(context: Context, text: string, first: Sentence | undefined): string | null {
  const words = first && first.end < text.length ? text.slice(first.start, first.end) : ''
  const summed = summary.exec(words)?.[1]
  if (summed) return itemNameIn(summed, () => true)
  // “三公”经费管控情况：2023年预算…: a label that says what is told about it
  const label = /^\s*([^,。;:\d]{4,24}(?:情况|方面)):/.exec(first ? text.slice(first.start, first.end) : '')?.[1]
  if (label) return itemNameIn(label, () => false)
  if (words.length > 30 || /[,:\d]/.test(words)) return null
  return itemNameIn(words, (name) => context.known.has(name)) ?? openingTopic(words)
}

const skipMark = (text: string, sentence: Sentence): number => {
  const mark = listMark.exec(text.slice(sentence.start, sentence.end))
  return sentence.start + (mark?.[0].length ?? 0)
}

/** …其中： at the end of a paragraph: the paragraphs that follow list the parts, until one is no list item. */
function followList(
  context: Context,
  text: string,
  behind: readonly Block[],
  mentions: Mention[],
  lists: ListOfParts[],
  carried: ListOfParts | null,
): void {
  const head = /(?:其中|如下|包括|以下方面|分别为|用于|具体为|具体情况|去向|用途|构成|明细)(?:是|为)?\s*:\s*$/.test(
    text.trim(),
  )
    ? headOfItems(context.heard, text, mentions, behind)
    : null
  if (head) {
    const above = context.outline.map(({ style }) => style)
    context.openList = { head, parts: [], complete: false, items: 'paragraphs', above }
    lists.push(context.openList)
    return
  }
  if (carried === null) return
  const goesOn = mentions.length > 0 && mentions.some((m) => m.head === carried.head)
  context.openList = goesOn ? carried : null
}

/** The list over paragraphs that this one is an item of. Items of a deeper style leave it open; the end of its level closes it. */
function listOver(context: Context, style: string | null): ListOfParts | null {
  const list = context.openList
  if (!list) return null
  if (list.style === undefined) list.style = style
  if (list.style === style) return list
  // items without a mark: the next paragraph of a level that the list stands below is none of them
  if (list.style === null && style !== null && list.above?.includes(style)) context.openList = null
  if (list.style !== null && style !== null && !context.outline.some((level) => level.style === list.style))
    context.openList = null
  return null
}

import { foldText } from '../../base/chinese-text.ts'
import type { Block } from '../../document/schema.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import type { Quantity } from '../quantity-types.ts'
import { reportSubject } from '../report-subject.ts'
import type { Measure } from '../schema.ts'
import { transferName } from '../words/fund-budgets.ts'
import { isFundSource } from './fund-source.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import { isShortOf } from './office-name.ts'
import { enterLevel, itemNameIn, type Level, leaveItems, markOf, nameAbove } from './outline.ts'
import { type Period, periodIn } from './period.ts'
import { fundOf, transferOf } from './section-funds.ts'
import { firstClause } from './sentences.ts'

/** What the reader of running text remembers from one paragraph to the next. */
export interface Context {
  header: ReportHeader
  /** Subject of figures that name none and have none to inherit. */
  fallback: string
  /** Headings and numbered items above, with the names they carry: “三公”经费, 信息化建设项目. */
  outline: Level[]
  /** Subject of the first figure of the paragraph, or the name it starts with. */
  paragraph: string | null
  /** What the label of the paragraph says its figures are: 支出构成。…, 资金来源为：…. Null when it does not say. */
  label: Measure | null
  /** The label says that a whole is divided (结构情况。…), and its words do not say which. */
  divides: boolean
  /** Period named at the start of the paragraph: 2023年项目…。预算安排… */
  period: Period | null
  /** Last ordinal of a glued list (1短信费用…): the next is expected to be one more. */
  ordinal: number
  /** How many items of one style stand one right behind the other, up to here. */
  row: { style: string | null; items: number }
  /** A list that goes on over the next paragraphs: …其中： */
  openList: ListOfParts | null
  /** The last figure that could be a whole, for lists that begin a paragraph: 从资金投向看，…. */
  whole: Mention | null
  /** The last such figure of each measure: 全年支出中，… */
  wholes: Map<string, Mention>
  /** Sums of money of the paragraphs before that are whole by themselves, in reading order. */
  heard: Mention[]
  /** All sums of money of the paragraphs before, also those that are parts. */
  told: Mention[]
  /** Sums of money that are no figures of the own budget, in reading order. */
  setAside: Array<{ quantity: Quantity; words: string }>
  /** A report on projects alone: its 项目支出 is the whole, not a part beside 基本支出. */
  onlyProjects: boolean
  /** Headings right above the money of one project: they are its name, whatever words it ends with. */
  titled: Set<string>
  /** Subjects met so far: an item that starts with one of them is about it. */
  known: Set<string>
}

export const startContext = (header: ReportHeader, blocks: readonly Block[] = [], subject?: string): Context => ({
  header,
  fallback: subject ?? reportSubject(header, blocks),
  outline: [],
  paragraph: null,
  label: null,
  divides: false,
  period: null,
  ordinal: 0,
  row: { style: null, items: 0 },
  openList: null,
  whole: null,
  wholes: new Map(),
  heard: [],
  told: [],
  setAside: [],
  onlyProjects:
    (header.type === 'self-evaluation' || header.type === 'monitoring') &&
    !blocks.some((block) => block.kind === 'paragraph' && /基本支出|人员类|运转类/.test(block.text)),
  titled: projectHeadings(blocks),
  known: namesInTables(blocks),
})

/** 该项目全年预算…元, 资金总额…元: how the paragraph on the money of one project begins. */
const projectMoney =
  /^(?:(?:19|20)\d\d年度?,?)?(?:该|本|此)?(?:项目|专项)?(?:年初|全年|年度|计划|当年|资金)?(?:安排|预算|资金总额|投入资金|下达|到位)[^,。;\d]{0,10}\d[\d,.]*(?:(?:万|亿)?元|[,;。(])/

/** Ends of headings that say what is told about a project, not which. */
const headingTopics =
  /(?:情况|分析|说明|概况|简介|安排|使用|到位|执行|投入|支出|收入|预算|资金|来源|管理|绩效|目标|指标|问题|原因|结论|自评|评价|监控|工作|效益|产出|过程|决策|成效|进度|方面|方法|总体|整体)$|改进措施/

/** （4）特困人员救助供养 above 资金总额27万元，…: numbered headings below the first level that name a project. */
function projectHeadings(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>()
  blocks.forEach((block, i) => {
    const next = blocks[i + 1]
    if (block.kind === 'table' || next?.kind !== 'paragraph' || !isHeading(block.text, block.heading !== null)) return
    const words = headingWords(foldText(block.text).trim())
    if (words.style === null || words.style === 'part' || words.style === '一、') return
    const isName = words.text.length >= 4 && words.text.length <= 30 && !headingTopics.test(words.text)
    if (isName && projectMoney.test(foldText(next.text).replace(/\s+/g, ''))) found.add(words.text)
  })
  return found
}

/** The words of a heading without its list mark, and the style of that mark. */
function headingWords(folded: string): { style: string | null; text: string } {
  const mark = markOf(folded)
  const text = folded
    .slice(mark?.length ?? 0)
    .replace(/\s+/g, '')
    .replace(/[。:]$/, '')
  return { style: mark?.style ?? null, text }
}

/** Words of table cells: an item that starts with one of them is about that row's project. */
function namesInTables(blocks: readonly Block[]): Set<string> {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
  return new Set(
    cells
      .map((cell) => foldText(cell.text).replace(/\s+/g, ''))
      .filter((text) => /^[\u4e00-\u9fa5A-Za-z()“”"、]{4,30}$/.test(text) || shortPlace.test(text)),
  )
}

/** 丙川县, 东河镇: names of three characters that are no other word of a table. */
const shortPlace = /^(?![各全本我该外])[\u4e00-\u9fa5]{2}[县市区旗镇乡]$/

const sectionTail = /(?:的)?(?:总体|具体|基本|结构|主要)*(?:情况)?(?:说明|分析|介绍)?$/
const sectionNames =
  /(?:项目|专项|工程|三公["”]?经费|财政拨款|政府性基金|国有资本经营|社会保险基金|社保基金|机关运行经费)$/

/** A heading: short, no full stop inside, with a heading mark or marked by the format, and without figures. */
export function isHeading(text: string, marked: boolean): boolean {
  const folded = foldText(text).trim()
  const plain = folded.length > 0 && folded.length <= 45 && !/[。;,:]/.test(folded.slice(0, -1))
  return plain && !/\d(?:\.\d+)?\s*(?:万|亿|千)?元|%/.test(folded) && (marked || markOf(folded) !== null)
}

/** Takes the name out of a heading; a heading without a name of its own clears its level. */
export function enterSection(context: Context, text: string, heading: number | null): void {
  const { style, text: words } = headingWords(foldText(text).trim())
  const item = context.titled.has(words) ? nameIn(words) : itemNameIn(words, (name) => context.known.has(name))
  const short =
    nameIn(words.replace(sectionTail, ''))?.replace(/(?:财政拨款)?(?:支出|收入|决算|预算|收支)+$/, '') ?? null
  const name =
    fundOf(words) ??
    transferOf(context.header, words) ??
    exampleIn(words) ??
    item ??
    (short && short.length >= 4 && sectionNames.test(short) ? short : null)
  enterLevel(context.outline, style ?? `h${heading ?? 9}`, name)
  context.paragraph = null
  context.openList = null
}

/** A heading without its list mark and without blanks. */
export const headingText = (text: string): string => headingWords(foldText(text).trim()).text

/** The kind of money whose accounts a heading of final accounts announces: 三、政府性基金支出决算情况. */
export const fundOfHeading = (text: string): string | null => fundOf(headingText(text))

/** 项目自评结果(以“数字水务”项目为例)。该项目…: what is taken as the example, and told about from here on. */
export function exampleIn(words: string): string | null {
  const m = /以([^,。;:()]{2,40}?)(?:项目|专项|工程)?为(?:例|样本)(?=[,。:)、]|$)/.exec(words)
  return m ? nameIn((m[1] as string).replace(/["“”]/g, '')) : null
}

/** Reads the list mark of a paragraph (also one glued to the name: 1512329热线 after item 14) and the item it names. */
export function enterItem(context: Context, folded: string): number {
  const mark = markOf(folded) ?? gluedMark(context, folded)
  if (!mark) {
    leaveItems(context.outline, folded, context.row.items > 1)
    context.row.items = 0
    const concluded = concludedIn(folded)
    if (concluded) enterLevel(context.outline, ':', concluded, true)
    return 0
  }
  context.row = { style: mark.style, items: context.row.style === mark.style ? context.row.items + 1 : 1 }
  const number = /\d{1,2}/.exec(folded.slice(0, mark.length))
  if (mark.style === '1' && number) context.ordinal = Number(number[0])
  const line = folded.slice(mark.length).replace(itemCode, '$1')
  const words = firstClause(line)
  const rest = line.slice(words.length)
  const figures = hasFigures.test(rest)
  enterLevel(
    context.outline,
    mark.style,
    itemNameIn(words, (name) => context.known.has(name), figures),
    true,
  )
  return mark.length
}

/** 小型水库维修养护项目自评结论：…: the project that a paragraph is about, and those without a mark behind it. */
function concludedIn(folded: string): string | null {
  const m =
    /^\s*["“]?([^,。;:]{4,40}(?:项目|专项|工程|经费|资金|补助)["”]?)(?:支出)?(?:绩效)?(?:自评|评价)的?(?:结论|结果|情况):/.exec(
      folded,
    )
  const name = m ? nameIn(m[1] as string) : null
  return name !== null &&
    name.length >= 4 &&
    !/^(?:部门|单位|重点|预算|财政|年度|全部|各)+(?:项目|专项|资金)/.test(name)
    ? name
    : null
}

/** The number of a project in brackets behind its name. */
const itemCode = /^([^。:;,(]{2,40})[(](?:项目|绩效)?(?:编码|编号|代码)[^)]{0,40}[)]/

/** Figures of money or a rate of it follow the first stop. */
const hasFigures =
  /^[。:,][^。;]*?(?:\d(?:\.\d+)?\s*(?:万|亿|千)?元|(?:执行|支出|支付|到位)(?:率|进度)[^。;,]{0,4}\d(?:\.\d+)?\s*%)/

/** …；二是病险水库除险加固，资金总额33万元: an item inside a paragraph names itself in its first clause, from `start` on. */
export function itemInside(context: Context, text: string, end: number, start: number): string | null {
  const words = firstClause(text.slice(start, end))
  const rest = text.slice(start + words.length)
  return itemNameIn(words, (name) => context.known.has(name), hasFigures.test(rest))
}

const counted =
  /^\s*\d+(?:\.\d+)?\s*(?:年|月|日|个|万|亿|元|%|家|户|人|名|项|次|件|台|所|条|处|类|种|期|批|天|位|座|套|个?小时|分钟|工作日)/

function gluedMark(context: Context, folded: string): { style: string; length: number } | null {
  const blank = /^\s*/.exec(folded)?.[0].length ?? 0
  const expected = String(context.ordinal + 1)
  if (counted.test(folded)) {
    const words = /^[^。:;,]*/.exec(folded.slice(blank + expected.length))?.[0] ?? ''
    const item = folded.startsWith(expected, blank) && /项目$/.test(words) && itemNameIn(words, () => false) !== null
    return item ? { style: '1', length: blank + expected.length } : null
  }
  const name = /^["“(]?[\u4e00-\u9fa5A-Z\d]/
  if (folded.startsWith(expected, blank) && name.test(folded.slice(blank + expected.length))) {
    return { style: '1', length: blank + expected.length }
  }
  const glued = /^\s*\d{1,2}(?=[“"(]?[\u4e00-\u9fa5A-Z])/.exec(folded)
  return glued ? { style: '1', length: glued[0].length } : null
}

/** The period a paragraph opens with, for its figures that name none. */
export function paragraphPeriod(context: Context, folded: string): Period | null {
  const first = /^[^。;]*/.exec(folded)?.[0] ?? ''
  return /^\s*(?:19|20)\d\d年/.test(first)
    ? periodIn(/^[^由从与较比]*/.exec(first.slice(0, 12))?.[0] ?? '', context.header.fiscal_year)
    : null
}

/**
 * A name without the organization in front of it; names that are the report's own project in other words (维保费 for
 * 系统维保费) become the project.
 */
export function ownName(context: Context, name: string): string {
  if (context.onlyProjects && /^(?:(?:预算|部门|全部|所有|各)?项目(?:预算)?支出)$/.test(name)) return context.fallback
  const organization = context.header.organization ? foldText(context.header.organization) : ''
  const bare =
    organization !== '' && name.startsWith(organization) && name.length > organization.length + 2
      ? name.slice(organization.length).replace(/^(?:的|本级)/, '')
      : name
  if (organization === context.fallback && isShortOf(bare.replace(/(?:部门|单位)?整体支出$/, ''), organization))
    return context.fallback
  const project = context.fallback
  const close =
    bare !== project &&
    bare.length >= project.length * 0.6 &&
    bare.length >= 4 &&
    (isWithin(bare, project) || isWithin(project, bare)) &&
    Math.abs(bare.length - project.length) <= 5
  if (close || (generalFunds.test(bare) && project.endsWith(bare))) return project
  // 科技企业奖补。向137家企业兑付|奖补资金: the money of the item
  const item = context.outline.findLast(({ isItem, name: told }) => isItem && told !== null)?.name
  return item && generalFunds.test(bare) && item.endsWith(bare.replace(/(?:资金|经费)$/, '')) ? item : bare
}

/** 财政补助资金, 专项资金: the end of the report's own name stands for all of it. */
const generalFunds = /^(?:财政)?(?:专项|补助|补贴|奖补|转移支付|扶持|发展)+(?:资金|经费)$/

/** All characters of one name stand in the other in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = -1
  for (const c of short) {
    at = long.indexOf(c, at + 1)
    if (at < 0) return false
  }
  return true
}

export const subjectOf = (context: Context, sentence: string | null): string =>
  sentence ?? context.paragraph ?? nameAbove(context.outline) ?? context.fallback

/** Parents of a subject: the list it is a part of, or the project whose fund source it is. */
export function pathOf(head: Mention | null, context: Context, subject: string): string[] {
  if (head && head.subject !== context.fallback) return [head.subject]
  const owner =
    isFundSource(subject) || subject === transferName ? (context.paragraph ?? nameAbove(context.outline)) : null
  return owner && owner !== subject && !isFundSource(owner) ? [owner] : []
}

import { foldText } from '../../base/chinese-text.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import { reportSubject } from '../report-subject.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'

/** What the reader of running text remembers from one paragraph to the next. */
export interface Context {
  header: ReportHeader
  /** Subject of figures that name none and have none to inherit. */
  fallback: string
  /** Name in the heading above: “三公”经费, 信息化建设项目. */
  section: string | null
  /** Subject of the first figure of the paragraph, or the name it starts with. */
  paragraph: string | null
  /** Last ordinal of a glued list (1短信费用…): the next is expected to be one more. */
  ordinal: number
  /** A list that goes on over the next paragraphs: …其中： */
  openList: ListOfParts | null
}

export const startContext = (header: ReportHeader): Context => ({
  header,
  fallback: reportSubject(header),
  section: null,
  paragraph: null,
  ordinal: 0,
  openList: null,
})

const headingMark =
  /^\s*(?:第[一二三四五六七八九十]+[部章节][分]?|[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|\d{1,2}[、.](?!\d))/
const sectionTail = /(?:的)?(?:总体|具体|基本|结构|主要)*(?:情况)?(?:说明|分析|介绍)?$/
const sectionNames = /(?:项目|专项|工程|三公["”]?经费|财政拨款|政府性基金|国有资本经营|机关运行经费)$/

/** A heading: short, no full stop inside, with a heading mark or marked by the format. */
export function isHeading(text: string, marked: boolean): boolean {
  const folded = foldText(text).trim()
  return (
    folded.length > 0 &&
    folded.length <= 45 &&
    !/[。;,]/.test(folded.slice(0, -1)) &&
    !/\d(?:\.\d+)?\s*(?:万|亿|千)?元|%/.test(folded) &&
    (marked || headingMark.test(folded))
  )
}

/** Takes the name out of a heading; a heading without a name of its own clears the section. */
export function enterSection(context: Context, text: string): void {
  const folded = foldText(text).replace(/\s+/g, '')
  let name = nameIn(
    folded
      .replace(headingMark, '')
      .replace(/[。:]$/, '')
      .replace(sectionTail, ''),
  )
  for (const tail of ['支出决算', '支出预算', '决算', '支出', '收支', '收入', '预算'])
    if (name?.endsWith(tail) && name.length > tail.length + 2) name = name.slice(0, -tail.length)
  const short = name?.replace(/(?:财政拨款)?(?:支出|收入|决算|预算)+$/, '') ?? null
  context.section = short && sectionNames.test(short) && short.length >= 4 ? short : null
  context.paragraph = null
  context.openList = null
}

/** Strips the list mark of an item, also one glued to the name (1512329热线 after item 14). */
export function itemStart(context: Context, folded: string): number {
  const expected = String(context.ordinal + 1)
  const glued = /^\s*(\d{1,2})(?=[“"(]?[\u4e00-\u9fa5A-Z])/.exec(folded)
  const blank = /^\s*/.exec(folded)?.[0].length ?? 0
  if (
    folded.startsWith(expected, blank) &&
    /^[“"(]?[\u4e00-\u9fa5A-Z\d]/.test(folded.slice(blank + expected.length)) &&
    !/^\s*\d+(?:\.\d+)?\s*(?:年|月|日|个|万|亿|元|%|家|户|人|名|项)/.test(folded)
  ) {
    context.ordinal++
    return blank + expected.length
  }
  if (
    glued &&
    !/^\s*\d{1,2}\s*(?:年|月|日|个|万|亿|元|%|家|户|人|名|项|次|件|台|所|条|处|类|种|期|批|天)/.test(folded)
  ) {
    context.ordinal = Number(glued[1])
    return glued[0].length
  }
  return 0
}

export const subjectOf = (context: Context, sentence: string | null): string =>
  sentence ?? context.paragraph ?? context.section ?? context.fallback

/** The list a mention is a part of, as the parents of its subject. */
export const pathOf = (head: Mention | null, fallback: string): string[] =>
  head && head.subject !== fallback ? [head.subject] : []

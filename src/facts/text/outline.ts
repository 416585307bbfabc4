import { nameIn } from './noun-phrase.ts'
import { bullets, counter, sectionNumber } from './sentences.ts'

/** One level of the outline a paragraph stands under, with the project or item it names. */
export interface Level {
  style: string
  name: string | null
  /** The level is a paragraph of a list, not a heading. */
  isItem?: boolean
}

const styles: ReadonlyArray<readonly [style: string, mark: RegExp]> = [
  ['part', /^\s*第[一二三四五六七八九十]+(?:部分|章|节)\s*/],
  ['一、', /^\s*[一二三四五六七八九十]{1,3}、\s*/],
  ['(一)', /^\s*[(][一二三四五六七八九十]{1,3}[)]\s*/],
  // 1.1—10月司法救助: the first item, and what was done from January to October
  ['1', /^\s*\d{1,2}(?:、|\.(?!\d)|\.(?=\d{1,2}(?:\s*月)?\s*[-—~至到]\s*\d{1,2}\s*月|(?:19|20)\d\d年))\s*/],
  // 2.4 上级专项资金, 3 绩效目标完成情况: the numbering of technical papers
  ['1.1.1', sectionNumber('{2,3}')],
  ['1.1', sectionNumber('')],
  ['1 ', new RegExp(`^\\s*\\d{1,2}\\s+(?=[\\u4e00-\\u9fa5“"]{2})(?!${counter})`)],
  ['一是', /^\s*[一二三四五六七八九十]是(?=[^否])/],
  ['1)', /^\s*[(]?\d{1,2}[)]\s*/],
  ['①', /^\s*[①-⑳]\s*/],
  ['•', new RegExp(`^\\s*[${bullets}]\\s*`)],
]

/** A bullet in front of the number of an item: • 1. */
const bullet = new RegExp(`^\\s*[${bullets}]\\s*(?=[\\d(①-⑳一二三四五六七八九十])`)

/** Style and length of the list mark at the start of a paragraph; null when it has none. */
export function markOf(folded: string): { style: string; length: number } | null {
  const before = bullet.exec(folded)?.[0].length ?? 0
  for (const [style, mark] of styles) {
    const m = mark.exec(folded.slice(before))
    if (m) return { style, length: before + m[0].length }
  }
  return before > 0 ? { style: '•', length: before } : null
}

/** Goes to the level of this style: everything below it, and what stood at it, is closed. */
export function enterLevel(outline: Level[], style: string, name: string | null, isItem = false): void {
  const at = outline.findIndex((level) => level.style === style)
  if (at >= 0) outline.length = at
  outline.push({ style, name, isItem })
}

/** How a paragraph without a mark begins that closes a list: it is about all items, not about the last. */
const closing =
  /^\s*(?:经测算|经统计|综上|综合来看|总体来?看|以上|上述|合计|共计|(?:全部|所有|以上)?\d+个(?:项目|专项)|(?:各|全部)项目)/

/** The same behind items of one paragraph each: what is left at the end of the year is left of all of them. */
const closingRow = /^\s*(?:截至)?(?:(?:19|20)\d\d)?(?:年末|年底|年终|期末)[^,。;\d]{0,4}(?:结余|结转|剩余)/

/** Goes back from the last item of a list to what the list is about. */
export function leaveItems(outline: Level[], text: string, isRow: boolean): void {
  if (!closing.test(text) && !(isRow && closingRow.test(text))) return
  while (outline.at(-1)?.isItem) outline.pop()
}

/** The innermost name of the outline. */
export const nameAbove = (outline: Level[]): string | null =>
  [...outline].reverse().find((level) => level.name !== null)?.name ?? null

const aspect =
  /(?:的)?(?:年度)?(?:绩效分析|(?:资金)?分(?:乡镇|镇街|县区|地区|区域|单位|项目|年度|批次|类别)(?:安排|分配|使用|支付|支出)?(?:情况|明细)?|分析|评价|(?:总体)?绩效目标(?:完成|实现)?(?:情况)?|基本情况|实施情况|完成情况|(?:项目)?资金(?:使用|安排|到位|执行|支出)?情况|预算执行情况|支出情况|执行情况|绩效情况|自评情况|(?:管理|管控|控制|压减|开支)+(?:情况|方面)|情况|方面)$/
/** 严格控制|“三公”经费, 规范|会议费管理: what is done about a kind of cost is no part of its name. */
const care =
  /^(?:严格|从严|从紧|切实|持续|继续|进一步|大力)*(?:控制|管控|压减|压缩|严控|规范|加强)(?=[^,]{1,16}费["”]?(?:管理|支出|开支)?$)/
const nameEnds = /(?:项目|专项|经费|费|费用|工程|资金|补助|补贴|建设|改造|服务|维护|运维|系统|平台|支出)["”)]?$/

/** 1至7月…, 截至10月底…, 2023年…: when, in front of the name. */
const period =
  /^(?:(?:截至|截止)?(?:(?:19|20)\d\d年(?:度)?)?(?:\d{1,2}月?(?:-|—|–|~|至|到))?\d{1,2}月(?:份|末|底|\d{1,2}日)?|(?:19|20)\d\d年度?)[,，]?/

/** Ends of words that name what is said about a project, not the project. */
const aspectNames = /(?:指标|目标|问题|原因|措施|建议|情况|方面|原则|方法|率|性|依据|内容|意义)$/

/**
 * The project an item is about, from its first words (up to the first stop): 短信费用项目。…, 机房改造项目绩效目标：…
 * Null when the words name an aspect only (成本指标, 资金到位情况).
 */
export function itemNameIn(words: string, known: (name: string) => boolean, followedByFigures = false): string | null {
  const text = words.trim().replace(period, '')
  // 3.全年预算7,095.30万元: a figure, and no name
  if (text.length > 60 || /\d(?:\.\d+)?\s*(?:万|亿|千)?元/.test(text)) return null
  if (/\((?:项|款|类)\)\s*$/.test(text)) return nameIn(text)
  const bare = text.replace(aspect, '').replace(care, '')
  if (bare === '政府采购' && bare !== text) return bare
  const name = nameIn(bare)
  const isProject = /(?:项目|专项|经费|工程)["”)]?$/.test(bare)
  if (!name || (!isProject && aspectNames.test(name))) return null
  // 2.资金存在串用。: what is wrong, and no name
  if (!isProject && /存在/.test(bare)) return null
  if (!followedByFigures && /(?:工作|管理)$/.test(name)) return null
  if (known(name)) return name
  // 1.创业培训。全年预算64万元，…: a name of any kind, as figures follow at once
  if (
    followedByFigures &&
    bare === text &&
    !/偏|不|未|较|仍|需|有待|滞后|缓慢|突出|薄弱|及时|严格|规范(?!化)|是|为|稳中|更加|显著|扎实|(?:有力|有序|有效|明显|提升|改善|增强|加强|优化|推进|提高|完善|健全|向好|见效)$/.test(
      name,
    ) &&
    text.length <= 30 &&
    !/(?:构成|结构|安排|使用|到位|下达|拨付|支付|兑付|筹措|分配|落实|执行|投入|支出|收入|预算|总体|资金|来源|分析|说明|结果|成效|绩效|结余|结转|预[测计判]|测算|展望)$/.test(
      name,
    )
  )
    return name
  // ②非物质文化遗产保护补助资金: the money itself, and not what was done with it (资金使用, 项目资金)
  if (
    bare === text &&
    name.length >= 7 &&
    /(?:资金|补助|补贴)$/.test(name) &&
    !/(?:项目|财政|专项|中央|省级|市级|县级|到位|使用|配套|自筹)(?:补助)?资金$/.test(name)
  )
    return name
  return nameEnds.test(bare) && (bare !== text || nameEnds.test(text)) && /项目|专项|费|工程/.test(bare) ? name : null
}

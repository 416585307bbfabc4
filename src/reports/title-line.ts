import type { Block } from '../document/schema.ts'
import { flat, isParagraph } from './lines.ts'
import { brokenTitleEnds, titleCues, titleEndings } from './words/titles.ts'

const year =
  '(?:\\(?(?:19|20)\\d\\d年?(?:度)?(?:\\d{1,2}(?:月)?[-—至~]\\d{1,2}月(?:份)?|第?[一二三四]季度|[上下]半年)?\\)?)'
const bracketed = '\\((?:样表|参考|\\d{1,2}月|[一-龥“”、]{1,30})\\)'
/** …自评表(2024年度)——园舍维修: the project behind a dash. */
const behindDash = '(?:(?:[—―─]{1,2}|--)[一-龥A-Za-z\\d“”、()]{2,30})?'
const ends = new RegExp(`${titleEndings}(?:${year}|${bracketed})*${behindDash}$`)
const yearLine = new RegExp(`^${year}$`)
const broken = new RegExp(`(?:${brokenTitleEnds.join('|')})["”]?$`)
export const annexMark = /^(?:附件|附表|附录|附)[:：]?[一二三四五六七八九十\d]{0,3}(?:[-—.]\d{1,2})?(?:[:：])?$/
const annexLead =
  /^(?:(?:附件|附表|附录)[一二三四五六七八九十\d]*(?:[-—.]\d{1,2})?[:：.、]?|附[:：])(?=[一-龥(“(]|(?:19|20)\d\d年)/

const sentence = /[。;,!?]/
const listed =
  /^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十\d]{1,3}\)|^\d{1,2}[.、](?!\d{3})|^[①-⑳]|^第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|^\d{1,2}(?:\.\d{1,2}){0,3}(?=[一-龥])(?![年月日个项家类所县市区级])/
const leaders = /(?:…|\.{3,}|·{3,})\d*$|PAGEREF|\t\d+$/
const reference = /^(?:根据|按照|依据|附[:：]|注[:：]|见|详见|参见|备注|说明[:：])|[:：].{0,60}$/
const about = /^关于/
/** A sentence that mentions a report: 形成…自评报告, 按时报送… */
const mentions =
  /^(?:形成|编制|编写|撰写|提交|报送|完成|出具|上报|开展|按时|按要求|现将|认真|及时|已[经按完将]|并[形撰编按及]|我[局单县市区委院校镇乡部厅省处站所中]|该[项单部])/
const aboutReport =
  /^关于.{4,}(?:的|情况)(?:自评|评价|绩效评价|绩效自评|监控|总结|分析)?(?:报告|总结|说明|综述|通报|公告|汇报)$/

/** A second line that a title is broken into in the middle of a word: 评报告, 的报告. */
export const isTail = (line: string): boolean => line.length < 8 && notContent(line)

/** Two lines that say the same are two titles (that of the page and that of the report), not halves of one. */
export function saysTheSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const size = Math.max(8, Math.ceil(short.length * 0.6))
  for (let i = 0; i + size <= short.length; i++) if (long.includes(short.slice(i, i + size))) return true
  return false
}

/** Whether a line reads as the title of a report: no sentence, no list item, a kind of report at its end. */
export function isTitleLine(line: string): boolean {
  if (line.length < 6 || line.length > 80) return false
  return mayEndTitle(line) && titleCues.test(line) && !/情况$/.test(line)
}

/** …绩效自评情况, …绩效自评结果 is a title where it opens the document; further down it is the heading of a section. */
export const isOpeningTitle = (line: string): boolean =>
  line.length >= 12 &&
  line.length <= 80 &&
  notContent(line) &&
  /(?:自评|评价|监控|绩效管理|公开|完成|执行)(?:工作)?(?:情况|结果|材料|公示)$/.test(line) &&
  titleCues.test(line) &&
  /(?:19|20)\d\d年|项目|部门|单位/.test(line)

/** The last line of a title, which alone need not say what it is about: 绩效评价报告, 部门决算. */
export const mayEndTitle = (line: string): boolean =>
  line.length >= 4 &&
  line.length <= 80 &&
  notContent(line) &&
  ends.test(line) &&
  (!about.test(line) || aboutReport.test(line))

export const startsWithAbout = (line: string): boolean => about.test(line)

/** A line above the last line of a title that may belong to it: the organization, the year, the first half of the words. */
export function mayBeginTitle(line: string): boolean {
  if (line.length < 3 || line.length > 50 || !notContent(line) || annexMark.test(line)) return false
  return !/^(?:目录|封面|摘要|前言|\d{1,2}月|公开|内容提要)|\d{1,2}月\d{1,2}日|月\d{1,2}$|号\)?$|网$|网站$|(?:^|\d)页/.test(
    line,
  )
}

/** The words break off: …专项资金, 2023年度, a unit's name is told by the caller. */
export const breaksOff = (line: string): boolean => broken.test(line) || yearLine.test(line)

export const isYearLine = (line: string): boolean => yearLine.test(line)

const notContent = (line: string): boolean =>
  ![sentence, listed, leaders, reference, mentions].some((pattern) => pattern.test(line))

/** A line as it stands, without 附件1： in front. */
export const withoutAnnexLead = (line: string): string => line.replace(writtenLead, '')
const writtenLead =
  /^(?:(?:附件|附表|附录)\s*[一二三四五六七八九十\d０-９]*(?:[-—.]\d{1,2})?\s*[:：.、]?|附\s*[:：])\s*(?=[一-龥（(“]|(?:19|20)\d\d)/

/** 附：…自评表 may name what is attached elsewhere; it is a title only over a form. */
export const isCalledAnnex = (block: Block): boolean => isParagraph(block) && /^附[:：]/.test(flat(block))

/** The line of a block without an annex mark in front (附件1：…). */
export const titleWords = (block: Block): string => flat(block).replace(annexLead, '')

export const isAnnexMark = (block: Block): boolean => isParagraph(block) && annexMark.test(flat(block))
export const hasAnnexLead = (block: Block): boolean => isParagraph(block) && annexLead.test(flat(block))

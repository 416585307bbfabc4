/** Parts of a year or school year as column heads: kind, place in their order, months of the fiscal year where they have any. */
export interface YearPart {
  words: RegExp
  kind: 'term' | 'half' | 'quarter'
  order: number
  months: readonly [from: number, to: number] | null
}

/**
 * Words of column heads that say which part of the year the figures are of. Used by facts/tables/year-parts.ts. A term of school
 * that begins in the fiscal year is put down to the months in which its money is paid: 春季 to July, 秋季 from August.
 */
export const yearPartWords: readonly YearPart[] = [
  { words: /春季(?:学期)?|春学期/, kind: 'term', order: 1, months: [1, 7] },
  { words: /秋季(?:学期)?|秋学期/, kind: 'term', order: 2, months: [8, 12] },
  { words: /上学期|第一学期/, kind: 'term', order: 1, months: null },
  { words: /下学期|第二学期/, kind: 'term', order: 2, months: null },
  { words: /上半年/, kind: 'half', order: 1, months: [1, 6] },
  { words: /下半年/, kind: 'half', order: 2, months: [7, 12] },
  { words: /第?[一1]季度/, kind: 'quarter', order: 1, months: [1, 3] },
  { words: /第?[二2]季度/, kind: 'quarter', order: 2, months: [4, 6] },
  { words: /第?[三3]季度/, kind: 'quarter', order: 3, months: [7, 9] },
  { words: /第?[四4]季度/, kind: 'quarter', order: 4, months: [10, 12] },
]

/** Heads over the whole of such parts. */
export const wholeYearWords =
  /(?:全年|全学年|学年|两学期|两季|本年|年度)?(?:合计|总计|共计|小计|累计)|全年|全学年|两学期/

/** 1-6月 | 7-12月: months that follow each other. */
export const monthSpan = /(\d{1,2})月?[-—~至](\d{1,2})月(?:份)?/

/** 全年 over 执行数 | 执行率, beside 上半年 or 1—6月: the head says when and nothing else. Used by facts/tables/time-heads.ts. */
export const wholeYearHead = /^(?:全年(?:度)?(?:累计|合计)?|(?:截至|截止|至)?(?:年末|年底|12月(?:底|末)))$/

/** 2022年: one of several years, as the outer head over the columns of that year. */
export const oneYear = /((?:19|20)\d\d)年度?/

/** 两年合计, 三年累计: the whole of years. */
export const severalYears = /[二两三四五六]年(?:度)?(?=合计|总计|共计|小计|累计|$)/

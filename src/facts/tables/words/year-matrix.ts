/** Heads that are a year and nothing else. Used by facts/tables/year-matrix.ts. */
export const yearHeads = /^((?:19|20)\d\d)(?:年度?)?(?:数|金额|数额)?$/

/** Heads over what several years come to together. Used by facts/tables/year-matrix.ts. Source: summaries of evaluations of three years. */
export const severalYearsHeads =
  /^(?:[两二三四五六]年(?:度)?|(?:19|20)\d\d[-—–~至](?:19|20)?\d\d年?|评价期(?:内|间)?|实施期(?:内)?|全周期|期间)?(?:累计|合计|总计|小计|共计|汇总)(?:数|金额|数额)?$/

/** Marks in front of a label that other labels call its row by: ①, （1）, 1., （A）. Used by facts/tables/year-matrix.ts. */
export const orderMarks = /^(?:[①-⑳]|[(](?:\d{1,2}|[A-H])[)]|(?:\d{1,2}|[A-H])[.、])/

/** Rows of what is left at the end of each year: it holds what was left before, so the years are not added up. Used by facts/tables/year-matrix.ts. */
export const endOfYearRows = /年[末初底]|期[末初]|滚存|累计|上年|结转下年/

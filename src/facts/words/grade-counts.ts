/**
 * Which grades a rate of good results counts, by the first sign of the grade (优秀, 良好, 中等, 合格). Used by facts/counts/good-rates.ts
 * and facts/tables/grade-columns.ts. 关于…绩效评价结果的通报 and summaries of 自评 give such rates.
 */
export const goodGrades: Readonly<Record<string, readonly string[]>> = {
  优良: ['优', '良'],
  良好以上: ['优', '良'],
  优秀: ['优'],
  合格: ['优', '良', '中', '合'],
}

/** Heads of the columns of a summary that hold how many got a grade: 优, 良（个）, 其中：中, 评为差的个数. Used by facts/tables/grade-columns.ts. */
export const gradeHeads =
  /^(?:其中:?)?(?:评为|等级为|结果为)?["“]?(优秀?|良好?|中等?|一般|较?差|合格|不合格)["”]?(?:的|等次|等级|级)?(?:项目|单位)?(?:个数|数量?)?(?:\((?:个|项|家)\))?$/

/** Head of the column that holds how many were graded. Used by facts/tables/grade-columns.ts. */
export const gradedHeads =
  /^(?:纳入|参与|开展)?(?:绩效)?(?:自评|评价|复核|抽查|部门)?(?:的)?(?:项目|单位|部门|资金)?(?:个数|数量|总数|数|合计|小计)(?:\((?:个|项|家)\))?$/

/** Head of the column that holds the rate of good ones. Used by facts/tables/grade-columns.ts. */
export const goodRateHeads = /^(优良|优秀|合格)率(?:\(%\))?$/

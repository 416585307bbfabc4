/** Grades as they are printed, by step, best first. Used by reports/grade.ts and reports/grade-bands.ts. */
export const gradeSteps: ReadonlyArray<readonly string[]> = [
  ['优秀', '优', 'A', '一等'],
  ['良好', '良', 'B', '二等'],
  ['中等', '中', '合格', '及格', '一般', 'C', '三等'],
  ['较差', '低'],
  ['不合格', '不及格', '差', 'D', '四等'],
]

/** Nouns a report gives its grade after. Used by reports/grade.ts. */
export const gradeNouns = '(?:等级|级别|档次|等次|等第|评级|定级|结果|结论|评定|自评|评价|评审|考核|得分|\\d分)'

/**
 * Ends the words before a score or grade of the year before (上年度自评得分为94.20分，等次为二等), which is none of this report. Used by
 * reports/score.ts, reports/grade.ts and facts/statements/score-points.ts.
 */
export const ofEarlierYear =
  /(?:(?:上一?|去|前一)年度?|(?:19|20)\d\d年度?(?=同[一类期]))(?:同[一类期](?:项目|专项)?|我[\u4e00-\u9fa5]|本?(?:部门|单位|项目)|整体|支出|绩效|的)*(?:自评|评价|考评|考核|评审|复核|综合)*(?:总?得分|总?评分|总分|分数|等级|等次|档次|结果)(?:[^。;较比]*[^。;\d])?$/

/**
 * A sentence that opens with the year before and does not come back to this one tells the scores of that year (上年度评价项目8个，平均得分82分). Used by
 * reports/score.ts and facts/counts/graded-counts.ts.
 */
export const opensWithYearBefore = /^[^,;]{0,2}(?:上一?年度?|去年)(?!末|底)(?!.*(?:本年|今年|当年|本次|此次))/

/** Marks of a box that is ticked. Used by reports/grade.ts and facts/counts/likelihood-counts.ts. */
export const ticked = '[☑■√✓✔☒]'
/** Marks of a box that is not. Used by reports/grade.ts. */
export const unticked = '[□☐○]'

/** Behind a number of points: it bounds a grade (90分(含)以上为优, 80分至90分) and is no score. Used by reports/score.ts and facts/statements/scores.ts. */
export const boundsGrade = /^\s*分?\s*(?:[(](?:不?含|包含)[^)]*[)])?\s*(?:[及或]?以[上下]|[至到—~～-]\s*\d)/

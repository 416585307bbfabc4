/**
 * Heads of the columns of a table of answers. Used by facts/tables/survey-rows.ts. Scales of five, four and three answers as the
 * questionnaires of third parties print them (满意度调查统计表).
 */
export const surveyAnswers =
  /^(?:(?:非常|很|十分|比较|较为?|基本|完全)?(?:满意|认可|同意)|一般(?:满意)?|(?:非常|很|十分|比较|较为?|完全)?不(?:太)?(?:满意|认可|同意)|不(?:清楚|了解)|说不清楚?|弃权)(?:[(（][份人票]数?[)）]|份数|人数|票数)?$/
/** Heads of how many answered. Used by facts/tables/survey-rows.ts. */
export const surveyWholes =
  /^(?:合计|总计|小计|有效(?:问卷|样本|答卷)|样本)(?:数|份数|量|总数)?(?:[(（][份人票]数?[)）])?$/
/** Heads of the rate of good answers. Used by facts/tables/survey-rows.ts. */
export const surveyRates = /^(?:综合|总体)?(?:满意[率度]|认可[率度])(?:[(（]%[)）])?$/

/** Head of the whole in a summary of scores turned round. Used by facts/tables/turned-scores.ts. */
export const wholeScoreHeads = /^(?:合计|总计|总分|综合(?:得分)?|总得分)(?:[(（]分[)）])?$/

/**
 * Labels of forms: self-evaluation, monitoring and target forms of projects, transfers and departments (national form of
 * 财预〔2020〕10号 and its provincial variants). Text of a cell, folded, without blanks.
 */

/** What the form is about. A label may have its value behind it in the same cell. Used by reports/form-table.ts. */
export const namedFormLabel =
  /^(?:一级|二级|三级|预算|财政|专项|支出)?(?:项目|专项|政策|资金|专项资金|转移支付|转移支付\(项目\)|转移支付项目|部门|单位|部门\(单位\)|单位\(部门\)|部门单位|部门\/单位|预算部门|预算单位|填报单位)(?:\(单位\)|\(项目\)|\(政策\))?名称(?:及代码|及编码)?(?:$|[:：])/

/** What else a form has at its head: who answers for it, its money, its goals, its indicators. Used by reports/form-table.ts. */
export const otherFormLabels =
  /主管部门|实施单位|责任单位|承担单位|使用单位|预算部门|预算单位|填报单位|项目负责人|项目(?:类别|属性|类型)|项目资金|资金投入情况|资金安排情况|预算执行情况|预算申请|资金总额|资金情况|收支情况|支出规模|总体目标|绩效目标|年度目标|主要任务|绩效指标|一级指标/

/** Headers beside 项目名称 in a list of projects. Used by reports/form-table.ts. */
export const listHeaders =
  /^(?:序号|(?:预算|资金|执行|支出|自评|评价|得分|绩效|收支)(?:安排|执行|使用)?情况|(?:年初|全年|调整后|预算|实际|累计|本年)?(?:预算|批复|支出|执行|到位|下达|决算)(?:数|额|金额|安排)?|(?:预算)?执行率|支付率|自评得分|得分|等级|自评等级|评价等级|结余|金额|备注|下达资金|指标文号|完成率|权重|分值)(?:\([^)]*\))?$/

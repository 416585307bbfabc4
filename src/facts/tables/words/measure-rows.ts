/**
 * Labels of rows that are a measure and nothing else. Used by facts/tables/measure-rows.ts. 部门整体支出绩效自评表 and 项目申报表 of many
 * provinces set their money out so, under the sources or uses of the funds.
 */
export const measureRowLabels =
  /^(?:(?:19|20)\d\d年度?)?(?:部门|单位|项目|资金)?(?:年初|年中|年末|全年|本年|当年|年度|上年|实际|累计|预计|调整后的?|调整)*(?:财政|部门|资金|单位)?(?:预算|决算|收入|支出|执行|支付|使用|到位|下达|拨付|安排|批复|结转|结余|结转结余|追加|调整|剩余)+(?:批复|安排|执行|到位|支出|收入|支付|调整)*(?:总?额|总?数|金额|资金|情况)?(?:[(（][A-Z/+\-×%\d=]*[)）])?$/
/** Rates of such rows. */
export const rateRowLabels =
  /^(?:(?:19|20)\d\d年度?)?(?:年初|全年|调整后|部门|单位|资金|项目|本年|年度)*(?:预算|支出|资金|经费)?(?:执行|支付|支出|使用|到位|完成|结转结余|结余)(?:进度|率)(?:[(（].*[)）])?$/

/** Heads of the columns that hold the whole. */
export const wholeHeads =
  /^(?:金额|资金|收入|支出|经费|预算)?(?:合计|总计|小计|总额|总数|共计)(?:[(（](?:万元|元|千元)[)）])?$/

/** Heads of columns that say what the money comes from or goes to, beside the sources every reader of tables knows. */
export const partHeads =
  /^(?:(?:基本|项目|经营|其他|人员|运转|公用|日常公用|特定目标|业务)(?:类|性)?(?:支出|经费)|人员类|运转类|特定目标类|(?:一般)?公共(?:预算)?(?:财政)?拨款|一般公共预算.*|政府性基金.*|国有资本经营.*|财政拨款(?:收入)?|财政专户.*|纳入专户.*|非税收入|(?:事业|经营|其他|上级补助|附属单位.*)收入|上年结转(?:结余)?.*|(?:年初|上年)结转(?:和结余)?|其他(?:资金|来源)|单位自筹|自筹(?:资金)?)$/

/** The first head over kinds of costs in columns. Used by facts/tables/cost-columns.ts. Source: spending of construction projects (建筑安装工程费 | 设备购置费 | …). */
export const costKinds =
  /^(?:费用|支出|开支|成本|资金|经费|投资)?(?:类别|类型|种类|名称|科目|构成|性质|内容|用途|去向|投向|明细|项目)$|^(?:费用|支出|开支|成本)$/
/** Labels of the one row of sums under such heads. Used by facts/tables/cost-columns.ts. */
export const costSums =
  /^(?:支出|开支|实际支出|累计支出|完成)?(?:金额|数额|额|数)$|^(?:实际|累计|本年)?(?:支出|开支|完成投资)$/
/** Of these labels, or of the words above the table, those that say that the sums were spent. Used by facts/tables/cost-columns.ts. */
export const saysSpending = /支出|开支/

/** Heads over parts that are told in cells below. Used by facts/tables/told-parts.ts. */
export const divisionHeads = /^按[\u4e00-\u9fa5]{2,6}(?:分|划分|分类|类)(?:类)?$/

/**
 * The 三公 costs as heads of columns, and what has to stand among them for the whole to be theirs alone. Used by
 * facts/tables/measure-rows.ts. Source: 财政拨款“三公”经费支出决算表 of the final accounts.
 */
export const publicCosts = /^(?:因公出国|公务用车|公车|公务接待)|^(?:车辆)?(?:购置|运行)(?:维护)?(?:费|经费)?$/
/** The kinds themselves. Used by facts/tables/measure-rows.ts. */
export const publicCostKinds: readonly RegExp[] = [
  /因公出国/,
  /公务接待/,
  /用车(?!运行)|公车(?!运行)|购置/,
  /用车(?!购置费)|公车|运行/,
]

/** Counts that the 情况说明 of final accounts states of every unit. */
export interface PublicCount {
  /** On folded text; every group is a number with its measure word in the group behind it. */
  words: RegExp
  /** Name of each number, in order. */
  names: readonly string[]
}

/**
 * Numbers of delegations, cars, receptions and assessed projects, which have no verb and no target. Used by
 * facts/statements/public-counts.ts. Wording of the forms of 部门决算 (财库〔2021〕36号: 三公经费, 预算绩效, 国有资产占用情况).
 */
export const publicCounts: readonly PublicCount[] = [
  {
    words:
      /因公出国(?:\(境\))?(?:团组)?(?:数|共|计|为)*\s*(\d+)\s*(个|次)(?:团组)?[,、]\s*(?:累计|共计?|合计|因公|出国|\(境\))*\s*(\d+)\s*(人次|人)/dg,
    names: ['因公出国（境）团组', '因公出国（境）人次'],
  },
  { words: /公务用车(?:实有|实际)?(?:保有|拥有)量?(?:共|为|是)?\s*(\d+)\s*(辆|台)/dg, names: ['公务用车保有量'] },
  { words: /(?:公务用车购置[数量]|购置公务用车)(?:共|为|是)?\s*(\d+)\s*(辆|台)/dg, names: ['公务用车购置数'] },
  {
    words:
      /(?<!外事)公务接待\s*(?:共|累计)?\s*(\d+)\s*(批次|批)(?:\((?:其中)?:?外[事宾]接待\s*(\d+)\s*(批次|批)\))?[,、]?\s*(?:共|累计|国内|公务|接待)*\s*(\d+)\s*(人次|人)(?:\((?:其中)?:?外[事宾]接待\s*(\d+)\s*(人次|人)\))?/dg,
    names: ['公务接待批次', '外宾接待批次', '公务接待人次', '外宾接待人次'],
  },
  {
    words:
      /(?:接待外宾|外宾接待|外事接待)\s*(?:共|累计)?\s*(\d+)\s*(批次|批)[,、]?\s*(?:共|累计|接待)*\s*(\d+)\s*(人次|人)/dg,
    names: ['外宾接待批次', '外宾接待人次'],
  },
  {
    words: /编报绩效目标的\d{4}年度?[^,;。\d]{0,4}项目\s*(?:共|有)?\s*(\d+)\s*(个|项)/dg,
    names: ['编报绩效目标的项目'],
  },
  {
    words: /绩效跟踪(?:评价|监控)?的\d{4}年度?[^,;。\d]{0,4}项目\s*(?:共|有)?\s*(\d+)\s*(个|项)/dg,
    names: ['绩效跟踪的项目'],
  },
  { words: /绩效自评的\d{4}年度?[^,;。\d]{0,4}项目\s*(?:共|有)?\s*(\d+)\s*(个|项)/dg, names: ['绩效自评的项目'] },
  { words: /(?<=绩效自评的[^。]{0,60})平均得分\s*(?:为)?\s*(\d+(?:\.\d+)?)\s*(分)/dg, names: ['绩效自评平均得分'] },
  {
    words: /单价\s*100万元(?:\(含\)|以上|及)*设备(?:\([^()]*\))?\s*(?:共)?\s*(\d+)\s*(台\(套\)|台|套)/dg,
    names: ['单价100万元（含）以上设备'],
  },
]

/**
 * Kinds that the vehicles of a unit are divided into in its accounts (财预〔2017〕28号): 共有车辆6辆，其中：应急保障用车2辆、…. Used by
 * facts/statements/listed-counts.ts.
 */
export const vehicleKinds =
  /(?:领导(?:干部)?|主要负责人|机要通信|应急保障|执法执勤|特种专业技术|离退休干部(?:服务)?|一般公务|业务)用车/g

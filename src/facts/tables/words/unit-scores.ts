/** Heads that give the full marks of a column: 过程（25分）. Used by facts/tables/unit-scores.ts and sections.ts. */
export const pointsInHead = /[(（](?:满分)?\d{1,3}(?:\.\d+)?分?[)）]$/

/** What units are scored for, without its marks. Used by facts/tables/unit-scores.ts. Source: first-level indicators of 财预〔2020〕10号 and its provincial variants. */
export const scoredParts =
  /^(?:项目|部门|资金)?(?:决策|投入|过程|管理|产出|效益|效果|绩效|成本|满意度|预算执行|预算编制|预算管理|资产管理|履职(?:效能|效益|完成)?|社会效应|可持续(?:发展能力|性)|运行成本|管理效率)(?:指标|类|情况)?(?:得分)?$/

/** Heads over what the parts come to. Used by facts/tables/unit-scores.ts. */
export const unitScoreTotals =
  /^(?:综合|总|自评|评价|再评价|复核|最终|合计|考核|绩效)?(?:总)?(?:得分|评分|分数|总分|分值合计|合计|总计)(?:[(（](?:满分)?100分?[)）])?$/

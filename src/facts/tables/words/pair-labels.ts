/** What the label of a pair (目标值 | ≥300人) says about the cell beside it. */
export type PairKind =
  | 'name'
  | 'level1'
  | 'level2'
  | 'op'
  | 'unit'
  | 'target'
  | 'actual'
  | 'completion'
  | 'verdict'
  | 'weight'
  | 'score'
  | 'reason'
  | 'note'

/**
 * Labels of forms that set every indicator out in pairs of label and value instead of columns. Whole labels, without blanks,
 * numbering and colons, first match wins. Used by facts/tables/indicator-pairs.ts.
 */
export const pairLabels: ReadonlyArray<readonly [label: RegExp, kind: PairKind, note: string]> = [
  [/^(?:年度)?(?:绩效|考核|评价|具体|三级|主要|监控)?指标(?:名称|内容)?$/, 'name', '绩效指标 | 安装路灯'],
  [/^一级指标(?:名称)?$/, 'level1', 'the group'],
  [/^(?:二级指标(?:名称)?|指标(?:类[别型]|分类))$/, 'level2', 'the group'],
  [/^(?:指标性质|(?:运算|计算|比较)?符号|运算符)$/, 'op', '≥ in a cell of its own'],
  [/^(?:指标|计量|度量)?单位$/, 'unit', 'unit in a cell of its own'],
  [
    /^(?:年度|年初|全年|预期|绩效|设定|预设)?(?:指标|目标|计划)(?:任务)?(?:完成)?(?:值|数|数量|量)?$|^预期(?:值|目标)$|^(?:年度|全年)(?:绩效)?目标(?:值)?$|^设定(?:目标)?值$/,
    'target',
    'what was aimed at',
  ],
  [
    /^(?:年度|全年|实际|累计|目标|指标|本年|已)*(?:完成|实现|达成|达到)(?:值|数|数量|量|情况|结果)$|^实际(?:值|数|情况|结果|完成|达到)$/,
    'actual',
    'what was done',
  ],
  [/^(?:指标|目标|任务|计划|实际)?完成(?:率|比例|程度)(?:\(%\))?$/, 'completion', 'result by target'],
  [
    /^(?:目标|指标)?(?:是否|有否)(?:完成|达标|达成|实现|达到)(?:目标|预期|指标|目标值|预期目标)?$|^(?:达标|达成)情况$|^(?:完成|达标)与否$/,
    'verdict',
    'yes or no',
  ],
  [/^(?:指标)?(?:分值|权重|满分|标准分)(?:\(分\))?$/, 'weight', 'full marks'],
  [/^(?:指标|自评|实际|单项|评价)?得分(?:\(分\))?$/, 'score', 'points given'],
  [
    /^(?:未完成|未达标|未达目标|偏差|扣分|失分)(?:的)?(?:原因|情况)(?:分析|说明)?(?:及改进措施)?$/,
    'reason',
    'why it was missed',
  ],
  [/^(?:备注|说明|情况说明|完成说明)$/, 'note', 'remarks'],
]

/** Labels that name an indicator by its group: 数量指标 | 培训人数 | 目标值 | ≥300人. Used by facts/tables/indicator-pairs.ts. */
export const groupLabels =
  /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度|产出|效益)指标$/

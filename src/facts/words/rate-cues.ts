import type { Measure } from '../schema.ts'

/** Words in front of a percentage. Used by facts/text/cue.ts. A percentage without one of them is no amount (满意度, 合格率 …). */
export interface RateCue {
  words: readonly string[]
  measure: Measure
  /** Measure of the denominator where the words name it. */
  base?: Measure
  note: string
}

/** 完成年初预算的, 为全年预算数的, 占预算(含结余)的: a verb, the kind of budget, a noun of budgets. */
function ofBudget(kinds: readonly string[]): string[] {
  const nouns = [
    '预算',
    '预算数',
    '预算安排',
    '预算资金',
    '预算总额',
    '预算金额',
    '部门预算',
    '财政预算',
    '预算(含结余)',
    '预算(含结转)',
    '预算安排数',
  ]
  const bases = kinds.flatMap((kind) => nouns.map((noun) => `${kind}${noun}`))
  return bases.flatMap((base) => [
    `完成${base}的`,
    `完成${base}`,
    `占${base}的`,
    `占${base}`,
    `为${base}的`,
    `达到${base}的`,
    `达${base}的`,
    `相当于${base}的`,
  ])
}

/** Rates of what was saved: of money only where the sum saved stands before. */
export const savingRates = ['节约率', '资金节约率', '节支率', '节省率', '成本节约率', '经费节约率']

/**
 * What came in or was spent by what was expected or planned of it, as finance bureaus say it (完成预期的 in Zhejiang): of money only right behind
 * the sum. Used by facts/text/read-rate.ts.
 */
export const plannedRates = [
  '',
  '收入',
  '支出',
  '年初',
  '年度',
  '全年',
  '年',
  '年初收入',
  '年度收入',
  '全年收入',
].flatMap((kind) =>
  ['预期', '计划', '任务', '目标任务', '预期目标'].flatMap((noun) => [
    `完成${kind}${noun}的`,
    `为${kind}${noun}的`,
    `占${kind}${noun}的`,
  ]),
)

/** All cues of rates; of several in one clause the last one counts. Used by facts/text/read-rate.ts. */
export const rateCues: readonly RateCue[] = [
  {
    measure: 'execution_rate',
    words: [
      '预算执行率',
      '控制率',
      '采购执行率',
      '资金执行率',
      '项目执行率',
      '支出执行率',
      '总执行率',
      '综合执行率',
      '执行率',
      '预算执行进度',
      '资金执行进度',
      '执行进度',
      '预算支出进度',
      '资金支出进度',
      '支出进度',
      '支出执行进度',
      '支出率',
      '支出完成率',
      '预算支出完成率',
      '目标支出完成率',
      '预算完成率',
      '支付率',
      '资金支付率',
      '支付进度',
      '支付比例',
      '资金支付比例',
      '执行比例',
      '预算执行比例',
      '支付完成率',
      '资金使用率',
      '使用率',
      '报账率',
      '支用率',
      '拨付率',
      '资金拨付率',
      '资金拨付进度',
      '拨付进度',
      '支出执行',
      '兑付率',
      '资金支出率',
      '预算执行',
      '资金使用进度',
      '进度',
    ],
    note: 'executed over a budget or over what arrived; the base is found by arithmetic where it is not named',
  },
  {
    measure: 'execution_rate',
    base: 'approved',
    words: ofBudget(['年初', '批复', '年初批复', '初始', '年初项目', '年初支出']),
    note: 'final accounts: 完成年初预算的…',
  },
  {
    measure: 'execution_rate',
    base: 'revised',
    words: [
      ...ofBudget(['全年', '调整', '调整后', '调整后的', '调整后全年', '实际', '变更后', '最终']),
      ...['可用资金', '可用预算', '可用财力'].flatMap((base) =>
        ['占', '占全年', '占当年', '占本年', '为', '为全年'].map((verb) => `${verb}${base}的`),
      ),
    ],
    note: 'final accounts; 可用资金 with what was carried over',
  },
  {
    measure: 'execution_rate',
    base: 'budget',
    words: ofBudget(['', '当年', '年度', '本年', '支出', '收入', '项目', '总', '财政', '部门']),
    note: 'final accounts; kind of budget not said',
  },
  {
    measure: 'execution_rate',
    base: 'budget',
    words: plannedRates,
    note: 'reports on the budget; kind of plan not said',
  },
  {
    measure: 'execution_rate',
    base: 'released',
    words: ['到位资金', '实际到位资金', '到位数', '下达资金', '到账资金', '到位资金总额'].flatMap((base) =>
      ['占', '为', '完成'].map((verb) => `${verb}${base}的`),
    ),
    note: 'evaluation framework: spending over what arrived',
  },
  {
    measure: 'release_rate',
    words: [
      '资金到位率',
      '到位率',
      '下达率',
      '分配率',
      '拨付到位率',
      '到账率',
      '资金下达率',
      '分配进度',
      '下达进度',
      '到位进度',
    ],
    note: 'released over budget; how far money has been handed on is no spending',
  },
  {
    measure: 'balance_rate',
    words: ['结转结余率', '结余率', '结转率', '结余结转率', ...savingRates],
    note: 'balance over budget; savings only behind the sum saved',
  },
  {
    measure: 'share',
    words: ['占比为', '占比约', '占比达', '占比', '比重为', '比重', '占'],
    note: 'part of a whole; the base is named after 占 or is the total of the list',
  },
  {
    measure: 'change_rate',
    words: [
      '增长',
      '下降',
      '增加',
      '减少',
      '提高',
      '上升',
      '降低',
      '增幅',
      '降幅',
      '同比',
      '环比',
      '上涨',
      '回落',
      '增长率',
      '下降率',
      '增减',
    ],
    note: 'signed by the verb',
  },
]

/** Nouns in front of a percentage that make it an indicator, not a rate of money, even where a cue follows (进度 of works). */
export const notMoneyRates = [
  '工程进度',
  '形象进度',
  '施工进度',
  '建设进度',
  '项目进度',
  '工作进度',
  '任务进度',
  '整改进度',
  '序时进度',
  '时间进度',
  '办理进度',
  '发放率',
  '设备使用率',
  '床位使用率',
  '车辆使用率',
  '系统使用率',
  '设施使用率',
  '仪器使用率',
  '设备利用率',
  '公务卡使用率',
  '平台使用率',
  '变动率',
  '人员控制率',
  '编制控制率',
  '面积控制率',
  '数量控制率',
  '人数控制率',
  '调整率',
]

/** Between cue and figure: the figure is a threshold or benchmark, not a result. */
export const thresholdWords = [
  '低于',
  '高于',
  '不足',
  '不到',
  '超过',
  '大于',
  '小于',
  '达不到',
  '未达',
  '不低于',
  '不高于',
  '不少于',
  '不超过',
  '以上',
  '≥',
  '≤',
  '>',
  '<',
  '应达',
  '须达',
  '要达',
  '力争',
  '目标',
  '确保',
]

/** Words of a plan: a rate behind them that is to be reached (达到95%以上) is no result. Used by facts/text/read-rate.ts. */
export const planWords = [
  '力争',
  '争取',
  '确保',
  '务必',
  '倒排',
  '下一步',
  '下步',
  '加快推进',
  '督促',
  '实行',
  '推动',
  '要求',
  '计划',
  '拟于',
  '将于',
  '今后',
]

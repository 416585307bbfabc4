/** Direction of an adjustment or change by its verb. Used for the sign of adjustment, change and change_rate. */
export const risingVerbs = [
  '增加',
  '增长',
  '追加',
  '调增',
  '核增',
  '提高',
  '上升',
  '上涨',
  '增收',
  '超收',
  '多支',
  '多出',
  '净增',
  '增支',
  '调入',
  '扩大',
  '增幅',
  '增',
  '升',
]
/** Verbs of decrease: the figure behind them is negative. */
export const fallingVerbs = [
  '负增长',
  '减少',
  '下降',
  '追减',
  '调减',
  '压减',
  '核减',
  '压缩',
  '降低',
  '减收',
  '短收',
  '歉收',
  '减支',
  '少支',
  '少出',
  '少支出',
  '净减',
  '回落',
  '下滑',
  '收回',
  '调出',
  '减幅',
  '降幅',
  '减',
  '降',
]

/**
 * Verbs of handing out, spending and collecting behind 多 and 少: a change only where the sentence compares (比2022年多发40万元; 多发的3万元已追回 is
 * none). Used by facts/text/direction.ts.
 */
export const comparedVerbs = [
  '发',
  '发放',
  '拨',
  '拨付',
  '下达',
  '到位',
  '支付',
  '支出',
  '投入',
  '安排',
  '使用',
  '列支',
  '花',
  '花费',
  '筹集',
  '收入',
  '收',
  '征收',
  '入库',
]

/**
 * What somebody had to pay in: a figure less than it is what is still missing (比应承担数少15万元). Used by facts/text/direction.ts.
 */
export const dueWords = ['应承担', '应配套', '应到位', '应下达', '应拨付', '应分担', '应负担', '应安排', '应缴', '应筹']

/** Figures compared with: 较上年, 与2021年相比. Used to tell a change from an adjustment. */
export const comparisonWords = [
  '较上年',
  '比上年',
  '较去年',
  '比去年',
  '同比',
  '较上一年',
  '比上一年',
  '同上年',
  '同去年',
  '上年相比',
  '去年相比',
  '相比',
  '相较',
  '两相比较',
  '两年比较',
  '两者比较',
  '较同期',
  '比同期',
  '上年度相比',
  '年度相比',
  '较上年度',
  '比上年度',
  '较上一度',
  '比上一度',
  '较年初预算',
  '比年初预算',
  '较年初',
  '比年初',
  '较预算',
  '比预算',
]

/** Words of forecast: what follows is expected, not done. Turns executed into executed_projected and so on. */
export const forecastWords = ['预计', '预测', '测算', '估计', '预估']

/**
 * How the spending is said to stand to the budget (决算数小于预算数的主要原因). Used by facts/text/order-words.ts. 等于 is what 持平 is as well.
 */
export const orderWords: Readonly<Record<string, '>' | '<' | '='>> = {
  大于: '>',
  高于: '>',
  超过: '>',
  小于: '<',
  低于: '<',
  少于: '<',
  等于: '=',
}

/** 净增加, 增减相抵后净调减: what the changes of a budget come to. Used by facts/text/money-subject.ts and checks/rules/adjustment.ts. */
export const netChange =
  /净(?:增|减|调|追|核)[^,，。;；]{0,6}$|(?:增减|收支)?(?:相抵|轧抵|互抵|冲抵)后?[^,，。;；]{0,8}$/

/** What was sent to a review, what it left, and what it took off. Used by facts/text/reviewed-sums.ts. */
export const reviewWords = {
  sent: ['送审', '报审', '送评', '申报', '上报', '申请'],
  fixed: ['审定', '核定', '评定', '审核确定', '评审确定', '核准'],
  cut: ['净?审减', '净?核减', '净?压减'],
} as const

/**
 * How a level becomes another, in front of 至, 到 or 为: 由30家发展到42家. Used by facts/statements/comparison.ts, outcome-name.ts and
 * year-on-year.ts.
 */
export const levelMoves =
  '下降|降低|上升|提高|提升|增加|增长|减少|增|降|升|压缩|缩短|压减|扩大|扩容|扩展|延长|改善|优化|发展|壮大|扩充'

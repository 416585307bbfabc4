import type { RuleId } from '../../src/checks/candidate.ts'
import type { Verdict } from '../../src/checks/evaluate.ts'

/** One example of a rule: a stretch of a report and what the rule says of it. Test and documentation at once. */
export interface RuleExample {
  rule: RuleId
  name: string
  /** Paragraphs of a self-evaluation report of 2023; one that starts with # is a heading. */
  texts: readonly string[]
  /** The verdict on the relation whose stated figure this is; null where the rule must say nothing. */
  stated: number | string
  verdict: Verdict | 'other-base' | null
  cause?: string
}

/** What each rule claims, with the source of the formula. */
export const claims: Partial<Record<RuleId, string>> = {
  'execution-rate':
    '执行率 = 支出 ÷ 全年预算（自评表）或 ÷ 到位资金（评价框架），财预〔2020〕10号. Every base that the report states is tried, unless the words name one (完成年初预算的…).',
  'release-rate': '到位率 = 到位资金 ÷ 预算 (财预〔2020〕10号).',
  balance: '结余 = 预算（或到位） − 支出.',
  adjustment: '调整后预算 = 年初预算 + 调整额 (+ 上年结转 where it is in the budget).',
  sum: '合计 = 各项之和. Parts behind 其中 or before 等 need not cover the whole: only parts that exceed it are wrong.',
  share: '占比 = 部分 ÷ 整体, the whole being the head of the list or the one the words name.',
  change: '增减额 = 本年 − 上年 (or − 预算, where that is compared with).',
  'change-rate': '增减率 = 增减额 ÷ 上年. Percentage points are no per cent.',
  'completion-rate': '完成率 = 实际 ÷ 目标; for ≤ indicators also 目标 ÷ 实际; a target reached may count as 100 %.',
  'target-verdict': 'Met or unmet as stated must follow from target, sign and result; ≤ is reversed.',
  count: 'A stated count against what is listed; 等 leaves it open.',
  score: 'Scores add up to their total and do not exceed their full marks; execution score = 分值 × 执行率.',
  grade:
    'The grade follows from the score by the bands the report prints, else by the national ones as a notice (财预〔2020〕10号).',
  progress:
    '支出进度 − 序时进度 in percentage points, the share of time being the one the text prints (10 of 12 months: 83.33%). Monitoring reports that do not compare: a notice, without a verdict, on rates 10 points or more behind m/12.',
  identity:
    'Final accounts: 年末结转和结余 = 本年收入 + 年初结转和结余 (+ 使用非财政拨款结余) − 本年支出 (− 结余分配), 财库〔2021〕36号; where 总计 is stated, each of its sides is a sum. A miss is a finding only where a misprint explains it: parts that are nil are left out.',
  restatement: 'One fact, one value: slips of 10⁴, swapped digits and contradictions between its statements.',
}

export const examples: readonly RuleExample[] = [
  {
    rule: 'execution-rate',
    name: 'holds to the digit',
    texts: ['项目全年预算300万元，实际支出288.5万元，预算执行率96.17%。'],
    stated: 96.17,
    verdict: 'consistent',
  },
  {
    rule: 'execution-rate',
    name: 'rounded: the figures in 万元 are rounded, the rate comes from the accounts',
    texts: ['项目预算49.46万元，支出49.25万元，执行率99.59%。'],
    stated: 99.59,
    verdict: 'rounded',
  },
  {
    rule: 'execution-rate',
    name: 'truncated instead of rounded',
    texts: ['项目预算250万元，支出249.99万元，执行率99.9%。'],
    stated: 99.9,
    verdict: 'truncated',
  },
  {
    rule: 'execution-rate',
    name: 'over 100 % of the first budget is no mistake',
    texts: ['项目年初预算500万元，支出决算612.5万元，完成年初预算的122.5%。'],
    stated: 122.5,
    verdict: 'consistent',
  },
  {
    rule: 'execution-rate',
    name: 'another base than the named one',
    texts: ['项目年初预算500万元，全年预算625万元，支出600万元，完成年初预算的96%。'],
    stated: 96,
    verdict: 'inconsistent',
    cause: 'wrong-base',
  },
  {
    rule: 'execution-rate',
    name: 'a wrong rate',
    texts: ['项目全年预算300万元，实际支出240万元，预算执行率85%。'],
    stated: 85,
    verdict: 'inconsistent',
  },
  {
    rule: 'release-rate',
    name: 'holds',
    texts: ['项目预算400万元，实际到位380万元，资金到位率95%。'],
    stated: 95,
    verdict: 'consistent',
  },
  {
    rule: 'balance',
    name: 'a moved decimal point',
    texts: ['项目预算25万元，支出23.6万元，结余0.14万元。'],
    stated: 1400,
    verdict: 'inconsistent',
    cause: 'decimal-shift',
  },
  {
    rule: 'balance',
    name: 'only rounding',
    texts: ['项目预算319.17万元，支出319.14万元，结余0.029万元。'],
    stated: 290,
    verdict: 'rounded',
  },
  {
    rule: 'adjustment',
    name: 'signed adjustments',
    texts: ['项目年初预算320万元，年中调减20万元，调整后预算300万元。'],
    stated: 3000000,
    verdict: 'consistent',
  },
  {
    rule: 'sum',
    name: 'parts that make up the whole',
    texts: ['全年支出100万元，由人员经费60万元和公用经费40万元构成。'],
    stated: 1000000,
    verdict: 'consistent',
  },
  {
    rule: 'sum',
    name: 'a partial list that ends in 等',
    texts: ['项目支出100万元，主要用于设备购置40万元、培训20万元等。'],
    stated: 1000000,
    verdict: null,
  },
  {
    rule: 'sum',
    name: 'a part in 元 among parts in 万元, without which a partial list falls short by just that',
    texts: ['全年支出41.66万元，主要用于村医补助19.43万元、人员培训11.72元、宣传印刷10.51万元。'],
    stated: 416600,
    verdict: 'inconsistent',
    cause: 'unit-slip',
  },
  {
    rule: 'sum',
    name: 'whole 万元, each rounded by itself',
    texts: ['全年支出903万元，由甲县452万元和乙县452万元构成。'],
    stated: 9030000,
    verdict: 'rounded',
  },
  {
    rule: 'sum',
    name: 'a part left out',
    texts: ['全年支出50万元，由甲县30万元、乙县20万元和丙县10万元构成。'],
    stated: 500000,
    verdict: 'inconsistent',
    cause: 'omitted-part',
  },
  {
    rule: 'share',
    name: 'of the head of the list',
    texts: ['本年支出合计200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。'],
    stated: 75,
    verdict: 'consistent',
  },
  {
    rule: 'share',
    name: 'a wrong share',
    texts: ['本年支出合计200万元，其中：基本支出150万元，占57%；项目支出50万元，占25%。'],
    stated: 57,
    verdict: 'inconsistent',
    cause: 'digit-swap',
  },
  {
    rule: 'change-rate',
    name: 'against last year',
    texts: ['三公经费支出80万元，比上年的100万元减少20万元，下降20%。'],
    stated: -20,
    verdict: 'consistent',
  },
  {
    rule: 'change-rate',
    name: 'percentage points are not per cent',
    texts: ['项目预算100万元，支出93万元，执行率93%，比上年提高2.5个百分点。'],
    stated: 2.5,
    verdict: null,
  },
  {
    rule: 'completion-rate',
    name: 'holds',
    texts: ['护路巡查目标200公里，实际完成180公里，完成率90%。'],
    stated: 90,
    verdict: 'consistent',
  },
  {
    rule: 'completion-rate',
    name: 'a moved decimal point',
    texts: ['护路巡查目标200公里，实际完成180公里，完成率9%。'],
    stated: 9,
    verdict: 'inconsistent',
    cause: 'decimal-shift',
  },
  {
    rule: 'target-verdict',
    name: 'a limit kept',
    texts: ['项目成本年度指标值≤100万元，实际完成值95万元，达到预期目标。'],
    stated: 'met',
    verdict: 'consistent',
  },
  {
    rule: 'target-verdict',
    name: 'said to be reached and is not',
    texts: ['工程验收合格率：年度指标值≥98%，实际完成值95%，达到预期目标。'],
    stated: 'met',
    verdict: 'inconsistent',
    cause: 'contradiction',
  },
  {
    rule: 'progress',
    name: 'behind the time gone by, in percentage points',
    texts: ['1-10月支出进度57.16%，低于序时进度（83.33%）26.17个百分点。'],
    stated: 26.17,
    verdict: 'consistent',
  },
  {
    rule: 'progress',
    name: 'a rate in whole per cent is a rounded one',
    texts: ['1-10月支出进度45%，慢于序时进度（83.33%）38.56个百分点。'],
    stated: 38.56,
    verdict: 'rounded',
  },
  {
    rule: 'progress',
    name: 'said to be ahead and is behind',
    texts: ['序时进度为58.33%，项目支出进度51.73%，高于序时进度6.60个百分点。'],
    stated: 6.6,
    verdict: 'inconsistent',
  },
  {
    rule: 'execution-rate',
    name: 'what another matter brought in is no base, even if it is the only one stated',
    texts: ['全年支出5,240.60万元，预算执行率96.20%。', '全年签订合作协议6项，当年到账资金215.30万元。'],
    stated: 96.2,
    verdict: null,
  },
  {
    rule: 'share',
    name: 'the target is no term of a share of what was done',
    texts: ['全年完成水样检测8,640份，目标8,400份，检出超标190份，超标率2.20%。'],
    stated: 2.2,
    verdict: 'consistent',
  },
  {
    rule: 'sum',
    name: 'a sum in lots, and its uses in the next sentence',
    texts: [
      '省级补助资金分两批下达我县1,260万元，第一批下达800万元，第二批下达460万元。按用途划分：渠道清淤720万元，泵站更新540万元。',
    ],
    stated: 12600000,
    verdict: 'consistent',
  },
  {
    rule: 'sum',
    name: 'total of the accounts: income of the year and what was carried in',
    texts: [
      '2023年度收、支总计均为1,204.60万元。',
      '2023年度本年收入合计1,186.25万元，年初结转和结余18.35万元。',
      '2023年度本年支出合计1,190.10万元，年末结转和结余14.50万元。',
    ],
    stated: 12046000,
    verdict: 'consistent',
  },
  {
    rule: 'identity',
    name: 'carried forward: income, carried in, spending',
    texts: [
      '2023年度本年收入合计1,186.25万元，年初结转和结余18.35万元。',
      '2023年度本年支出合计1,190.10万元，年末结转和结余14.50万元。',
    ],
    stated: 145000,
    verdict: 'consistent',
  },
  {
    rule: 'identity',
    name: 'two digits swapped',
    texts: [
      '2023年度本年收入合计1,186.25万元，年初结转和结余18.35万元。',
      '2023年度本年支出合计1,190.10万元，年末结转和结余15.40万元。',
    ],
    stated: 154000,
    verdict: 'inconsistent',
    cause: 'digit-swap',
  },
  {
    rule: 'identity',
    name: 'parts not told: no finding',
    texts: [
      '2023年度本年收入合计1,186.25万元，年初结转和结余18.35万元。',
      '2023年度本年支出合计1,190.10万元，年末结转和结余9.27万元。',
    ],
    stated: 92700,
    verdict: null,
  },
  {
    rule: 'count',
    name: 'names listed',
    texts: ['未完成的指标有3个，分别为设备验收合格率和培训人次。'],
    stated: 3,
    verdict: 'inconsistent',
    cause: 'omitted-part',
  },
  {
    rule: 'restatement',
    name: 'a slip between 元 and 万元',
    texts: ['水质检测实际支出142.8万元。', '另外，水质检测实际支出142.8元，均已入账。'],
    stated: 142.8,
    verdict: 'inconsistent',
    cause: 'unit-slip',
  },
  {
    rule: 'restatement',
    name: 'two values, and a rate that decides',
    texts: [
      '渠道清淤项目全年预算60.00万元，实际支出48.30万元，执行率80.5%。',
      '2．渠道清淤项目。支出率80.5%，累计支出54.90万元。',
    ],
    stated: 549000,
    verdict: 'inconsistent',
    cause: 'contradiction',
  },
  {
    rule: 'restatement',
    name: 'two values that no rate decides may differ in scope',
    texts: ['渠道清淤项目实际支出48.30万元。', '渠道清淤项目直接支出35.10万元。'],
    stated: 483000,
    verdict: null,
  },
]

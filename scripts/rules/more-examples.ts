import type { RuleExample } from './rule-example.ts'

/** Examples of the rules on progress, final accounts, counts and restatements. */
export const moreExamples: readonly RuleExample[] = [
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
    name: 'of the own budget of an item, which stands in another paragraph',
    texts: [
      '项目全年预算1,260万元，到位1,260万元，其中渠道清淤720万元、泵站更新540万元。',
      '渠道清淤支出684万元，占该项预算的95%。',
    ],
    stated: 95,
    verdict: 'consistent',
  },
  {
    rule: 'sum',
    name: 'a part that is told about once more is one part',
    texts: [
      '基本支出436.21万元，其中人员经费399.11万元、公用经费37.10万元；公用经费年初安排38.65万元，实际支出37.10万元。',
    ],
    stated: 4362100,
    verdict: 'consistent',
  },
  {
    rule: 'share',
    name: 'all of the parts listed, not the last of them',
    texts: [
      '政府采购支出总额18.60万元，其中：货物支出6.20万元、服务支出12.40万元，全部授予中小企业，占政府采购支出总额的100%。',
    ],
    stated: 100,
    verdict: null,
  },
  {
    rule: 'share',
    name: 'of one fact in two precisions the finer one is the base',
    texts: [
      '全年支出1,420.76万元。灌区改造支出0.10亿元（精确数为984.54万元），主要用于两个方面。',
      '管网巡检支出693.80万元，占灌区改造支出的70.93%。',
    ],
    stated: 70.93,
    verdict: 'inconsistent',
  },
  {
    rule: 'balance',
    name: 'surplus of income over spending, whatever the budget was',
    texts: ['全年支出预算5,820.00万元，实际收入5,904.30万元，实际支出5,712.80万元。当年收支结余191.50万元。'],
    stated: 1915000,
    verdict: 'consistent',
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
    name: 'words that the figures contradict',
    texts: ['年初预算为40.20万元，支出决算为43.85万元，完成年初预算的109.08%。决算数小于预算数的主要原因：人员增加。'],
    stated: '小于',
    verdict: 'inconsistent',
    cause: 'contradiction',
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

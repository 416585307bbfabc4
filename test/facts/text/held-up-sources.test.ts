import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { formFacts } from '../tables/form.ts'
import { factsOf, header } from '../written-report.ts'

const amounts = (texts: string[]): string[] => factsOf(texts).amounts.map((a) => `${a.raw} ${a.measure} ${a.subject}`)
const judged = (texts: string[], changes = {}): string[] =>
  judgeReport({ ...header, ...changes }, factsOf(texts, changes)).map((c) => `${c.rule} ${c.stated} ${c.verdict}`)

describe('a source of funds and why it came short', () => {
  const form = (told: string): Promise<{ amounts: string[]; checks: string[] }> =>
    formFacts(`# 青禾县水利局2023年度灌区改造项目绩效自评报告
      资金筹集情况如下（单位：万元）
      | 资金来源 | 计划筹集 | 实际到位 | 到位率 |
      | 省级补助 | 500.00 | 500.00 | 100% |
      | 县级配套 | 300.00 | 187.20 | 62.40% |
      | 合计 | 800.00 | 687.20 | 85.90% |
      县级配套因财力紧张未足额安排，到位率仅${told}，缺口112.80万元。`)
  test('the rate and the gap are of the source', async () => {
    const { amounts: read, checks } = await form('62.40%')
    expect(read).toContain('县级配套 balance 112.80万元')
    expect(checks.filter((one) => /inconsistent|not-checkable/.test(one))).toEqual([])
  })
  test('the misprinted one of two rates is the one that does not come out', async () => {
    const { checks } = await form('64.20%')
    expect(checks.filter((one) => /inconsistent|not-checkable/.test(one))).toEqual([
      'restatement 64.2 inconsistent digit-swap = 64.20% ↔ 62.40% = 62.4%',
    ])
  })
})

test('累计支出与全年预算相比为94%: what was spent, over the budget that the words name', () => {
  const texts = ['项目全年预算50.00万元，到位48.00万元。', '实际支出47.00万元。累计支出与全年预算相比为94.00%。']
  expect(amounts(texts)).toContain('94.00% execution_rate 中小河流治理')
  expect(judged(texts)).toContain('execution-rate 94 consistent')
})

test('河道清淤有…万元未形成支出: what did not happen is left over, and of the project', () =>
  expect(amounts(['其中河道清淤有12.60万元未形成支出，合同签订较晚。'])).toEqual(['12.60万元 balance 河道清淤']))

describe('halves of a budget', () => {
  const department = { type: 'department' as const, title: '青禾县水利局2023年度部门整体支出绩效自评报告' }
  const texts = (project: string): string[] => [
    '调整后预算500.00万元。',
    `基本支出调整后预算320.00万元，支出310.00万元；项目支出调整后预算${project}万元，支出170.00万元。`,
  ]
  test('make it up', () => expect(judged(texts('180.00'), department)).toContain('sum 5000000 consistent'))
  test('a difference without a slip accuses nobody', () =>
    expect(judged(texts('150.00'), department).filter((one) => one.startsWith('sum'))).toEqual([]))
})

test('a share of last year is no rate of the budget', () =>
  expect(amounts(['药品支出占比由上年的31.2%降至29.8%。'])).toEqual([]))

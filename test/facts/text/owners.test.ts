import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

/** Subject and measure of every amount, then every check but those that hold nothing. */
const read = (...texts: string[]) => {
  const facts = factsOf(texts)
  return {
    amounts: facts.amounts.map(({ subject, measure, raw }) => `${subject} ${measure} ${raw}`),
    checks: judgeReport(header, facts).map(({ rule, subject, verdict, cause }) =>
      [rule, subject, verdict, cause].filter((word) => word !== null).join(' '),
    ),
  }
}

const counties = '下达资金6,000万元，其中：平岭县2,400万元、东原县2,100万元、南浦区1,500万元。'

describe('a clause that opens with a name the report knows', () => {
  test.each([
    ['平岭县资金量最大，占下达资金的40.00%。', '平岭县 share 40.00%'],
    ['南浦区规模较小，占下达资金的25.00%。', '南浦区 share 25.00%'],
  ])('%s is about its share, whatever county was told last', (sentence, share) => {
    const { amounts, checks } = read(counties, `东原县下达2,100万元，支付1,890万元。${sentence}`)
    expect(amounts).toContain(share)
    expect(checks).toContain(`share ${share.slice(0, 3)} consistent`)
    expect(checks.join()).not.toMatch(/inconsistent/)
  })

  test('a wrong share is found', () => {
    expect(read(counties, '平岭县资金量最大，占下达资金的44.00%。').checks.join()).toMatch(/share 平岭县 inconsistent/)
  })

  test.each(['进度最慢', '执行偏慢', '支出进度垫底'])('%s', (state) => {
    const { amounts } = read(counties, `南浦区${state}，支出600万元，执行率40.00%。`)
    expect(amounts.slice(-2)).toEqual(['南浦区 executed 600万元', '南浦区 execution_rate 40.00%'])
  })

  test('a reason with a date in it is no subject', () => {
    const { amounts } = read(
      counties,
      '南浦区进度最慢，支出600万元，主要是第二批管材采购延期到11月进行，全年预计支出1,350万元，预计执行率90.00%。',
    )
    expect(amounts.slice(-2)).toEqual(['南浦区 executed_projected 1,350万元', '南浦区 execution_rate_projected 90.00%'])
  })
})

test('a sum in front of a name is what the name was given', () => {
  const { amounts, checks } = read('受汛期影响，320万元的清淤加固工程仅支付48万元，执行进度15.00%。')
  expect(amounts.slice(0, 2)).toEqual(['清淤加固工程 budget 320万元', '清淤加固工程 executed 48万元'])
  expect(checks).toContain('execution-rate 清淤加固工程 consistent')
})

describe('an adjustment told with its project', () => {
  const first = '年初批复预算420万元，其中护堤养护230万元、泵站改造190万元。'
  test.each(['调增泵站改造预算20万元', '追加泵站改造预算20万元'])('%s: what comes out is the whole', (moved) => {
    const { amounts, checks } = read(`${first}年中${moved}，调整后预算为440万元。`)
    expect(amounts.slice(-2)).toEqual(['泵站改造 adjustment 20万元', '中小河流治理 revised 440万元'])
    expect(checks).toContain('adjustment 中小河流治理 consistent')
  })

  test('a sum that does not come out is found', () => {
    expect(read(`${first}年中调增泵站改造预算20万元，调整后预算为450万元。`).checks.join()).toMatch(
      /adjustment 中小河流治理 inconsistent/,
    )
  })

  test('two adjusted parts behind it have changes of their own that nothing tells', () => {
    const { checks } = read(
      '年初预算500万元，其中基本支出300万元、项目支出200万元。追加35万元，调整后预算535万元，其中基本支出310万元、项目支出225万元。',
    )
    expect(checks.join()).not.toMatch(/inconsistent/)
  })
})

describe('what is left after a deduction', () => {
  const told = '省财政厅下达中小河流治理资金3,000万元，下达率100%。截至年底支出2,700万元，执行率90.00%，结余300万元。'
  test.each(['扣除青河县结转下年的100万元后', '剔除青河县延期支付的100万元后'])('%s', (words) => {
    const { amounts, checks } = read(told, `${words}，可执行资金2,900万元，支出2,700万元，执行率93.10%。`)
    expect(amounts).toContain('中小河流治理 released 2,900万元')
    expect(checks.filter((check) => check === 'execution-rate 中小河流治理 consistent')).toHaveLength(2)
    expect(checks.join()).not.toMatch(/inconsistent/)
  })
})

test('a sum of yuan compared with a budget in 万元 was spent, and its unit is wrong', () => {
  const { amounts, checks } = read('公用经费211.87元，比年初预算230.00万元减少18.13万元。')
  expect(amounts[0]).toBe('公用经费 executed 211.87元')
  expect(checks).toContain('change 公用经费 inconsistent unit-slip')
})

test.each([
  '2.全年预算1,095.30万元，执行1,005.39万元。',
  '的全年预算1,095.30万元。',
  '支出80万元，其余1,095.30万元已交回财政。',
  '拟上缴国库1,095.30万元。',
])('%s names nothing of its own', (text) => {
  expect(new Set(factsOf([text]).amounts.map(({ subject }) => subject))).toEqual(new Set(['中小河流治理']))
})

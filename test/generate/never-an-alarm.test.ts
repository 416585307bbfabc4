import { describe, expect, test } from 'vitest'
import { type Block, heading, paragraph, table } from '../../scripts/generate/paper.ts'
import { writeHtml } from '../../scripts/generate/write-html.ts'
import { extract } from '../../src/pipeline/extract.ts'

const title = '云岭县水利局2024年度项目支出绩效自评报告'

/** Findings of a report that holds only these paragraphs. */
async function alarms(...content: (string | Block)[]): Promise<string[]> {
  const blocks = content.map((block) => (typeof block === 'string' ? paragraph(block) : block))
  const html = writeHtml({ title, blocks: [heading(0, title), heading(1, '一、项目资金情况'), ...blocks] })
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'report.html', ocr: 'never' })
  return reports.flatMap(({ checks }) =>
    checks.filter(({ verdict }) => verdict === 'inconsistent').map(({ message }) => message.zh),
  )
}

const indicatorTable = (...rows: string[][]): Block =>
  table([['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'], ...rows], 1)

describe('never an alarm', () => {
  test('a rate worked out from figures before they were rounded', async () => {
    expect(await alarms('1.渠道维修。全年预算49.46万元，实际支出49.25万元，执行率99.59%，结余0.20万元。')).toEqual([])
  })

  test('a rate that was cut off', async () => {
    expect(await alarms('1.渠道维修。全年预算800.00万元，实际支出799.92万元，执行率99.9%。')).toEqual([])
  })

  test('whole 万元 that were rounded', async () => {
    expect(await alarms('1.渠道维修。预算安排20万元，实际支出12万元，执行率59.7%。')).toEqual([])
  })

  test('more than 100 % of the first budget', async () => {
    expect(
      await alarms(
        '1.渠道维修。年初预算50.00万元，调整后预算80.00万元，实际支出79.20万元，完成年初预算的158.40%，完成调整后预算的99.00%。',
      ),
    ).toEqual([])
  })

  test('a completion rate above 100 %', async () => {
    expect(await alarms('渠道维修长度计划20公里，实际完成48.6公里，完成率243%。')).toEqual([])
  })

  test('a limit that was kept', async () => {
    expect(
      await alarms(
        indicatorTable(
          ['产出指标', '时效指标', '抢修响应时间', '≤8小时', '5小时', '10', '10'],
          ['成本指标', '经济成本指标', '项目总成本', '≤80万元', '66.55万元', '10', '10'],
        ),
      ),
    ).toEqual([])
  })

  test('parts that end with 等', async () => {
    expect(
      await alarms('1.渠道维修。全年支出15.00万元，主要用于材料费9.60万元、人工费2.16万元、机械费2.00万元等。'),
    ).toEqual([])
  })

  test('主要 parts without 等', async () => {
    expect(await alarms('1.渠道维修。全年支出15.00万元，主要用于材料费9.60万元、人工费2.16万元。')).toEqual([])
  })

  test('a difference of rates in percentage points', async () => {
    expect(
      await alarms(
        '1.渠道维修。全年预算80.00万元，实际支出76.00万元，执行率95.00%，较上年提高5.20个百分点，上年为89.80%。',
      ),
    ).toEqual([])
  })

  test('spending at two dates', async () => {
    expect(
      await alarms(
        '1.渠道维修。全年预算100.00万元，截至6月底支出42.00万元，支出进度42.00%；截至12月底支出98.00万元，支出进度98.00%。',
      ),
    ).toEqual([])
  })

  test('spending so far and spending expected', async () => {
    expect(
      await alarms(
        '1.渠道维修。年度预算100.00万元，1-8月支出62.00万元，执行率62.00%，预计全年支出99.00万元，预计年末结余1.00万元。',
      ),
    ).toEqual([])
  })

  test('the rate is of what was released', async () => {
    expect(
      await alarms(
        '1.渠道维修。预算安排100.00万元，到位资金80.00万元，到位率80.00%，实际支出76.00万元，占到位资金的95.00%。',
      ),
    ).toEqual([])
  })

  test('the same sum in 万元 and in 元', async () => {
    expect(
      await alarms('1.渠道维修。全年预算44.74万元，实际支出44.74万元，账面支出447,438.63元，执行率100%。'),
    ).toEqual([])
  })

  test('a total given roughly', async () => {
    expect(await alarms('全年预算4,860万元（约0.49亿元），实际支出4,542.99万元，执行率93.48%。')).toEqual([])
  })

  test('shares whose last digits do not add up to 100', async () => {
    expect(
      await alarms(
        '项目支出合计300.00万元，其中：甲项目100.00万元，占33.33%；乙项目100.00万元，占33.33%；丙项目100.00万元，占33.33%。',
      ),
    ).toEqual([])
  })

  test('a new project without a budget at the start of the year', async () => {
    expect(await alarms('1.渠道维修。年初预算0万元，调整后预算60.00万元，实际支出57.00万元，执行率95.00%。')).toEqual(
      [],
    )
  })

  test('two projects with different bases in one paragraph', async () => {
    expect(
      await alarms(
        '渠道维修预算100.00万元，支出90.00万元，执行率90.00%；水库加固预算200.00万元，支出190.00万元，执行率95.00%。',
      ),
    ).toEqual([])
  })

  test('unit prices, contracts and standards beside budget figures', async () => {
    expect(
      await alarms(
        '1.渠道维修。全年预算80.00万元，实际支出76.00万元，执行率95.00%。合同总额126.50万元，分两年支付；水质检测每样280元；巡库员每人每月600元。',
      ),
    ).toEqual([])
  })
})

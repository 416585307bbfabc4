import { expect, test } from 'vitest'
import { formFacts } from '../tables/form.ts'

test('why, when, and bands of grades are no names', async () => {
  const read = await formFacts(`
    # 竹山县2022—2023年度乡村道路专项资金财政重点评价报告
    乡村道路专项资金预算1,260万元，实际支出1,083.6万元，执行率86%。
    上年（2022年）支出1,057万元，本年比上年增加26.6万元，增长2.52%。
    宿舍改造因招标节约调减40万元，调整后预算480万元。
    评价等级按90分（含）以上为优、80—90分为良、60—80分为中、60分以下为差确定。`)
  expect(read.amounts).toEqual(
    expect.arrayContaining([
      '乡村道路 budget 1,260万元',
      '竹山县乡村道路专项资金 prior 1,057万元',
      '宿舍改造 revised 480万元',
    ]),
  )
  expect(read.indicators).toEqual([])
  expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
})

test('half of the spending, opened by its name, is divided as half', async () => {
  const read = await formFacts(`
    # 竹山县文化馆2023年度单位决算
    本年支出合计1,178万元，其中：基本支出806万元，占68.42%；项目支出372万元，占31.58%。
    一般公共预算财政拨款支出1,118万元。基本支出中，人员经费712万元，公用经费94万元。`)
  expect(read.checks).toContain('sum 8060000 consistent = 712万元 + 94万元 = 806万元')
  expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
})

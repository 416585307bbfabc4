import { expect, test } from 'vitest'
import { formFacts } from '../tables/form.ts'

test('a verb alone behind a part says what that part came to', async () => {
  const read = await formFacts(`
    # 竹山县妇女儿童中心2023年度部门预算绩效监控报告
    截至2023年9月30日，我单位年初预算156.8万元，已支出112.9万元，预算执行率72%。
    其中：人员经费98.8万元，支出75.1万元，执行率76.01%；公用经费18万元，支出11.8万元，执行率56.65%。`)
  expect(read.amounts).toEqual(
    expect.arrayContaining([
      '人员经费 approved 98.8万元',
      '人员经费 executed 75.1万元',
      '人员经费 execution_rate 76.01%',
      '公用经费 executed 11.8万元',
    ]),
  )
  expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([
    'execution-rate 56.65 inconsistent digit-swap = 11.8万元 ÷ 18万元 = 65.5556%',
  ])
  const parts = await formFacts(`
    # 竹山县图书馆2023年度项目支出绩效自评报告
    全年预算80万元，其中：图书购置支出50万元，设备支出30万元。`)
  expect(parts.amounts).toEqual(expect.arrayContaining(['设备支出 revised 30万元']))
})

test('labels that are acts of the budget name no subject', async () => {
  const read = await formFacts(`
    # 竹山县农业农村局2023年农村改厕项目绩效自评报告
    （一）预算安排：320万元。
    （二）资金到位：300万元，到位率93.75%。
    （三）资金使用：285万元，占到位资金的95%。
    （四）资金结余：15万元。`)
  expect(read.checks).toEqual(
    expect.arrayContaining([
      'release-rate 93.75 consistent = 300万元 ÷ 320万元 = 93.75%',
      'execution-rate 95 consistent = 285万元 ÷ 300万元 = 95%',
      'balance 150000 consistent = 300万元 − 285万元 = 15万元',
    ]),
  )
})

test('a list goes on behind the bracket of a part', async () => {
  const read = await formFacts(`
    # 竹山县药品检验所2023年度检验经费绩效评价报告
    全年实际支出334.8万元，其中：抽样经费210.3万元（执行率97.81%），检验经费70.3万元（执行率81.74%），宣传经费54.2万元。`)
  expect(read.amounts).toEqual(
    expect.arrayContaining([
      '检验经费 executed 70.3万元',
      '检验经费 execution_rate 81.74%',
      '宣传经费 executed 54.2万元',
    ]),
  )
  expect(read.checks).toContain('sum 3348000 consistent = 210.3万元 + 70.3万元 + 54.2万元 = 334.8万元')
})

test('quarters are of the whole; last year’s level of an indicator is no money of the year before', async () => {
  const read = await formFacts(`
    # 竹山县公路站2023年度公路养护项目绩效自评报告
    全年实际支出400万元。按季度分：一季度支出90万元，二季度支出110万元，三季度支出120万元，四季度支出80万元。
    路面优良率由上年的82.3%提高到85.6%。固定资产总额451.2万元，其中在用固定资产433.1万元。`)
  expect(read.amounts.filter((amount) => /按季度分|prior|固定资产/.test(amount))).toEqual([])
  expect(read.checks).toContain('sum 4000000 consistent = 90万元 + 110万元 + 120万元 + 80万元 = 400万元')
})

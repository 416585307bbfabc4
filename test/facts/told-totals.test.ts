import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const report = (text: string, heads = '项目 | 全年预算 | 支出 | 结余'): string =>
  `# 青禾县柳溪镇人民政府2023年度部门整体支出绩效自评报告
   ${text}
   各项目资金对照如下（单位：万元）。
   | ${heads} |
   | 河堤加固 | 200.00 | 180.00 | 20.00 |
   | 村级运转 | 130.00 | 130.00 | 0.00 |
   | 合计 | 330.00 | 310.00 | 20.00 |`

test('a total that the text tells of a part of the spending is about that part', async () => {
  const read = await formFacts(report('全年支出800.00万元，其中基本支出490.00万元，项目支出310.00万元。'))
  expect(read.amounts).toEqual(
    expect.arrayContaining(['项目支出 revised 330.00', '项目支出 balance 20.00', '项目支出 executed 310.00万元']),
  )
  expect(read.checks.filter((check) => !check.includes(' consistent'))).toEqual([])
})

test('a total that is told of the whole, or of nothing, stays with the whole', async () => {
  const whole = '青禾县柳溪镇人民政府 revised 330.00'
  expect((await formFacts(report('全年支出310.00万元，其中项目支出310.00万元。'))).amounts).toContain(whole)
  expect((await formFacts(report('全年支出800.00万元。'))).amounts).toContain(whole)
})

test('a row that is the end of what the text calls it', async () => {
  const read = await formFacts(
    report('（一）民政、文体等其他社会事务。共支出130.00万元。').replace('村级运转', '其他社会事务'),
  )
  expect(read.amounts).toContain('其他社会事务 executed 130.00万元')
})

test('who gave the money is not what it is for', async () => {
  const read = await formFacts(`# 青禾县柳溪镇人民政府2023年度部门整体支出绩效自评报告
   单位：元
   | 资金名称 | 下达单位 | 到位 | 支出 |
   | 孤儿保障补助 | 县民政局 | 96,000 | 96,000 |
   | 危房改造补助 | 县住建局 | 260,000 | 172,150 |`)
  expect(read.amounts).toEqual(
    expect.arrayContaining(['孤儿保障补助 released 96,000', '危房改造补助 executed 172,150']),
  )
})

test('the office in charge stands beside the project', async () => {
  const read = await formFacts(`# 青禾县财政局2023年度项目支出绩效评价报告
   | 序号 | 项目 | 主管部门 | 资金规模（万元） | 实际支出（万元） |
   | 1 | 农桥维修 | 县交通运输局 | 96.00 | 90.00 |
   | 2 | 乡镇敬老院改造 | 县民政局 | 26.00 | 17.00 |`)
  expect(read.amounts).toEqual(expect.arrayContaining(['农桥维修 executed 90.00', '乡镇敬老院改造 executed 17.00']))
})

test('a part whose other figures differ from the row has its name by chance', async () => {
  const text = '全年支出800.00万元，其中基本支出490.00万元，项目支出310.00万元。项目支出年末结余32.00万元。'
  expect((await formFacts(report(text))).amounts).toContain('青禾县柳溪镇人民政府 revised 330.00')
})

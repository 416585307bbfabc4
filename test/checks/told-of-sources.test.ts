import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const sheet = (told: string, rest = '3.00'): string => `
  # 2023年度县级项目支出绩效自评表（渡口管护）
  | 项目名称 | 渡口管护 | 项目属性 | 延续性 |
  | 年度小结 | {c3}${told} |
  项目资金 单位：万元
  | 资金来源 | 省级补助 | 县级财政安排 | 上年结转 | 合计 |
  | 年初预算 | 40.00 | 80.00 | 6.00 | 126.00 |
  | 全年预算 | 45.00 | 77.00 | 6.00 | 128.00 |
  | 全年执行 | 44.10 | 75.46 | 3.00 | 122.56 |
  | 结余 | 0.90 | 1.54 | ${rest} | 5.44 |`

test('what sources in columns were given and lost is told in the text', async () => {
  const { amounts, checks } = await formFacts(
    sheet('全年预算较年初增加2.00万元，其中省级补助追加5.00万元，县级因压减一般性支出调减3.00万元。'),
  )
  expect(amounts).toContain('县级 adjustment 3.00万元')
  expect(checks).toContainEqual(expect.stringMatching(/^change 20000 consistent/))
  expect(checks).toContainEqual(expect.stringMatching(/^adjustment 450000 consistent/))
  expect(checks).toContainEqual(expect.stringMatching(/^adjustment 770000 consistent/))
  expect(checks.filter((one) => one.includes('inconsistent'))).toEqual([])
})

test('a difference between the two budgets that their table does not give', async () => {
  const { checks } = await formFacts(sheet('全年预算较年初增加3.00万元。全年支出122.56万元。'))
  expect(checks.filter((one) => one.includes('inconsistent'))).toContainEqual(expect.stringMatching(/^change 30000 /))
})

test('what was carried over is spent and left over like any source of the table', async () => {
  const held = (await formFacts(sheet('全年支出122.56万元。'))).checks
  expect(held).toContainEqual(expect.stringMatching(/^balance 30000 consistent/))
  const wrong = (await formFacts(sheet('全年支出122.56万元。', '30.00'))).checks
  expect(wrong).toContainEqual(expect.stringMatching(/^balance 300000 inconsistent/))
})

test.each(['与年初预算相比为', '与年初预算之比为', '较年初预算的比例为'])(
  '%s 97.27 per cent: a rate of the first budget',
  async (words) => {
    const { amounts, checks } = await formFacts(sheet(`全年支出122.56万元，${words}97.27%。`))
    expect(amounts).toContain('渡口管护 execution_rate 97.27%')
    expect(checks).toContainEqual(expect.stringMatching(/^execution-rate 97.27 consistent.*126/))
  },
)

test('a volume that is expected is not what the next budget is for', async () => {
  const { amounts } = await formFacts(sheet('预计2024年客运量为5.6万人左右，拟申请预算130万元。'))
  expect(amounts).toContain('渡口管护 budget 130万元')
})

const monitoring = (...lines: string[]): string => `
  # 桑河县水文站关于2023年1—8月预算绩效运行监控情况的报告
  ${lines.join('\n')}
  表1 项目执行情况 单位：万元
  | 项目名称 | 年初批复 | 调整后 | 已支付 | 支付进度（%） |
  | 合计 | 170.00 | 185.00 | 101.00 | 54.59 |
  | 测站改造 | 90.00 | 105.00 | 72.00 | 68.57 |
  | 缆道检修 | 80.00 | 80.00 | 29.00 | 36.25 |`

test('该项目 is the project told last; the rest of a budget is provided by who is told behind it', async () => {
  const { amounts, checks } = await formFacts(
    monitoring(
      '年初批复项目预算170万元，年中净追加15万元，调整后185万元。省级水利发展资金安排100万元，占调整后预算的54.05%；其余85万元由县级财政承担。',
      '变动原因如下。一是水利厅下达测站改造经费，追加25万元；二是汛期测流减少，核减10万元。',
      '支付偏慢的项目。其中缆道检修已支付29万元，主要是汛期无法施工；该项目在8月底尚有可用额度51万元。',
    ),
  )
  expect(amounts).toContain('县级财政 budget 85万元')
  expect(amounts).toContain('缆道检修 balance 51万元')
  expect(checks).toContainEqual(expect.stringMatching(/^balance 510000 consistent/))
  expect(checks).toContainEqual(expect.stringMatching(/^adjustment 150000 consistent = 25万元 − 10万元/))
})

test('what was paid of the contract of a project', async () => {
  const { amounts } = await formFacts(monitoring('缆道检修合同价80万元，已按95%支付76万元，余款待验收后支付。'))
  expect(amounts).toContain('缆道检修 executed 76万元')
})

test('bounds that pick out projects, promises and groups of indicators are no results', async () => {
  const { indicators } = await formFacts(
    monitoring(
      '到8月底，8项指标里，2项完成，按计划推进4项（含已达到序时要求1项），滞后2项。',
      '缆道检修受汛期影响，12处测站只建成5处，施工单位已承诺9月30日前再完成不少于4处。汛期共发布洪水预警信息98条、涉及3.2万人次。',
      '今后按进度排项目：支付率低于80%的项目，次年额度减10%。',
    ),
  )
  expect(indicators).toContain('-/- 涉及人次 ? → 3.2万人次')
  expect(indicators.filter((one) => /要求|只建成|承诺|监控结束|压减/.test(one))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from './tables/form.ts'
import { factsOf, header } from './written-report.ts'

const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map((a) => `${a.subject} ${a.measure} ${a.raw}`)
const judged = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts)).map((c) => `${c.rule} ${c.subject} ${c.stated} ${c.verdict}`)
const indicators = (...texts: string[]): string[] =>
  factsOf(texts).indicators.map(
    (i) => `${i.name} ${i.op ?? ''}${i.target ?? ''} → ${i.actual ?? ''} ${i.verdict ?? ''}`,
  )

describe('scores of groups told elsewhere', () => {
  const sheet = `| 一级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分 |
    | {r2}决策（10分） | 立项规范性 | 规范 | 规范 | 5 | 5.0 |
    | 目标合理性 | 合理 | 较合理 | 5 | 4.0 |
    | {r2}产出（20分） | 疏浚河道 | ≥12公里 | 12公里 | 10 | 10.0 |
    | 合格率 | 100% | 97% | 10 | 9.5 |
    | {r2}效益（20分） | 灌溉面积 | ≥2万亩 | 2万亩 | 10 | 10.0 |
    | 群众满意度 | ≥90% | 85% | 10 | 9.0 |`

  test('in the text and in a summary', async () => {
    const { checks } = await formFacts(`# 青禾县水利局2023年中小河流治理项目绩效评价报告
      项目综合得分47.5分。其中决策9.0分、产出19.5分、效益19.0分。
      表1 得分汇总
      | 维度 | 权重 | 得分 | 得分率 |
      | 决策 | 10 | 9.00 | 90.00% |
      | 产出 | 20 | 18.50 | 92.50% |
      | 效益 | 20 | 19.00 | 95.00% |
      | 合计 | 50 | 46.50 | 93.00% |
      表2 评分表
      ${sheet}`)
    expect(checks).toContain('score 9 consistent = 5.0 + 4.0 = 9分')
    expect(checks).toContain('score 19.5 consistent = 10.0 + 9.5 = 19.5分')
    expect(checks.some((c) => c.startsWith('score 18.5 inconsistent'))).toBe(true)
  })
})

describe('results beside what was aimed at', () => {
  test('a limit said to be reached', () => {
    const text = '平均候船时间由5.2小时缩短到4.3小时，已实现“4小时以内”的目标。'
    expect(indicators(text)).toEqual(['平均候船时间 <=4 → 4.3 met'])
    expect(judged(text)).toContain('target-verdict 平均候船时间 met inconsistent')
  })

  test('the mean of several, and what was agreed', () => {
    expect(indicators('闸门启闭成功率方面，东闸、西闸分别为99.2%和96.8%，平均98.0%，达到不低于97%的目标。')).toContain(
      '闸门启闭成功率 >=97 → 98 met',
    )
    expect(indicators('水泵由采购至安装平均用时45天，比合同约定的60天提前15天。').at(0)).toMatch(/平均用时 60 → 45/)
  })

  test('goals behind a number of two parts are no results; bands of grades are no indicators', () => {
    expect(indicators('1.4 绩效目标。疏浚河道12公里，水质达标率不低于95%。')).toEqual([])
    expect(indicators('90分及以上为好，75分及以上不足90分为较好，60分及以上不足75分为一般，60分以下为差。')).toEqual([])
  })
})

describe('whose money', () => {
  test('money that went to another purpose', () => {
    expect(amounts('抽查发现，将清淤设备经费36.80万元用于购置办公家具，拟将培训经费20万元用于水质监测。')).toContain(
      '清淤设备经费 executed 36.80万元',
    )
  })

  test('what is left in the accounts, and a total at the head of a sentence', () => {
    const texts = [
      '项目预算100万元。省级补助到位60万元；县级配套到位32万元，到位率80%。合计到位92万元，资金到位率92%。',
      '实际支出86.27万元，尚有已到位资金5.73万元结存。',
    ]
    expect(amounts(...texts)).toContain('中小河流治理 released 92万元')
    expect(amounts(...texts)).toContain('中小河流治理 balance 5.73万元')
    expect(judged(...texts)).toContain('balance 中小河流治理 57300 consistent')
  })

  test('what the whole has left behind the gap of one source', () => {
    const text = '县级配套缺口12.60万元。结余44.30万元中，财政资金26.80万元已上缴。'
    expect(amounts(text)).toContain('中小河流治理 balance 44.30万元')
    expect(amounts('东河镇应配套25.20万元，实际到位12.60万元，到位率50%。')).toEqual([
      '东河镇 budget 25.20万元',
      '东河镇 released 12.60万元',
      '东河镇 release_rate 50%',
    ])
  })

  test('short names of rows in shares', async () => {
    const { amounts: found, checks } = await formFacts(`# 青禾县水利局2023年中小河流治理项目绩效评价报告
      项目实际支出80.00万元。其中设备购置支出占全部支出的60.00%，河道清淤占40.00%。
      表1 支出情况（单位：万元）
      | 支出方向 | 支出数 | 计划数 |
      | 水泵设备购置 | 48.00 | 50.00 |
      | 河道清淤 | 32.00 | 40.00 |
      | 合计 | 80.00 | 90.00 |`)
    expect(found).toContain('水泵设备购置 share 60.00%')
    expect(checks.filter((c) => c.startsWith('share') && c.includes(' consistent'))).toHaveLength(2)
  })
})

test('a share of persons told in another unit, or on sheets', () => {
  expect(
    judged('全县60岁以上老年人口4.20万人。', '享受助浴服务的老年人5,040人，占全县老年人口的12.0%。').some((c) =>
      /^share .*12 consistent/.test(c),
    ),
  ).toBe(true)
  expect(
    judged('回收有效问卷450份。', '有120名受访者（占有效问卷的26.67%）希望延长开放时间。').some((c) =>
      /^share .*26.67 consistent/.test(c),
    ),
  ).toBe(true)
})

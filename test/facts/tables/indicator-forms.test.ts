import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const read = async (form: string): Promise<string[]> => (await formFacts(form)).indicators
const scores = async (form: string): Promise<string[]> =>
  (await formFacts(form)).checks.filter((check) => check.startsWith('score') && !check.includes('≤'))

describe('Hubei: points in names and headers, rates as quotients', () => {
  const form = `
    # 2022年度青石区农业农村局项目自评表
    | 项目名称 | {c5}畜禽检疫专项 |
    | {r4}预算执行情况（万元）（20分） | 资金来源 | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率） |
    | 年度财政资金总额 | 125.00 | 121.25 | 0.97 | 19.4 |
    | 其中：县级资金 | 100.00 | 100.00 | 1 | |
    | 省级资金 | 25.00 | 21.25 | 0.85 | |
    | {r4}绩效指标（80分） | 一级指标 | 二级指标 | 三级指标（分值） | 年初目标值（A） | 实际完成值（B） | 得分 |
    | 产出指标 | 数量指标 | 检疫生猪头数（50分） | ≥4万头 | 4.12万头 | 50 |
    | 效益指标 | 社会效益 | 重大疫情起数（30分） | 0起 | 1起 | 12 |
    | {c5}总分 | 81.40 |`

  test('the name loses its points, the weight is theirs; the execution score has the marks of its header', async () => {
    expect(await read(form)).toEqual([
      '-/- 预算执行率 ? → 97% 20/19.4',
      '产出指标/数量指标 检疫生猪头数 >=4万头 → 4.12万头 50/50',
      '效益指标/社会效益 重大疫情起数 0起 → 1起 30/12',
    ])
  })
  test('0.97 is 97 %, and the scores with the execution score make the total', async () => {
    expect((await formFacts(form)).amounts).toContain('省级资金 execution_rate 0.85')
    expect((await formFacts(form)).checks).toContain('execution-rate 85 consistent = 21.25 ÷ 25.00 = 85%')
    expect(await scores(form)).toEqual([
      'score 19.4 consistent = 20分 × 97% = 19.4分',
      'score 81.4 consistent = 19.4 + 50 + 12 = 81.4分',
    ])
  })
})

describe('Hebei: converted scores, label and value in pairs', () => {
  const form = (converted: string): string => `
    # 2023年度项目绩效自评表
    | 项目名称 | {c11}校园安防设备采购 |
    | {r4}预算执行情况（万元） | {c2}预算安排情况（调整后） | {c2}资金到位情况 | {c2}资金执行情况 | {c5}预算执行进度（%） |
    | 预算数 | 240.00 | 到位数 | 240.00 | 执行数 | 228.00 | {c5}95.00 |
    | 其中：财政资金 | 200.00 | 其中：财政资金 | 200.00 | 其中：财政资金 | 190.00 | {c5}95.00 |
    | 其他 | 40.00 | 其他 | 40.00 | 其他 | 38.00 | {c5}95.00 |
    | {r4}绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标分值 | 符号 | 值 | 单位（文字描述） | 实际完成值 | 单项得分 | 权重占比（%） | 折算得分 |
    | 产出指标 | 数量指标 | 安装摄像头 | 100 | ≥ | 160 | 个 | 164 | 100 | 60 | 60 |
    | 效益指标 | 社会效益指标 | 安全环境 | 100 | 文字描述 | | 完善 | 较完善 | 90 | 25 | 22.5 |
    | 满意度指标 | 满意度 | 师生满意度 | 100 | ≥ | 90 | % | 86 | 95.56 | 15 | ${converted} |
    | {c9}自评总分 | | 100 | 96.83 |`

  test('the share of the total is the weight, the converted score the score', async () => {
    expect(await read(form('14.33'))).toEqual([
      '产出指标/数量指标 安装摄像头 >=160个 → 164个 60/60',
      '效益指标/社会效益指标 安全环境 完善 → 较完善 25/22.5',
      '满意度指标/满意度 师生满意度 >=90% → 86% 15/14.33',
    ])
    expect((await formFacts(form('14.33'))).checks.filter((check) => check.includes('inconsistent'))).toEqual([])
    expect(await scores(form('14.33'))).toContain('score 96.83 consistent = 60 + 22.5 + 14.33 = 96.83分')
  })
  test('a converted score that is not marks × share is found', async () => {
    expect(await scores(form('13.43'))).toContain('score 13.43 inconsistent digit-swap = 95.56 × 15% = 14.334分')
  })
  test('every pair of label and value has its measure, the first row is the project', async () => {
    const { amounts, checks } = await formFacts(form('14.33'))
    expect(amounts.filter((amount) => amount.startsWith('校园'))).toEqual([
      '校园安防设备采购 revised 240.00',
      '校园安防设备采购 released 240.00',
      '校园安防设备采购 executed 228.00',
      '校园安防设备采购 execution_rate 95.00',
    ])
    expect(checks).toContain('sum 2280000 consistent = 190.00 + 38.00 = 228万元')
  })
})

describe('levels and weights without headers of their own', () => {
  test('绩效指标 over two columns names the levels; verdicts stand in the remarks', async () => {
    expect(
      await read(`
        # 乡镇卫生院改造专项资金绩效自评表
        | {c2}绩效指标 | 指标内容 | 目标值 | 完成值 | 完成率 | 备注 |
        | {r2}产出指标 | 数量指标 | 改造病房楼 | 3栋 | 3栋 | 100% | |
        | 质量指标 | 培训医护人员 | ≥60人次 | 54人次 | 90% | 未完成目标 |
        | 效益指标 | 社会效益指标 | 基本医疗覆盖率 | 98% | 98.5% | 100.51% | 已完成年度指标值 |`),
    ).toEqual([
      '产出指标/数量指标 改造病房楼 3栋 → 3栋 100%',
      '产出指标/质量指标 培训医护人员 >=60人次 → 54人次 90% unmet',
      '效益指标/社会效益指标 基本医疗覆盖率 98% → 98.5% 100.51% met',
    ])
  })
  test('score sheet: criteria are no scores, each level has its own column of full marks', async () => {
    const form = `
      # 绩效评价评分表
      | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分要点 | 得分 | 扣分原因 |
      | {r2}投入 | {r2}40 | {r2}资金落实 | {r2}40 | 资金到位率 | 15 | 到位率×15分 | 15 | |
      | 到位及时率 | 25 | 及时到位得25分 | 24 | 晚到1批 |
      | 产出 | 60 | 数量 | 60 | 完成率 | 60 | 达到90%得满分 | 58 | |
      | 总分 | 100 | | 100 | | 100 | | 97 | |`
    expect(await read(form)).toEqual([
      '投入/资金落实 资金到位率 ? → ? 15/15',
      '投入/资金落实 到位及时率 ? → ? 25/24',
      '产出/数量 完成率 ? → ? 60/58',
    ])
    expect(await scores(form)).toEqual([
      'score 40 consistent = 15 + 25 = 40分',
      'score 100 consistent = 15 + 25 + 60 = 100分',
      'score 97 consistent = 15 + 24 + 58 = 97分',
    ])
  })
})

describe('verdicts in words', () => {
  const form = (columns: string, rows: string[]): string => `
    # 2023年度项目支出绩效自评表
    | 一级指标 | 二级指标 | 三级指标 | 目标值 | ${columns} |
    ${rows.map((row) => `| 产出指标 | 数量指标 | ${row} |`).join('\n    ')}`
  const verdicts = async (columns: string, rows: string[]): Promise<(string | null)[]> =>
    (await read(form(columns, rows))).map((one) => / (met|unmet)$/.exec(one)?.[1] ?? null)

  test('a second column of results says whether it was reached', async () => {
    expect(
      await verdicts('实际值 | 完成情况', [
        '清淤河道 | ≥12公里 | 12.6公里 | 完成',
        '栽植护岸林 | ≥800株 | 760株 | 未完成',
      ]),
    ).toEqual(['met', 'unmet'])
    expect(await verdicts('完成情况 | 实际完成值', ['清淤河道 | ≥12公里 | 已完成 | 12.6公里'])).toEqual(['met'])
  })
  test('a remark and a shortfall told as the reason', async () => {
    expect(await verdicts('实际完成值 | 备注', ['清淤河道 | ≥12公里 | 8.4公里 | 已完成全年目标'])).toEqual(['met'])
    expect(
      await verdicts('实际完成值 | 偏差原因分析', [
        '满意度 | ≥90% | 89.1% | 略低于目标值，个别村宣传不足',
        '投诉率 | ≤2% | 1% | 低于目标值',
      ]),
    ).toEqual(['unmet', null])
  })
})

describe('points under 分值（分）| 得分（分）', () => {
  const form = (points: string, total: string) => `
    # 2023年度石桥县文化馆免费开放项目自评表
    | 项目名称 | {c7}免费开放 |
    | {r3}项目资金（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | ${points} |
    | 年度资金总额 | 60.00 | 64.00 | 60.16 | ${total} |
    | 其中：财政拨款 | 60.00 | 64.00 | 60.16 | — | 94.00% | — |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值（分） | 得分（分） | 偏差原因 |
    | 产出指标 | 数量指标 | 举办展览 | ≥12场 | 14场 | 50 | 50 | |
    | 效益指标 | 社会效益 | 接待观众 | ≥8万人次 | 8.6万人次 | 40 | 38 | |
    | {c5}总分 | 100 | 97.40 | |`

  test('are read, and the execution score is a part of the total', async () => {
    expect(await scores(form('分值（分） | 执行率（%） | 得分（分）', '10 | 94.00% | 9.40'))).toEqual([
      'score 9.4 consistent = 10分 × 94.00% = 9.4分',
      'score 100 consistent = 10 + 50 + 40 = 100分',
      'score 97.4 consistent = 9.40 + 50 + 38 = 97.4分',
    ])
  })
  test('where no row of the execution score is known, and only its ten points lack, nothing is said of the total', async () => {
    expect(await scores(form('权数 | 执行率（%） | 评定', '10 | 94.00% | 9.40'))).toEqual([])
  })
})

test('a bare target of a cost, a price or a time is no floor; others are', async () => {
  const read = await formFacts(`
    # 2023年度石桥县图书馆流动车项目自评表
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成情况 |
    | 产出指标 | 数量指标 | 出车次数 | 120次 | 116次 | 完成 |
    | 产出指标 | 时效指标 | 通借通还用时 | 3天 | 2天 | 完成 |
    | 产出指标 | 成本指标 | 每车次油料 | 260元/次 | 248元/次 | 完成 |
    | 成本指标 | 经济成本 | 车辆改装 | 4.8万元/台 | 4.65万元/台 | 完成 |
    | 产出指标 | 质量指标 | 图书采购单价 | 38元/册 | 36.5元/册 | 完成 |`)
  expect(read.checks.filter((check) => check.startsWith('target-verdict'))).toEqual([
    'target-verdict met inconsistent contradiction = 116次 ≥ 120次 = 未达到',
  ])
})

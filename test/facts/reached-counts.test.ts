import { describe, expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const counts = async (text: string, table: string): Promise<string[]> =>
  (await formFacts(`# 汀江区文化馆2023年度部门整体支出绩效自评报告\n${text}\n${table}`)).checks.filter((check) =>
    check.startsWith('count'),
  )

describe('indicators that reached their target, against the table', () => {
  const form = (last: string): string => `
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
    | 产出指标 | 数量指标 | 举办演出场次 | ≥60场 | 64场 |
    | 产出指标 | 质量指标 | 设备完好率 | ≥95% | 91% |
    | 产出指标 | 时效指标 | 故障修复时间 | ≤24小时 | 20小时 |
    | 效益指标 | 社会效益指标 | 服务观众人次 | ${last} |`
  const known = form('≥8000人次 | 8600人次')

  test.each([
    ['全年4项绩效指标中，3项达到目标值。', 'count 3 consistent = 举办演出场次、故障修复时间、服务观众人次 = 3项'],
    ['设定4个三级指标，其中完成3个。', 'count 3 consistent = 举办演出场次、故障修复时间、服务观众人次 = 3个'],
    ['4项指标中，有4项已完成。', 'count 4 inconsistent contradiction = 举办演出场次、故障修复时间、服务观众人次 = 3项'],
    ['4项指标中，1项未达到年度目标。', 'count 1 consistent = 设备完好率 = 1项'],
    ['4项指标中未完成2项。', 'count 2 inconsistent contradiction = 设备完好率 = 1项'],
    ['4项产出和效益指标中，只有1项未达到目标值，其余全部完成。', 'count 1 consistent = 设备完好率 = 1项'],
    ['4项产出、效益指标中，仅2项未达标。', 'count 2 inconsistent contradiction = 设备完好率 = 1项'],
  ])('%s', async (text, check) => expect(await counts(text, known)).toEqual([check]))

  test('the execution rate that is scored with them may be left out of the number', async () => {
    const rate = known.replace(
      '\n    | 产出指标 |',
      '\n    | 预算执行 | 预算执行 | 预算执行率 | 100% | 96.8% |\n    | 产出指标 |',
    )
    expect(await counts('4项产出和效益指标中，仅1项未达到目标。', rate)).toEqual([
      'count 1 consistent = 设备完好率 = 1项',
    ])
  })

  test('another number of indicators, or a row that may be meant either way', async () => {
    expect(await counts('6项指标中，5项达到目标值。', known)).toEqual([])
    expect(await counts('4项指标中，4项达到目标值。', form('明显提高 | 基本提高'))).toEqual([])
  })
})

describe('indicators by how likely they are to be reached, against the ticks', () => {
  const form = (third: string): string => `
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 全年预计完成情况 | {c3}完成目标可能性 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 全年预计完成情况 | 确定能 | 有可能 | 完全不可能 |
    | 产出指标 | 数量指标 | 举办演出场次 | ≥60场 | 31场 | 62场 | √ | | |
    | 产出指标 | 质量指标 | 设备完好率 | ≥95% | 96% | 96% | √ | | |
    | 效益指标 | 社会效益指标 | 服务观众人次 | ≥8000人次 | 2100人次 | 7000人次 | ${third} |`

  test.each([
    ['3项绩效指标中，确定能完成的2项，有可能完成的1项。', ['count 2 consistent', 'count 1 consistent']],
    ['3项指标中，2项确定能完成，1项完全不可能完成。', ['count 2 consistent', 'count 1 inconsistent contradiction']],
    ['8项指标中，确定能完成的7项，有可能完成的1项。', []],
  ])('%s', async (text, found) => {
    const made = (await counts(text, form(' | √ | '))).map((check) => check.split(' = ')[0])
    expect(made.filter((check) => found.length === 0 || found.includes(check as string))).toEqual(found)
  })

  test('a row that is not ticked leaves them uncounted', async () => {
    expect(await counts('3项指标中，确定能完成的3项。', form(' | | '))).toEqual([])
  })
})

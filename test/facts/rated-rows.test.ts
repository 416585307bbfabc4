import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const restated = async (told: string, row: string, name = '便民工单办结率'): Promise<string[]> =>
  (
    await formFacts(`# 青禾县柳溪镇人民政府2023年度部门整体支出绩效自评报告
      ${told}
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 质量指标 | ${name} | ≥95% | ${row} | 10 | 10 |
      | 产出指标 | 质量指标 | 设备完好率 | ≥95% | 97% | 10 | 10 |`)
  ).checks.filter((check) => check.startsWith('restatement'))

const told = '全年受理便民工单1,250件，办结1,232件，办结率98.56%。'

test('a rate that follows from its counts, and the row that is called after both', async () => {
  expect(await restated(told, '97.56%')).toEqual([
    'restatement 97.56 inconsistent contradiction = 97.56% ↔ 98.56% = 98.56%',
  ])
  expect(await restated(told, '98.65%')).toHaveLength(1)
})

test('the same rate, one that is far off, or another thing’s', async () => {
  expect(await restated(told, '98.56%')).toEqual([])
  expect(await restated(told, '96.10%')).toEqual([])
  expect(await restated(told, '97.56%', '信访件办结率')).toEqual([])
})

test('a rate that its own counts contradict proves nothing', async () => {
  expect(await restated('全年受理便民工单1,250件，办结1,180件，办结率98.56%。', '97.56%')).toEqual([])
})

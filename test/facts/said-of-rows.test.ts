import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const form = (result: string, reason: string): string => `
  # 项目支出绩效自评表（2023年度）
  | 项目名称 | 雨水泵站巡检 | 主管部门 | 岚桥县住房和城乡建设局 |
  | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 质量指标 | 泵站设备完好率 | ≥98% | ${result} | 50 | 48 |
  | 产出指标 | 时效指标 | 故障排除及时率 | ≥95% | 97% | 50 | 50 |
  | 偏差原因分析 | {c6}${reason} |`

const verdicts = async (text: string): Promise<string[]> =>
  (await formFacts(text)).checks.filter((check) => check.startsWith('target-verdict')).map((c) => c.replace(/ =.*/, ''))

test.each([
  ['96%', '泵站设备完好率未达到年初目标，系2台水泵停机检修。', ['target-verdict unmet consistent']],
  ['96%', '泵站设备完好率已完成年度目标。', ['target-verdict met inconsistent contradiction']],
  ['96%，达到年初目标', '无', ['target-verdict met inconsistent contradiction']],
  ['99%（已完成年度任务）', '无', ['target-verdict met consistent']],
  // a part of the goal
  ['96%', '泵站设备完好率完成年度目标的一半，系2台水泵停机检修。', []],
  // words on something else
  ['96%', '泵站设备完好率目标设定偏高，设备完好情况良好。', []],
  ['96%（含检修设备）', '无', []],
])('%s, %s', async (result, reason, found) => expect(await verdicts(form(result, reason))).toEqual(found))

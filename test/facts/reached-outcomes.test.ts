import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const outcomesOf = (text: string): string[] =>
  factsOf(['#（一）产出指标分析', text]).indicators.map(
    ({ name, target, actual, actual_unit: unit }) => `${name} ${target} ${actual}${unit}`,
  )

test.each([
  // more than: what was reached, not what was wanted
  [
    '展厅日均参观人数超过2600人次，讲解视频播放量累计达9.4万次。',
    ['展厅日均参观人数 null 2600人次', '讲解视频播放量 null 9.4万次'],
  ],
  ['全年受理咨询超过1.7万件，其中线上受理0.9万件。', ['受理咨询 null 1.7万件', '线上受理 null 0.9万件']],
  // a target all the same
  ['设备完好率大于95%，实际达到97%。', ['设备完好率 95 97%']],
  ['群众知晓率93%，高于90%的目标。', ['群众知晓率 90 93%']],
])('%s says how much more was reached', (text, outcomes) => {
  expect(outcomesOf(text)).toEqual(outcomes)
})

test.each([
  ['年末订阅人数突破7万。', '订阅人数 null 7万'],
  ['完成排班、调度、票务3个系统的改造。', '系统的改造 null 3个'],
  ['完成调度平台14个监测点接入。', '调度平台监测点接入 null 14个'],
  ['网上预约100%覆盖。', '网上预约覆盖 null 100%'],
  ['所有泵站检修均按计划数量100%完成。', '所有泵站检修 null 100%'],
])('%s is an outcome', (text, outcome) => {
  expect(outcomesOf(text)).toEqual([outcome])
})
